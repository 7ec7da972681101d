/**
 * The contract of a failure mode, for every entry of the catalogue: it names its claim and its inputs, it changes nothing
 * when absent or at dose 0, and at full dose it changes its declared inputs, in its dates, and nothing else. Whether a
 * measure worsens is a hypothesis, not a contract, and is not asserted here.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { scenarios } from "../../scenarios/index.ts";
import {
  catalogues,
  failureModes,
  findParameter,
  parameterRegistry,
  simulateReplication,
} from "../../sim/index.ts";
import type { FailureMode, Move, OrganisationScenario } from "../../sim/index.ts";
import { applySettings, createSettings } from "../../sim/model/settings.ts";
import type { Catalogues } from "../../sim/model/world.ts";
import { expectSameRows, shipped, short } from "../model/worlds.ts";

const modes = failureModes.map((mode) => [mode.id, mode] as const);

/** Effective values of every parameter in a cycle, one list per parameter. */
function effective(
  scenario: OrganisationScenario,
  cycle: number,
  within: Catalogues = catalogues,
): Map<string, number[]> {
  const settings = createSettings(scenario);
  applySettings(settings, scenario, within.failures, cycle, []);
  const groups = settings as unknown as Record<string, Record<string, number | Float64Array>>;
  return new Map(
    parameterRegistry.map(({ id, group, name }) => {
      const value = groups[group][name];
      return [id, typeof value === "number" ? [value] : [...value]];
    }),
  );
}

/** Ids of the parameters in which two sets of effective values differ. */
function changed(a: Map<string, number[]>, b: Map<string, number[]>): string[] {
  return [...a.keys()].filter((id) => a.get(id)!.some((value, i) => value !== b.get(id)![i]));
}

const idsOf = (moves: readonly Move[]) =>
  [...new Set(moves.map(({ parameter }) => parameter))].toSorted();

test("the catalogue lists every file of its folder, each under the id of its file", () => {
  const folder = fileURLToPath(new URL("../../sim/failures", import.meta.url));
  const files = readdirSync(folder).filter((file) => file !== "index.ts");
  expect(failureModes.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
});

test.each(modes)(
  "%s names a claim, says what it is, and moves registered inputs within their ranges",
  (_, mode) => {
    expect(mode.claim).toMatch(/^[A-Z]{2,4}-[A-Z]*\d+$/);
    for (const text of [mode.what, mode.safeguard.what]) expect(text).toMatch(/^[A-Z].{20,}\.$/);
    expect(mode.label.length).toBeGreaterThan(3);
    expect(mode.moves.length).toBeGreaterThan(0);
    expect(mode.safeguard.moves.length).toBeGreaterThan(0);
    for (const move of [...mode.moves, ...mode.safeguard.moves]) {
      const parameter = findParameter(move.parameter)!;
      expect(parameter?.id).toBe(move.parameter);
      expect(move.healthy).toBe(parameter.default);
      expect(move.failing).not.toBe(move.healthy);
      expect(move.failing).toBeGreaterThanOrEqual(parameter.low);
      expect(move.failing).toBeLessThanOrEqual(parameter.high);
      // a ratio of half the way exists between positive values only
      if (move.scale === "geometric")
        expect(Math.min(move.healthy, move.failing)).toBeGreaterThan(0);
    }
  },
);

test("a scenario named after a mode departs from healthy by its full dose from the decision date on", () => {
  const named = modes.filter(([id]) => id in scenarios).map(([id]) => id);
  for (const id of named) {
    expect(scenarios[id]).toMatchObject({
      extends: "healthy",
      failures: { [id]: { dose: 1, fromCycle: 0 } },
    });
  }
  const first = [
    "priority-whiplash",
    "bypassing-the-spine",
    "improvising-workers",
    "scanner-fault",
  ];
  expect(named).toEqual(expect.arrayContaining(first));
});

test.each(modes)("%s gives identical bytes when absent and at dose 0", (id) => {
  const absent = simulateReplication(shipped("healthy", { calendar: short }), "dose 0", 0);
  const none = shipped("healthy", { calendar: short, failures: { [id]: { dose: 0 } } });
  expectSameRows(simulateReplication(none, "dose 0", 0), absent);
});

test.each(modes)("%s at full dose changes its declared inputs, in its dates only", (id, mode) => {
  const healthy = shipped("healthy");
  const failing = shipped("healthy", {
    failures: { [id]: { dose: 1, fromCycle: 2, untilCycle: 5 } },
  });
  for (const cycle of [-1, 0, 1, 5, 6, 23]) {
    expect(changed(effective(healthy, cycle), effective(failing, cycle))).toEqual([]);
  }
  for (const cycle of [2, 3, 4]) {
    const values = effective(failing, cycle);
    expect(changed(effective(healthy, cycle), values).toSorted()).toEqual(idsOf(mode.moves));
    for (const move of mode.moves.filter(({ unit }) => unit === undefined)) {
      expect(new Set(values.get(move.parameter))).toEqual(new Set([move.failing]));
    }
  }
});

test.each(modes)("%s at half the dose is half the way, or half the ratio", (id, mode) => {
  const values = effective(shipped("healthy", { failures: { [id]: { dose: 0.5 } } }), 0);
  for (const { parameter, healthy, failing, scale, unit } of mode.moves) {
    if (unit !== undefined) continue;
    const half = scale === "geometric" ? Math.sqrt(healthy * failing) : (healthy + failing) / 2;
    for (const value of values.get(parameter)!) expect(value).toBeCloseTo(half, 10);
  }
});

test.each(modes)(
  "the safeguard of %s changes its own inputs, with the dose and without it",
  (id, mode) => {
    const dates = { fromCycle: 0, untilCycle: 3 };
    const arm = (dose: number, safeguard: boolean) =>
      shipped("healthy", { failures: { [id]: { dose, safeguard, ...dates } } });
    for (const dose of [0, 1]) {
      const [without, with_] = [arm(dose, false), arm(dose, true)].map((scenario) =>
        effective(scenario, 1),
      );
      expect(changed(without, with_).toSorted()).toEqual(idsOf(mode.safeguard.moves));
      for (const move of mode.safeguard.moves.filter(({ unit }) => unit === undefined)) {
        expect(new Set(with_.get(move.parameter))).toEqual(new Set([move.failing]));
      }
      expect(changed(effective(arm(dose, true), 3), effective(arm(dose, false), 3))).toEqual([]);
    }
  },
);

test("modes combine: all at full dose change the inputs of each", () => {
  const failures = Object.fromEntries(failureModes.map(({ id }) => [id, { dose: 1 }]));
  const all = effective(shipped("healthy", { failures }), 0);
  const wanted = failureModes.flatMap((mode: FailureMode) => idsOf(mode.moves)).toSorted();
  expect(changed(effective(shipped("healthy"), 0), all).toSorted()).toEqual([...new Set(wanted)]);
});
