/** The comparison page with a small laboratory: what a visitor sees, from the first visit to the reading cursor. */
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { rowsOf } from "../../web/charts/chart.ts";
import { charts } from "../../web/charts/index.ts";
import { firstInputs, firstResultOf, type FirstResult } from "../../web/state/first-result.ts";
import { defaultInputs } from "../../web/state/inputs.ts";
import type { Store } from "../../web/state/store.ts";
import { fakeLaboratory } from "./fake-laboratory.ts";
import { fakeRun } from "./fake-result.ts";
import { ended, headline, host, open, openWith, run } from "./open-page.tsx";

describe("first visit", () => {
  test("the page asks a question and offers one button, with no chart of nothing", async () => {
    open();
    await expect.element(headline()).toHaveTextContent("Which of two ways of working does better");
    await expect.element(page.getByRole("button", { name: "Run this comparison" })).toBeVisible();
    expect(host.querySelectorAll("figure")).toHaveLength(0);
  });

  test("the assumptions are stated before anything is shown", async () => {
    open();
    await expect
      .element(page.getByText("it does not show that they hold", { exact: false }))
      .toBeVisible();
  });
});

describe("a stored first answer", () => {
  async function openStored(): Promise<Store> {
    const laboratory = fakeLaboratory({ effect: 300 });
    const { result } = await fakeRun(firstInputs.pairs, { effect: 300 });
    const first = firstResultOf(result, laboratory, charts);
    const stored = JSON.parse(JSON.stringify(first)) as FirstResult;
    return openWith(laboratory, { first: stored });
  }

  test("is shown at once and labelled, with all charts and their tables", async () => {
    const store = await openStored();
    await expect.element(headline()).toHaveTextContent("Wait for readiness is better by 300 hours");
    await expect.element(page.getByText(/^Precomputed with burrow test: 20 pairs/)).toBeVisible();
    await expect.poll(() => host.querySelectorAll("figure svg").length).toBe(charts.length);
    expect(store.isStale.value).toBe(false);
  });

  test("draws the rows that a run of the same inputs draws", async () => {
    const store = await openStored();
    const { comparison } = await fakeRun(firstInputs.pairs, { effect: 300 });
    for (const chart of charts) {
      expect(rowsOf(chart, store.comparison.value!)).toEqual(chart.fromRows(comparison));
    }
  });

  test("belongs to its own question only", async () => {
    const store = await openStored();
    await page.getByRole("button", { name: "Priority whiplash" }).click();
    expect(store.isStale.value).toBe(true);
    await page.getByRole("button", { name: "Put them back" }).click();
    expect(store.isStale.value).toBe(false);
    expect(store.inputs.value).toEqual(defaultInputs);
  });
});

