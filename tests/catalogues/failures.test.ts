/**
 * The contract of a failure mode, for every entry of the catalogue: it names its claims and its inputs, it changes nothing
 * when absent or at dose 0, and at full dose it changes its declared inputs, in its dates, and nothing else; its safeguard
 * says what it costs and which measure shows it. Whether a measure worsens is a hypothesis and is not asserted here.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { scenarios } from "../../scenarios/index.ts";
import {
  catalogues,
  failureModes,
  findParameter,
  measures,
  parameterRegistry,
  simulateReplication,
} from "../../sim/index.ts";
import type { FailureMode, Move, OrganisationScenario, ReplicationRows } from "../../sim/index.ts";
import { SettingsInForce } from "../../sim/model/input/settings.ts";
import type { Catalogues } from "../../sim/model/state/world.ts";
import { pastOf } from "../../sim/simulate.ts";
import { expectSameRows, shipped } from "../model/worlds.ts";

const modes = failureModes.map((mode) => [mode.id, mode] as const);
const dated = modes.filter(([, mode]) => !mode.isUndated);
const undated = modes.filter(([, mode]) => mode.isUndated);
const guarded = failureModes.flatMap(({ id, moves, safeguard }) =>
  safeguard ? [[id, moves, safeguard] as const] : [],
);

/** Every row of failure modes and safeguards that the operating model names. */
const rows = [
  "EXEC-FM1 EXEC-SG1 EXEC-FM2 EXEC-SG2 EXEC-FM3 EXEC-SG3 EXEC-FM4 EXEC-SG4 EXEC-FM5 EXEC-SG5",
  "EXEC-C1 EXEC-C2 EXEC-C3 EXEC-C4",
  "KOOM-B1 KOOM-B2 KOOM-B3 KOOM-B4 KOOM-B5 KOOM-B6 KOOM-B7 KOOM-B8 KOOM-B9 KOOM-FM-SHADOW",
  "COE-C1 COE-C3 COE-C4 COE-C5 COE-C6 MGR-FM1 WRK-FM1 MGR-FM2",
].flatMap((line) => line.split(" "));

/** The presets of which a scenario is shipped. */
const presets = [
  "priority-whiplash bypassing-the-spine redesigning-personally gut-data ambiguity-downward",
  "improvising-workers improvising-managers truth-as-weapon ai-shortcut no-centre shadow-centre",
  "chaos-heroics too-early too-fast impatient cutting-prevention scanner-unresolved scanner-fault",
].flatMap((line) => line.split(" "));

/** Effective values of every parameter in a cycle, one list per parameter. */
function effective(
  scenario: OrganisationScenario,
  cycle: number,
  within: Catalogues = catalogues,
): Map<string, number[]> {
  const settings = new SettingsInForce(scenario, within.failures);
  settings.apply(cycle, []);
  const groups = settings.values as unknown as Record<
    string,
    Record<string, number | Float64Array>
  >;
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
  "%s names its claims, says what it is, and moves registered inputs within their ranges",
  (_, mode) => {
    expect(mode.claims.length).toBeGreaterThan(0);
    for (const claim of mode.claims) expect(claim).toMatch(/^[A-Z]{2,4}(-[A-Z]+)?-[A-Z]+\d*$/);
    expect(mode.what).toMatch(/^[A-Z].{20,}\.$/);
    expect(mode.label.length).toBeGreaterThan(3);
    expect(mode.moves.length).toBeGreaterThan(0);
    for (const move of mode.moves) {
      expectRegistered(move);
      expect(move.failing).not.toBe(move.healthy);
    }
  },
);

function expectRegistered(move: Move): void {
  const parameter = findParameter(move.parameter)!;
  expect(parameter?.id).toBe(move.parameter);
  expect(move.healthy).toBe(parameter.default);
  expect(move.failing).toBeGreaterThanOrEqual(parameter.low);
  expect(move.failing).toBeLessThanOrEqual(parameter.high);
  // a ratio of half the way exists between positive values only
  if (move.scale === "geometric") expect(Math.min(move.healthy, move.failing)).toBeGreaterThan(0);
}

test.each(guarded)(
  "the safeguard of %s has inputs of its own or takes some back, and a cost with a measure",
  (_, moves, safeguard) => {
    expect(safeguard.what).toMatch(/^[A-Z].{20,}\.$/);
    expect(safeguard.moves.length).toBeGreaterThan(0);
    const taken = moves.map(({ parameter }) => parameter);
    for (const move of safeguard.moves) {
      expectRegistered(move);
      if (move.failing === move.healthy) expect(taken).toContain(move.parameter);
    }
    // one that the operating model names must not come free of charge
    if (safeguard.isNamed) expect(safeguard.cost).toBeDefined();
    if (safeguard.cost === undefined) return;
    expect(safeguard.cost.what).toMatch(/^[A-Z].{15,}\.$/);
    expect(measures.map(({ id }) => id)).toContain(safeguard.cost.measure);
  },
);

test("every failure mode and safeguard that the operating model names stands in some file", () => {
  const claims = new Set(failureModes.flatMap((mode) => mode.claims));
  expect(rows.filter((id) => !claims.has(id))).toEqual([]);
});

