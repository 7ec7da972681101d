/** The built notebook executes: it simulates, draws, asks SQL, and asks nobody else for anything. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPages, type BuiltPages } from "./built-pages.ts";

let pages: BuiltPages;

beforeAll(async () => {
  pages = await buildPages();
}, 120_000);

afterAll(() => pages?.close());

test("every cell runs, and no request leaves this machine", async () => {
  const { page, foreign, errors } = await pages.open("notebooks/first-comparison.html");
  const loading = page.getByRole("status").filter({ hasText: "Loading DuckDB, a few seconds" });
  await loading.waitFor();
  await page.locator("#cell-11 figure, #cell-11 svg").first().waitFor();
  expect(await page.locator(".observablehq--error, .observablehq--inspect-error").count()).toBe(0);
  expect(await page.locator("#cell-4").textContent()).toContain(
    "In this model, with these assumptions,",
  );
  expect(await page.locator('#cell-5 [aria-label="dot"] > *').count()).toBe(8);
  const rows = await page.locator("#cell-8 tbody tr").allTextContents();
  expect(rows).toHaveLength(2);
  expect(await loading.count()).toBe(0);
  expect(rows[0]).toContain("healthy");
  expect(rows[1]).toContain("priority-whiplash");
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
});

test("on a phone the whole code can be read, without a tag over it", async () => {
  const { page } = await pages.open("notebooks/first-comparison.html", { width: 390 });
  await page.locator("pre[data-language]").last().waitFor();
  const found = await page.evaluate(() =>
    [...document.querySelectorAll("pre[data-language]")].map((code) => ({
      hidden: code.scrollWidth - code.clientWidth,
      tag: getComputedStyle(code, "::before").content,
    })),
  );
  expect(found.length).toBeGreaterThan(3);
  for (const { hidden, tag } of found) expect([hidden, tag]).toEqual([0, "none"]);
});

test("a page without a notebook is left as it is", async () => {
  const { page } = await pages.open("web/index.html");
  expect(await page.locator('meta[name="generator"]').count()).toBe(0);
});