describe("a finished run", () => {
  test("the verdict is the headline, with its interval", async () => {
    // Differences are 30 + 20 * (-2, -1, 0, 1, 2), twice: mean 30, variance 8000 / 9,
    // half-width 2.2622 * sqrt(8000 / 9 / 10) = 21.3.
    const store = open();
    await run();
    await ended(store);
    await expect
      .element(headline())
      .toHaveTextContent(
        /Wait for readiness is ahead by 30 hours \(95.% interval 9 to 51\), but we cannot tell whether by enough/,
      );
  });

  test("where neither is ahead, the figures stand under the headline", async () => {
    // As above, around 0.
    const store = open({ effect: 0 });
    await run();
    await ended(store);
    await expect
      .element(headline())
      .toHaveTextContent("we cannot tell which of Deploy now and Wait for readiness is better.");
    await expect
      .element(page.getByText(/^Wait for readiness minus .*0 hours \(95.% interval −21 to 21\)/))
      .toBeVisible();
  });

  test("a clear difference names the better arm", async () => {
    const store = open({ effect: 300 });
    await run();
    await ended(store);
    await expect.element(headline()).toHaveTextContent("Wait for readiness is better by 300 hours");
  });

  test("identical arms do not differ at all", async () => {
    const store = open({ effect: 0, spread: 0 });
    await run();
    await ended(store);
    await expect.element(headline()).toHaveTextContent("too small to matter");
    await expect.element(page.getByText("No difference in any of 10 pairs")).toBeVisible();
  });

  test("every chart has a name for screen readers and a table with the rows it draws", async () => {
    const store = open();
    await run();
    await ended(store);
    const figures = [...host.querySelectorAll("figure")];
    // One more than the catalogue has: the one that the visitor chooses.
    expect(figures).toHaveLength(charts.length + 1);
    for (const [index, chart] of charts.entries()) {
      const drawing = figures[index].querySelector('[role="img"]');
      expect(drawing?.getAttribute("aria-label")).toContain(chart.question);
      figures[index].querySelector("summary")!.click();
      await expect
        .poll(() => figures[index].querySelectorAll("tbody tr").length)
        .toBe(chart.fromRows(store.comparison.value!).length);
    }
  });

  test("tables call measures and write figures as the drawings do", async () => {
    const store = open();
    await run();
    await ended(store);
    for (const summary of host.querySelectorAll<HTMLElement>("figure summary")) summary.click();
    await expect.poll(() => host.querySelectorAll("figure table").length).toBe(charts.length + 1);
    const cells = [...host.querySelectorAll("figure tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    // 0 in A and .2 of the steps in B; 20 and 23 misreads.
    expect(cells).toContainEqual(["bypass share (%)", "0", "20", "from nothing", "+20", "+20"]);
    expect(cells).toContainEqual(["misreads (per 1,000 lines)", "20", "23", "+15", "+3", "+3"]);
    const drift =
      host.querySelectorAll("figure table")[charts.findIndex(({ id }) => id === "drift")];
    expect(drift.querySelectorAll("thead th")[4].textContent).toBe("median");
    expect(drift.previousElementSibling!.textContent).toBe("Unit: % of steps.");
    // About .22 before the decision.
    const median = Number(drift.querySelectorAll("tbody tr")[0].children[4].textContent);
    expect(median).toBeGreaterThan(15);
    expect(median).toBeLessThan(30);
  });

  test("on a phone every table shows its last column", async () => {
    await page.viewport(390, 844);
    const store = open();
    await page.getByText("Change the question").click();
    await run();
    await ended(store);
    for (const summary of host.querySelectorAll<HTMLElement>("figure summary")) summary.click();
    await expect.poll(() => host.querySelectorAll("figure table").length).toBe(charts.length + 1);
    host.querySelector<HTMLElement>(".evidence > details > summary")!.click();
    for (const region of host.querySelectorAll(".evidence .scroll")) {
      expect(region.scrollWidth).toBeLessThanOrEqual(region.clientWidth);
    }
    const choice = page.getByLabelText("Another measure").element().getBoundingClientRect();
    expect(choice.right).toBeLessThanOrEqual(host.querySelector(".evidence")!.clientWidth + 16);
  });

  test("a long form leaves the charts where they are", async () => {
    const store = open();
    await run();
    await ended(store);
    await expect.poll(() => host.querySelectorAll("figure svg").length).toBe(charts.length + 1);
    const places = () =>
      [...host.querySelectorAll(".evidence > *")].map((part) => part.getBoundingClientRect().top);
    const before = places();
    host.querySelector<HTMLElement>(".setup")!.style.minHeight = "11000px";
    expect(places()).toEqual(before);
  });

  test("few pairs are drawn one by one, circles for A and diamonds for B", async () => {
    // Differences of 10 pairs: -10 twice, then 10, 30, 50, 70 twice each.
    const store = open();
    await run();
    await ended(store);
    const marks = (color: string) =>
      host.querySelector("figure")!.querySelectorAll(`[data-part="dot"][fill="${color}"] > *`)
        .length;
    await expect.poll(() => marks("var(--arm-a)")).toBe(2);
    await expect.poll(() => marks("var(--arm-b)")).toBe(8);
  });

  test("another measure can be followed over the cycles", async () => {
    const store = open();
    await run();
    await ended(store);
    await expect.element(page.getByLabelText("Another measure")).toHaveValue("lead_time");
    // 6 h before the decision; afterwards 6 in A and 5 in B.
    await expect
      .element(page.getByText("Lead time in the last 6 cycles: A 6, B 5\u00a0h"))
      .toBeVisible();
  });

  test("the digest of the four files is shown", async () => {
    const store = open();
    await run();
    await ended(store);
    await expect.element(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  });
});

describe("on the way", () => {
  test("an interval is given from ten pairs on, before any chunk of sixteen is whole", async () => {
    // Two workers: five pairs or so of either one's chunk.
    const store = open({ pause: 100 }, 64);
    await run();
    await expect.poll(() => store.run.value.pace.done).toBeGreaterThan(0);
    expect(store.run.value.provisional).toBe(null);
    await expect.element(headline()).toHaveTextContent("Simulating the first pairs");
    await expect.poll(() => store.run.value.provisional?.n, { timeout: 5000 }).toBe(10);
    expect(store.run.value.pace.done).toBeLessThan(16);
    expect(store.comparison.value!.replications.length).toBeGreaterThanOrEqual(10);
    const interval =
      /^Provisional after 10 of 64 pairs: Wait for readiness minus Deploy now is \S+ to \S+.hours \(provisional 95.% interval\)$/;
    await expect.element(headline()).toHaveTextContent(interval);
    await page.getByRole("button", { name: "Cancel" }).click();
    await ended(store);
  });

  test("the first pair is drawn as soon as it is there", async () => {
    const store = open({ pause: 60 }, 32);
    await run();
    await expect.poll(() => store.comparison.value?.replications.length).toBe(1);
    await expect.poll(() => host.querySelectorAll("figure svg").length).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Cancel" }).click();
    await ended(store);
  });

  test("cancelling keeps what is finished and says no verdict", async () => {
    const store = open({ pause: 15 }, 400);
    await run();
    await expect.element(page.getByRole("progressbar")).toBeVisible();
    await expect.poll(() => store.run.value.pace.done, { timeout: 10_000 }).toBeGreaterThan(4);
    await page.getByRole("button", { name: "Cancel" }).click();
    await ended(store);
    expect(store.run.value.phase).toBe("cancelled");
    expect(store.comparison.value!.replications.length).toBeGreaterThan(4);
    await expect
      .element(headline())
      .toHaveTextContent(/^Cancelled after \d+ of 400 pairs: .*provisional/);
    await expect.element(headline()).not.toHaveTextContent(/better|cannot tell|no practical/);
  });

  test("changed inputs mark the result as stale, and can be put back", async () => {
    const store = open();
    await run();
    await ended(store);
    await page.getByLabelText("Scenario of arm B").selectOptions("Healthy organisation");
    await expect.element(page.getByText("The inputs have changed", { exact: false })).toBeVisible();
    await page.getByRole("button", { name: "Put them back" }).click();
    expect(store.isStale.value).toBe(false);
    expect(page.getByText("The inputs have changed", { exact: false }).elements()).toHaveLength(0);
  });

  test("a live page runs by itself after a change", async () => {
    const store = open();
    await page.getByLabelText("Run again whenever something changes").click();
    await run();
    await ended(store);
    await page.getByLabelText("Saturated", { exact: false }).click();
    await expect
      .poll(() => store.run.value.inputs?.conditions.isSaturated, { timeout: 5000 })
      .toBe(true);
    await ended(store);
    expect(store.isStale.value).toBe(false);
  });
});

test("the null scenario is one click away, and so is the way back", async () => {
  const store = open();
  await run();
  await ended(store);
  await page.getByRole("button", { name: "Compare with the null scenario" }).click();
  await ended(store);
  expect(store.run.value.inputs?.conditions.isNull).toBe(true);
  await page.getByRole("button", { name: "Back from the null scenario" }).click();
  await ended(store);
  expect(store.run.value.inputs?.conditions.isNull).toBe(false);
});

test("the reading cursor says both medians of a cycle", async () => {
  const store = open();
  await run();
  await ended(store);
  (page.getByLabelText("Read one cycle").element() as HTMLElement).focus();
  await userEvent.keyboard("{Home}");
  await expect
    .element(page.getByText(/^Cycle −6, before the decision\. Throughput: A\s[\d,.]+/))
    .toBeVisible();
});
