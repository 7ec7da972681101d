/** What assistive technology meets on the comparison page, with everything opened that can be opened. */
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { charts } from "../../web/charts/index.ts";
import { ended, host, open, run } from "./open-page.tsx";

beforeEach(async () => {
  const store = open();
  await page.getByRole("button", { name: "Priority whiplash" }).click();
  await run();
  await ended(store);
  // The charts of the catalogue and the one that the visitor chooses.
  await vi.waitUntil(() => host.querySelectorAll("figure svg").length === charts.length + 1);
  for (const summary of host.querySelectorAll("summary")) summary.click();
  // Their table twins and the table of all measures.
  await vi.waitUntil(() => host.querySelectorAll("table").length === charts.length + 2);
});

afterAll(() => localStorage.clear());

/** Names as the accessibility tree gives them, in short. */
function nameOf(element: Element): string {
  const labelled = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const labels = "labels" in element ? [...((element.labels as NodeList | null) ?? [])] : [];
  return [
    element.getAttribute("aria-label"),
    ...labelled.map((id) => document.getElementById(id)?.textContent),
    ...labels.map((label) => label.textContent),
    element.textContent,
  ]
    .map((text) => text?.trim() ?? "")
    .join("");
}

describe("on the opened page", () => {
  test("every control, region, figure and drawing has a name", () => {
    // A status is heard by what is written into it, and is empty until then.
    const roles = '[role]:not([role="status"])';
    const wanted = `button, input, select, textarea, summary, a, ${roles}, section, figure, progress`;
    const nameless = [...host.querySelectorAll(wanted)].filter((element) => nameOf(element) === "");
    expect(nameless.map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
  });

  test("ids are unique, and every reference to one is met", () => {
    const ids = [...host.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    const references = ["for", "aria-labelledby", "aria-describedby"].flatMap((attribute) =>
      [...host.querySelectorAll(`[${attribute}]`)].flatMap((element) =>
        (element.getAttribute(attribute) ?? "").split(" "),
      ),
    );
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("there is one main heading, and no level is left out", () => {
    const levels = [...host.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.slice(1).entries()) {
      expect(level - levels[index]).toBeLessThanOrEqual(1);
    }
  });

  test("every table says what its columns are, and can be scrolled by keyboard", () => {
    const tables = [...host.querySelectorAll("table")];
    for (const table of tables) {
      for (const head of table.querySelectorAll("thead th")) {
        expect(head.getAttribute("scope")).toBe("col");
      }
      expect((table.parentElement as HTMLElement).tabIndex).toBe(0);
    }
  });

  test("the verdict is announced politely, in one sentence", () => {
    const status = host.querySelector('.answer [role="status"]')!;
    expect(status.textContent).toMatch(/^In this model, with these assumptions, .*\.$/);
  });

  test("what a pointer hits is at least 24 pixels high", () => {
    const targets = [...host.querySelectorAll<HTMLElement>("button, select, input, summary")];
    const small = targets.filter((element) => {
      const box = (element.closest("label") ?? element).getBoundingClientRect();
      return box.height > 0 && box.height < 24;
    });
    expect(small.map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
  });
});