test("the five failure modes of executives have the safeguards that are named for them", () => {
  const withNamed = failureModes.filter(({ safeguard }) => safeguard?.isNamed);
  const claims = withNamed.flatMap((mode) => mode.claims);
  for (const id of [1, 2, 3, 4, 5]) {
    expect(claims).toContain(`EXEC-FM${id}`);
    expect(claims).toContain(`EXEC-SG${id}`);
  }
});

test("a scenario named after a mode departs from healthy by its full dose from the decision date on", () => {
  const ids = modes.filter(([id]) => id in scenarios).map(([id]) => id);
  expect(ids.toSorted()).toEqual(presets.toSorted());
  for (const [id, mode] of modes.filter(([name]) => name in scenarios)) {
    const setting = mode.isUndated ? { dose: 1 } : { dose: 1, fromCycle: 0 };
    expect(scenarios[id]).toMatchObject({ extends: "healthy", failures: { [id]: setting } });
  }
});

test.each(undated)("%s takes no dates: it is how an organisation is from its start", (id) => {
  for (const date of [{ fromCycle: 0 }, { untilCycle: 3 }]) {
    const path = `failures.${id}.${Object.keys(date)[0]}`;
    expect(() => shipped("healthy", { failures: { [id]: { dose: 1, ...date } } })).toThrow(path);
  }
  const start = { failures: { [id]: { dose: 1 } } };
  expect(pastOf(shipped("healthy", start))).not.toBe(pastOf(shipped("healthy")));
});

test("a safeguard that does not exist cannot be asked for", () => {
  const unguarded = failureModes.filter(({ safeguard }) => safeguard === undefined);
  expect(unguarded.length).toBeGreaterThan(0);
  for (const { id } of unguarded) {
    const failures = { [id]: { dose: 1, safeguard: true } };
    expect(() => shipped("healthy", { failures })).toThrow(`failures.${id}.safeguard: true`);
  }
});

// before and after the decision date, where doses that are dated would set in
const brief = { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 1 };
let absent: ReplicationRows | null = null;

test.each(modes)("%s gives identical bytes when absent and at dose 0", (id) => {
  absent ??= simulateReplication(shipped("healthy", { calendar: brief }), "dose 0", 0);
  const none = shipped("healthy", { calendar: brief, failures: { [id]: { dose: 0 } } });
  expectSameRows(simulateReplication(none, "dose 0", 0), absent);
});

test.each(dated)("%s at full dose changes its declared inputs, in its dates only", (id, mode) => {
  const healthy = shipped("healthy");
  const failing = shipped("healthy", {
    failures: { [id]: { dose: 1, fromCycle: 2, untilCycle: 5 } },
  });
  for (const cycle of [-1, 0, 1, 5, 6, 23]) {
    expect(changed(effective(healthy, cycle), effective(failing, cycle))).toEqual([]);
  }
  for (const cycle of [2, 3, 4]) expectMoved(healthy, failing, cycle, mode);
});

test.each(undated)("%s at full dose changes its declared inputs at all times", (id, mode) => {
  const failing = shipped("healthy", { failures: { [id]: { dose: 1 } } });
  for (const cycle of [-12, 0, 23]) expectMoved(shipped("healthy"), failing, cycle, mode);
});

/** Demands the failing value of each input of a mode, in its unit or everywhere, and no other change. */
function expectMoved(
  healthy: OrganisationScenario,
  failing: OrganisationScenario,
  cycle: number,
  { moves }: { moves: readonly Move[] },
): void {
  const before = effective(healthy, cycle);
  const values = effective(failing, cycle);
  expect(changed(before, values).toSorted()).toEqual(idsOf(moves));
  for (const { parameter, failing: full, unit } of moves) {
    if (unit === undefined) {
      expect(new Set(values.get(parameter))).toEqual(new Set([full]));
      continue;
    }
    const places = moves.filter((move) => move.parameter === parameter);
    const wanted = healthy.units.map(
      ({ id }, u) => places.find((move) => move.unit === id)?.failing ?? before.get(parameter)![u],
    );
    expect(values.get(parameter)).toEqual(wanted);
  }
}

test.each(modes)("%s at half the dose is half the way, or half the ratio", (id, mode) => {
  const values = effective(shipped("healthy", { failures: { [id]: { dose: 0.5 } } }), 0);
  for (const { parameter, healthy, failing, scale, unit } of mode.moves) {
    if (unit !== undefined) continue;
    const half = scale === "geometric" ? Math.sqrt(healthy * failing) : (healthy + failing) / 2;
    for (const value of values.get(parameter)!) expect(value).toBeCloseTo(half, 10);
  }
});

test.each(guarded.filter(([id]) => dated.some(([name]) => name === id)))(
  "the safeguard of %s changes its inputs alone, with the dose and without it",
  (id, _, { moves }) => {
    const dates = { fromCycle: 0, untilCycle: 3 };
    const arm = (dose: number, safeguard: boolean) =>
      shipped("healthy", { failures: { [id]: { dose, safeguard, ...dates } } });
    for (const dose of [0, 1]) {
      const [without, with_] = [arm(dose, false), arm(dose, true)].map((scenario) =>
        effective(scenario, 1),
      );
      // at dose 0 there is nothing to take back
      const acting = dose === 1 ? moves : moves.filter((move) => move.failing !== move.healthy);
      expect(changed(without, with_).toSorted()).toEqual(idsOf(acting));
      for (const move of moves.filter(({ unit }) => unit === undefined)) {
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
