/** The built comparison page with the real model in real workers: a visitor's whole way, from opening it to the files. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPages, type BuiltPages, type OpenedPage } from "./built-pages.ts";

const comparison = "web/index.html";
let pages: BuiltPages;

beforeAll(async () => {
  pages = await buildPages();
}, 120_000);

afterAll(() => pages?.close());

/** Sets the pairs and runs, with the form that is folded away on a narrow screen. */
async function run(page: Page, pairs: number): Promise<void> {
  const sheet = page.locator(".sheet:not([open]) > summary");
  if (await sheet.isVisible()) await sheet.click();
  await page.getByLabel("Pairs", { exact: true }).fill(String(pairs));
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await ended(page);
}

async function ended(page: Page): Promise<void> {
  const main = page.locator('main[data-phase="finished"], main[data-phase="cancelled"]');
  await main.waitFor({ timeout: 60_000 });
}

const headline = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();

/** The digest on the page once it has been computed. */
async function shownDigest(page: Page): Promise<string> {
  const digest = page.locator(".digest code").filter({ hasText: /^[0-9a-f]{64}$/ });
  return (await digest.textContent()) ?? "";
}

/** The digest that `burrow compare` prints for these arguments. */
function commandLineDigest(args: readonly string[]): string {
  const text = execFileSync(process.execPath, ["cli/burrow.mjs", "compare", ...args, "--json"], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return (JSON.parse(text) as { digest: string }).digest;
}

test("the first visit shows a stored answer, says so, and draws it", async () => {
  const { page, errors } = await pages.open(comparison);
  await page.locator("figure svg").nth(4).waitFor();
  expect(await headline(page)).toMatch(/^In this model, with these assumptions, .*hours/);
  expect(await page.getByText(/^Precomputed with burrow [\d.]+: 20 pairs, seed “42”/).count()).toBe(
    1,
  );
  expect(await page.locator("figure").first().locator('[data-part="dot"] > *').count()).toBe(20);
  expect(errors).toEqual([]);
  await page.context().close();
});

describe("a comparison of two scenarios", () => {
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    opened = await pages.open(comparison);
    ({ page } = opened);
    await page.getByLabel("Scenario of arm A").selectOption("healthy");
    await page.getByLabel("Scenario of arm B").selectOption("priority-whiplash");
    await run(page, 4);
  });

  test("ends with a verdict that names both arms", async () => {
    expect(await headline(page)).toMatch(
      /^In this model, with these assumptions, .*Healthy burrow|Priority whiplash/,
    );
    const asked = (await page.locator(".question").textContent())!;
    expect(asked).toContain("A: Healthy burrow.");
    expect(asked).toContain("B: Priority whiplash.");
    expect(opened.errors).toEqual([]);
  });

  test("what was changed heads the list of what moves", async () => {
    const moves = page.getByRole("figure", {
      name: /^In B, against A: priority changes applied ×/,
    });
    expect(await moves.count()).toBe(1);
    expect(await page.getByLabel("Another measure").inputValue()).toBe("priority_changes");
  });

  test("every chart has a table behind it", async () => {
    const figures = await page.locator("figure").all();
    expect(figures).toHaveLength(6);
    for (const figure of figures) {
      await figure.locator("summary").click();
      await figure.locator("tbody tr").first().waitFor();
      expect(await figure.locator("tbody tr").count()).toBeGreaterThan(3);
    }
  });

  test("SQL is asked on request only, and the chart is redrawn from a changed query", async () => {
    const requested: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    const dots = page.locator("figure").first();
    await dots.getByRole("button", { name: "Open in SQL" }).click();
    await dots.getByText("4 rows. The chart is drawn from this result.").waitFor();
    expect(requested.filter((url) => url.includes("duckdb-eh")).length).toBeGreaterThan(0);
    // the chart is drawn in an effect, after the words
    await expect.poll(() => dots.locator('[data-part="dot"] > *').count()).toBe(4);

    const query = dots.getByLabel("Query over", { exact: false });
    await query.fill("select 1 as dot, 25 as difference");
    await dots.getByRole("button", { name: "Run query" }).click();
    await dots.getByText("1 row. The chart is drawn from this result.").waitFor();
    // the chart is drawn in an effect, after the words
    await expect.poll(() => dots.locator('[data-part="dot"] > *').count()).toBe(1);

    await query.fill("select no_such_column from runs");
    await dots.getByRole("button", { name: "Run query" }).click();
    await dots
      .getByText("The query failed, the chart shows its own rows.", { exact: false })
      .waitFor();
    // the chart is drawn in an effect, after the words
    await expect.poll(() => dots.locator('[data-part="dot"] > *').count()).toBe(4);
  });

  test("the four files have the digest that the page shows", async () => {
    const hash = createHash("sha256");
    for (const table of ["runs", "days", "cycles", "zones"]) {
      const waiting = page.waitForEvent("download");
      await page.getByRole("button", { name: `${table}.arrow` }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe(`${table}.arrow`);
      hash.update(readFileSync(await download.path()));
    }
    expect(await shownDigest(page)).toBe(hash.digest("hex"));
  });

  test("the command line makes the same bytes of the same question", async () => {
    const digest = commandLineDigest(["healthy", "priority-whiplash", "--replications", "4"]);
    expect(await shownDigest(page)).toBe(digest);
  });

  test("no request has left this machine, the workers and DuckDB included", () => {
    expect(opened.foreign).toEqual([]);
  });
});

