/**
 * The built comparison page in every state it can be in, in both themes, wide and narrow, under all rules of axe:
 * WCAG 2.2 A and AA and its best practices. What axe finds is printed with the rule and the element.
 */
import axe from "axe-core";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPages, type BuiltPages } from "./built-pages.ts";

const comparison = "web/index.html";
let pages: BuiltPages;

beforeAll(async () => {
  pages = await buildPages();
}, 120_000);

afterAll(() => pages?.close());

/** One line per violation: the rule, what it asks for, the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run(document, { resultTypes: ["violations"] });
    return found.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" | ")}`,
    );
  });
}

/** Starts a run of so many pairs with the form, which is folded away on a narrow screen. */
async function start(page: Page, pairs: number): Promise<void> {
  const sheet = page.locator(".sheet:not([open]) > summary");
  if (await sheet.isVisible()) await sheet.click();
  await page.getByLabel("Pairs", { exact: true }).fill(String(pairs));
  await page.getByRole("button", { name: "Run", exact: true }).click();
}

const reached = (page: Page, phase: string) =>
  page.locator(`main[data-phase="${phase}"]`).waitFor({ timeout: 60_000 });

const drawn = (page: Page) => page.locator("figure svg").nth(4).waitFor();

const themes = ["light", "dark"] as const;

test("axe sees what is wrong with a page", async () => {
  const { page } = await pages.open(comparison);
  await drawn(page);
  await page.evaluate(() =>
    document.querySelector("main")!.append(document.createElement("button")),
  );
  expect((await violations(page)).join()).toContain(
    "button-name: Buttons must have discernible text",
  );
  await page.context().close();
});

describe.each([
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 1280 },
  { colorScheme: "light", width: 390 },
] as const)("$colorScheme theme, $width pixels wide, without a violation", (options) => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await pages.open(comparison, options));
  });

  afterAll(() => page?.context().close());

  test("before a run", async () => {
    await drawn(page);
    expect(await violations(page)).toEqual([]);
  });

  test("while pairs land", async () => {
    await start(page, 3000);
    await page
      .getByText(/^Provisional after 10 of 3,000 pairs/)
      .first()
      .waitFor();
    await drawn(page);
    expect(await violations(page)).toEqual([]);
  });

  test("after a cancel", async () => {
    await page.getByRole("button", { name: "Cancel" }).click();
    await reached(page, "cancelled");
    expect(await violations(page)).toEqual([]);
  });

  test("with a result, everything opened, and SQL", async () => {
    await start(page, 4);
    await reached(page, "finished");
    await page.locator("details:not([open]) > summary").first().waitFor();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const dots = page.locator("figure").first();
    await dots.getByRole("button", { name: "Open in SQL" }).click();
    await dots.getByText("The chart is drawn from this result.", { exact: false }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("with changed inputs, and a run that the model refuses", async () => {
    const armB = page.getByRole("group", { name: "Arm B" });
    await armB.getByLabel("From cycle").first().fill("9");
    await armB.getByLabel("Until cycle").first().fill("3");
    await page.getByText("The inputs have changed", { exact: false }).waitFor();
    expect(await violations(page)).toEqual([]);
    await start(page, 2);
    await reached(page, "failed");
    await page.getByRole("alert").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

test.each(themes)("a link that cannot be read, %s theme, without a violation", async (theme) => {
  const { page } = await pages.open(`${comparison}#v=1&a=nowhere`, { colorScheme: theme });
  await page.getByRole("alert").waitFor();
  await drawn(page);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test.each(themes)("a link to another question, %s theme, without a violation", async (theme) => {
  const fragment = "v=1&engine=older&a=healthy&b=burrow&load=as-is&effects=on&seed=7&pairs=20";
  const { page } = await pages.open(`${comparison}#${fragment}`, { colorScheme: theme });
  await page.getByRole("button", { name: "Run this comparison" }).waitFor();
  expect(await page.locator("figure").count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});
