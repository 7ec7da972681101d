/** Every chart of the catalogue: its columns exist in the simulation, its rows have them, its drawing is whole. */
import { beforeAll, describe, expect, test } from "vitest";
import { tableShapes } from "../../sim/index.ts";
import { charts } from "../../web/charts/index.ts";
import { comparedMeasures, cycleColumns } from "../../web/charts/measures.ts";
import { missingColumns, type Row } from "../../web/charts/chart.ts";
import "../../web/styles/page.css";
import { fakeRun, type FakeRun } from "./fake-result.ts";

const options = { width: 420, cycle: 3 };

test("ids and questions are distinct, and a question is one", () => {
  expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
  for (const { question } of charts) expect(question).toMatch(/\?$/);
});

test("the simulation publishes the columns that charts draw", () => {
  const cycles = tableShapes.find(({ name }) => name === "cycles")!.columns.map(({ name }) => name);
  expect(cycles).toEqual(expect.arrayContaining([...cycleColumns, ...comparedMeasures]));
  const runs = tableShapes.find(({ name }) => name === "runs")!.columns.map(({ name }) => name);
  expect(runs).toEqual(expect.arrayContaining(["decision_hours", ...comparedMeasures]));
});

describe.each([3, 60])("with %i pairs", (pairs) => {
  let made: FakeRun;
  beforeAll(async () => {
    made = await fakeRun(pairs);
  });

  test.each(charts)("$id has rows with exactly its columns", (chart) => {
    const rows = chart.fromRows(made.comparison);
    const names = chart.columns(made.comparison).map(({ name }) => name);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.keys(row)).toEqual(names);
  });

  test.each(charts)("$id says its finding in words and figures", (chart) => {
    const rows = chart.fromRows(made.comparison);
    const words = `${chart.title(rows, made.comparison)} ${chart.subtitle(made.comparison)}`;
    expect(words).toMatch(/\d/);
    expect(words).not.toMatch(/NaN|undefined|Infinity|not available/);
  });

  test.each(charts)("$id draws marks without a missing number", (chart) => {
    const drawing = chart.plot(chart.fromRows(made.comparison), made.comparison, options);
    expect(drawing.querySelectorAll("path, circle").length).toBeGreaterThan(2);
    expect(drawing.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test("fifty dots stand for more pairs than fifty", async () => {
  const { comparison } = await fakeRun(60);
  const [dots] = charts;
  const drawing = dots.plot(dots.fromRows(comparison), comparison, options);
  expect(drawing.querySelectorAll('[aria-label="dot"] > *')).toHaveLength(50);
});

test("a query result that lacks a column is told apart from one that can be drawn", async () => {
  const { comparison } = await fakeRun(2);
  const [dots] = charts;
  expect(missingColumns(dots, comparison, ["difference", "more"])).toEqual(["dot"]);
  expect(missingColumns(dots, comparison, ["dot", "difference"])).toEqual([]);
});

/** Contrast of WCAG 2.2: (lighter + .05) / (darker + .05) of relative luminances. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const channels = colour.match(/\d+/g)!.slice(0, 3);
    const [red, green, blue] = channels.map((text) => {
      const share = Number(text) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(["light", "dark"])("in the %s theme", (theme) => {
  const colour = (name: string) => {
    document.documentElement.dataset.theme = theme;
    const probe = document.body.appendChild(document.createElement("span"));
    probe.style.color = `var(--${name})`;
    const found = getComputedStyle(probe).color;
    probe.remove();
    delete document.documentElement.dataset.theme;
    return found;
  };

  test.each([
    ["ink", "ground", 4.5],
    ["muted", "ground", 4.5],
    ["muted", "raised", 4.5],
    ["on-action", "action", 4.5],
    ["arm-a", "ground", 3],
    ["arm-b", "ground", 3],
    ["baseline", "ground", 3],
    ["rule", "raised", 3],
  ])("%s on %s can be read", (front, back, least) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(least);
  });
});

describe("what moves", () => {
  const [, moved] = charts;
  const row = { a: 10, change: 0, low: 1, high: 2 };

  async function drawn(rows: readonly Row[], width = 600): Promise<SVGSVGElement | HTMLElement> {
    const { comparison } = await fakeRun(2);
    return moved.plot(rows, comparison, { width, cycle: null });
  }

  const texts = (drawing: Element) =>
    [...drawing.querySelectorAll("text")].map((text) => text.textContent);

  test("fits its scale to the changes of less than all, and ends the others in an arrow", async () => {
    const drawing = await drawn([
      { ...row, measure: "bypass_share", a: 0, b: 0.2, change: null, low: 0.1, high: 0.3 },
      { ...row, measure: "misreads", b: 25, change: 150 },
      { ...row, measure: "lead_time", b: 8, change: -20, low: -3, high: -1 },
    ]);
    // The scale is 1.2 times 20 to either side; two arrows to the right stand for the two beyond it.
    expect(texts(drawing).filter((text) => text === "→")).toHaveLength(2);
    expect(texts(drawing)).not.toContain("100");
    expect(texts(drawing)).toContain("−20");
    expect(texts(drawing)).toContain("0 → 20\u00a0%, from nothing, worse");
    expect(texts(drawing)).toContain("10 → 25\u00a0per 1,000 lines, ×2.5, worse");
    expect(texts(drawing)).toContain("10 → 8\u00a0h, −20\u00a0%, better");
    expect(drawing.outerHTML).not.toMatch(/NaN|Infinity/);
  });

  test("has no words that meet on a narrow screen", async () => {
    const rows = ["bypass_share", "misreads", "lead_time", "clarity"].map((measure) => ({
      ...row,
      measure,
      b: 11,
      change: 10,
    }));
    const drawing = await drawn(rows, 340);
    document.body.append(drawing);
    const boxes = [...drawing.querySelectorAll('[aria-label="text"] text')].map((text) =>
      text.getBoundingClientRect(),
    );
    const meetings = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right &&
            other.left < one.right &&
            one.top + 3 < other.bottom &&
            other.top + 3 < one.bottom,
        ),
    );
    drawing.remove();
    expect(boxes).toHaveLength(8);
    expect(meetings).toEqual([]);
  });
});

describe("dated failure modes", () => {
  test("are marked where they begin and end, after the decision", async () => {
    const { comparison } = await fakeRun(3, {}, [
      { scenario: "healthy", set: {} },
      {
        scenario: "priority-whiplash",
        set: {
          "failures.priority-whiplash.fromCycle": "3",
          "failures.priority-whiplash.untilCycle": "8",
        },
      },
    ]);
    expect(comparison.dates).toEqual([
      { cycle: 3, label: "B begins" },
      { cycle: 8, label: "B ends" },
    ]);
    const chart = charts.find(({ table }) => table === "cycles")!;
    const drawing = chart.plot(chart.fromRows(comparison), comparison, options);
    const words = [...drawing.querySelectorAll("text")].map((text) => text.textContent);
    expect(words).toEqual(expect.arrayContaining(["decision", "B begins", "B ends"]));
  });

  test("are not marked when they hold from the decision date to the end", async () => {
    const { comparison } = await fakeRun(2, {}, [
      { scenario: "healthy", set: {} },
      { scenario: "priority-whiplash", set: { "failures.priority-whiplash.fromCycle": "0" } },
    ]);
    expect(comparison.dates).toEqual([]);
  });
});