test("the load switch asks the same question as --on saturated on the command line", async () => {
  const { page } = await pages.open(comparison);
  await page.getByLabel("Saturated", { exact: false }).check();
  await run(page, 2);
  const args = ["deploy-now", "wait-for-readiness", "--on", "saturated", "--replications", "2"];
  expect(await shownDigest(page)).toBe(commandLineDigest(args));
  await page.context().close();
});

describe("a link", () => {
  const settings = ["dose=0.5", "fromCycle=3", "untilCycle=9", "safeguard=true"].map(
    (text) => `failures.priority-whiplash.${text}`,
  );
  // The command line's --set goes to both arms.
  const asked = [
    "a=healthy",
    ...settings.map((text) => `a.${text}`),
    "b=bypassing-the-spine",
    ...settings.map((text) => `b.${text}`),
    "load=as-is&effects=on&seed=a+seed&pairs=2",
  ];

  test("asks the same question as the command line", async () => {
    const { page, foreign } = await pages.open(`${comparison}#v=1&${asked.join("&")}`);
    await page.getByRole("button", { name: "Run this comparison" }).click();
    await ended(page);
    const digest = commandLineDigest([
      "healthy",
      "bypassing-the-spine",
      "--seed=a seed",
      "--replications=2",
      ...settings.flatMap((text) => ["--set", text]),
    ]);
    expect(await shownDigest(page)).toBe(digest);
    expect(foreign).toEqual([]);
    await page.context().close();
  });

  test("that is copied opens the same question elsewhere, and nothing leaves the page", async () => {
    const { page } = await pages.open(comparison);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Scanner fault", exact: true }).click();
    await page.getByLabel("Saturated", { exact: false }).check();
    await page.getByLabel("Seed").fill("otters & co");
    await page.getByLabel("Pairs", { exact: true }).fill("3");
    const requested: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("button", { name: "Link copied" }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    // What the address bar shows is what was copied.
    await expect.poll(() => page.url()).toBe(link);
    expect(requested).toEqual([]);
    const other = await pages.open(link.slice(pages.origin.length + 1));
    expect(await other.page.getByLabel("Scenario of arm B").inputValue()).toBe("scanner-fault");
    expect(await other.page.getByLabel("Saturated", { exact: false }).isChecked()).toBe(true);
    expect(await other.page.getByLabel("Seed").inputValue()).toBe("otters & co");
    expect(await other.page.getByLabel("Pairs", { exact: true }).inputValue()).toBe("3");
    await other.page.reload();
    expect(await other.page.getByLabel("Seed").inputValue()).toBe("otters & co");
    await page.context().close();
    await other.page.context().close();
  });

  test("that is damaged leaves a page that works", async () => {
    const bad = asked.join("&").replace("dose=0.5", "dose=7");
    const { page, errors } = await pages.open(`${comparison}#v=1&${bad}`);
    expect(await page.getByRole("alert").textContent()).toContain(
      "a.failures.priority-whiplash.dose: 7, wants at most 1",
    );
    await run(page, 2);
    expect(await headline(page)).toContain("In this model");
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

test("leaving a changed field for another control moves nothing away from the pointer", async () => {
  const { page } = await pages.open(comparison);
  await page.getByRole("button", { name: "Bypassing the spine" }).click();
  const armB = page.getByRole("group", { name: "Arm B" });
  await armB.getByLabel("Until cycle").first().fill("14");
  await page.getByLabel("Saturated", { exact: false }).check();
  await armB.getByLabel("From cycle").first().fill("4");
  await page.getByLabel("Run again whenever something changes").check();
  await page.context().close();
});

test("a dragged slider is one step to undo", async () => {
  const { page } = await pages.open(comparison);
  await page.getByRole("button", { name: "Priority whiplash" }).click();
  const slider = page.getByRole("group", { name: "Arm B" }).getByLabel("Dose").first();
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox())!;
  await page.mouse.move(x + width - 9, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 0.8 * width, y + height / 2, { steps: 4 });
  // Longer than what would part two steps of the keyboard.
  await page.waitForTimeout(1200);
  await page.mouse.move(x + 0.5 * width, y + height / 2, { steps: 6 });
  await page.mouse.up();
  expect(await slider.inputValue()).toBe("0.5");
  await page.keyboard.press("Control+z");
  expect(await slider.inputValue()).toBe("1");
  await page.keyboard.press("Control+Shift+z");
  expect(await slider.inputValue()).toBe("0.5");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect(await page.getByLabel("Scenario of arm A").inputValue()).toBe("deploy-now");
  await page.context().close();
});

test("on the way there is an interval from ten pairs on, and no verdict", async () => {
  const { page } = await pages.open(comparison);
  await page.getByLabel("Pairs", { exact: true }).fill("3000");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.locator('figure [data-part="dot"] > *').first().waitFor();
  const interval =
    /^Provisional after 10 of 3,000 pairs: Wait for readiness minus Deploy now is \S+ to \S+.hours \(provisional 95.% interval\)$/;
  await page.getByRole("heading", { level: 1, name: interval }).waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await ended(page);
  await page.context().close();
});

test("cancelling keeps the finished pairs", async () => {
  const { page } = await pages.open(comparison);
  await page.getByLabel("Pairs", { exact: true }).fill("3000");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByText(/^([2-9]|\d\d+) of 3,000 pairs/).waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await ended(page);
  expect(await headline(page)).toMatch(/^Cancelled after \d+ of 3,000 pairs: .*provisional/);
  expect(await page.locator("figure").count()).toBe(6);
  await page.context().close();
});

test("the whole way needs no mouse, and what has the focus shows it", async () => {
  const { page } = await pages.open(comparison);
  await page.getByRole("button", { name: "Run this comparison" }).waitFor();
  const seen: string[] = [];
  async function tabTo(isThere: () => Promise<boolean>): Promise<void> {
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement!).outlineStyle,
      );
      seen.push(outline);
      if (await isThere()) return;
    }
    throw new Error("the focus never arrived");
  }
  const focused = (selector: string) => () =>
    page.evaluate((wanted) => document.activeElement!.matches(wanted), selector);
  await tabTo(focused("#scenario-B"));
  await page.keyboard.type("Priority");
  await tabTo(focused("#pairs"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await ended(page);
  expect(await headline(page)).toContain("Priority whiplash");
  await tabTo(focused("figure summary"));
  await page.keyboard.press("Enter");
  await page.locator("figure tbody tr").first().waitFor();
  expect(await page.locator("figure tbody tr").count()).toBe(2);
  expect(new Set(seen)).toEqual(new Set(["solid"]));
  await page.context().close();
});

test("the theme follows the system and the visitor, and is remembered", async () => {
  const { page } = await pages.open(comparison, { colorScheme: "dark" });
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toBe("rgb(21, 25, 30)");
  await page.getByLabel("Theme").selectOption("light");
  expect(await ground()).toBe("rgb(251, 249, 245)");
  await page.reload();
  await page.getByLabel("Theme").waitFor();
  expect(await ground()).toBe("rgb(251, 249, 245)");
  await page.context().close();
});

test("at 400 pixels nothing is wider than the screen", async () => {
  const { page } = await pages.open(comparison, { width: 400 });
  await run(page, 2);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await page.getByRole("button", { name: "Open in SQL" }).nth(1).click();
  await page.getByText("The chart is drawn from this result.", { exact: false }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  await page.context().close();
});

test("the first load is at most 250 kB compressed until the page can be used, and 265 kB with its charts", async () => {
  const { page } = await pages.open(comparison);
  await page.getByRole("button", { name: "Run this comparison" }).waitFor();
  await page.waitForLoadState("networkidle");
  const paths = await page.evaluate(() =>
    performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname.slice(1)),
  );
  // The workers are warmed while the page can be used already; DuckDB is not there before it is asked for.
  const needed = new Set([comparison, ...paths.filter((path) => !path.includes("/worker-"))]);
  expect([...needed].filter((path) => path.includes("evidence"))).toHaveLength(1);
  expect([...needed].filter((path) => /duckdb|wasm/.test(path))).toEqual([]);
  const bytesOf = (paths: readonly string[]) =>
    paths.reduce((sum, path) => sum + pages.compressedBytes(path), 0);
  // Charts are fetched while the form can be used already.
  expect(bytesOf([...needed].filter((path) => !path.includes("evidence")))).toBeLessThanOrEqual(
    250_000,
  );
  expect(bytesOf([...needed])).toBeLessThanOrEqual(265_000);
  await page.context().close();
});
