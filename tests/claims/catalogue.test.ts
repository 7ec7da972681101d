/**
 * What every claim of the catalogue must be before it may be judged: complete, resolvable, measured by what exists, with a
 * cut that keeps the dose. A misspelt row fails here without a simulation.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { claims } from "../../analysis/claims/catalogue/index.ts";
import type { Arm, Contrast, Interior, Probe } from "../../analysis/claims/claim.ts";
import {
  cellsOf,
  isInterior,
  isTested,
  states,
  type TestedClaim,
  wantedBy,
} from "../../analysis/claims/design.ts";
import { smallestEffects } from "../../analysis/claims/smallest.ts";
import { armResolver } from "../../data/claims-arms.ts";
import { practicalMargin } from "../../data/margin.ts";
import { scenarios } from "../../scenarios/index.ts";
import {
  failureModes,
  findParameter,
  type OrganisationScenario,
  parameterRegistry,
  probeNames,
} from "../../sim/index.ts";
import { SettingsInForce } from "../../sim/model/input/settings.ts";
import { shipped } from "../model/worlds.ts";

const resolve = armResolver((name) => scenarios[name]);
const tested = claims.filter(isTested);
const rows = tested.map((claim) => [claim.id, claim] as const);

function partsOf({ test: { all, also = [], fallback, boundary } }: TestedClaim) {
  const parts: (Contrast | Interior)[] = [...all, ...also];
  if (fallback !== undefined) parts.push(fallback);
  if (boundary?.contrast !== undefined) parts.push(boundary.contrast);
  return parts;
}

test("the catalogue is complete: as many rows in every block as the texts have claims", () => {
  const sizes = ["C", "D", "E", "F", "G"].map(
    (block) => claims.filter((claim) => claim.block === block).length,
  );
  expect(sizes).toEqual([32, 26, 14, 28, 9]);
  const ids = claims.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("there is one file per claim, called after it, and every one is in the index", () => {
  const folder = join(import.meta.dirname, "../../analysis/claims/catalogue");
  const files = readdirSync(folder).filter((file) => file !== "index.ts");
  const named = claims.map(({ id }) => `${id.toLowerCase()}.ts`);
  expect(files.toSorted()).toEqual(named.toSorted());
});

test.each(claims.map((claim) => [claim.id, claim] as const))(
  "%s says what it claims in a sentence, and why if it is not tested",
  (_, claim) => {
    expect(claim.statement.length).toBeGreaterThanOrEqual(20);
    expect(claim.statement).toMatch(/[.!?]$/);
    if (!isTested(claim)) expect(claim.test).toHaveProperty("why");
  },
);

describe.each(rows)("%s", (_, claim) => {
  const cells = cellsOf(claim.test);
  const { organisations } = claim.test;

  test("every arm is a valid scenario, in every cell, with and without the cut", () => {
    for (const { arms, cut } of cells) {
      for (const arm of [...Object.values(arms), ...Object.values(cut ?? {})])
        expect(() => resolve(arm, organisations)).not.toThrow();
    }
  });

  test("it measures what exists, where there is something to measure, in arms that it has", () => {
    const { arms, choices } = claim.test;
    const [first] = Object.values(cells[0].arms);
    const { scenarios: resolved, horizon } = resolve(first, organisations);
    const { baselineCycles } = resolved[0].calendar;
    const units = resolved[0].units.map(({ id }) => id);
    for (const part of partsOf(claim)) {
      for (const { arm, probe } of wantedBy(part, choices)) {
        expect(Object.keys(arms)).toContain(arm);
        expectSound(probe);
      }
    }
    function expectSound({ measure, from, to, units: own = [], after }: Probe) {
      expect(probeNames).toContain(measure);
      expect(from).toBeGreaterThanOrEqual(-baselineCycles);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(horizon);
      if (after !== undefined) expect(Object.keys(arms)).toContain(after);
      for (const unit of own) expect(units).toContain(unit);
    }
  });

  test("every size has a reason, and none is left to the run", () => {
    for (const part of partsOf(claim)) {
      expect(part.reason.length).toBeGreaterThan(5);
      expect(part.smallest).toBeGreaterThanOrEqual(0);
      if (!isInterior(part) && "events" in part.quantity) expect(part.relative).toBeUndefined();
    }
  });

  test("the cut keeps the dose: something that differs between the arms still differs", () => {
    for (const { arms, cut } of cells) {
      if (cut === null) continue;
      const moved = differing(
        Object.values(arms).map((arm) => resolve(arm, organisations).scenarios[0]),
      );
      const kept = differing(
        Object.values(cut).map((arm) => resolve(arm, organisations).scenarios[0]),
      );
      expect(moved.length).toBeGreaterThan(0);
      expect(kept.filter((name) => moved.includes(name)).length).toBeGreaterThan(0);
    }
  });

  test("what it leans on are at most three registered parameters", () => {
    const { leans } = claim.test;
    expect(leans.length).toBeLessThanOrEqual(3);
    for (const id of leans) expect(findParameter(id)?.id).toBe(id);
  });

  test("a trial of what it leans on moves something that is judged", () => {
    const { all, fallback, choices, leans } = claim.test;
    const judged = [...all, ...(fallback === undefined ? [] : [fallback])]
      .flatMap((part) => wantedBy(part, choices))
      .map(({ arm }) => arm);
    const void_ = leans.filter((id) =>
      cells.every(({ arms }) => judged.every((arm) => isFixed(arms[arm], id))),
    );
    expect(void_).toEqual([]);
  });

  test("a boundary is searched along something that exists, within its range", () => {
    const { boundary } = claim.test;
    if (boundary === undefined) return;
    const { of, name, low, high } = boundary;
    expect(low).toBeLessThan(high);
    if (of === "dose") {
      expect(failureModes.map(({ id }) => id)).toContain(name);
      expect([low >= 0, high <= 1]).toEqual([true, true]);
    } else {
      const parameter = findParameter(name);
      expect(parameter?.id).toBe(name);
      expect([low >= parameter!.low, high <= parameter!.high]).toEqual([true, true]);
    }
  });
});

/** Whether an arm has a value of a parameter that no trial can move: it states it, or a failure mode or safeguard fixes it. */
function isFixed(arm: Arm, id: string): boolean {
  const isMoved = Object.entries(arm.failures ?? {}).some(([name, { dose, until, safeguard }]) => {
    const { moves, safeguard: against } = failureModes.find((mode) => mode.id === name)!;
    const fixing = [...(dose === 1 ? moves : []), ...(safeguard ? (against?.moves ?? []) : [])];
    return until === undefined && fixing.some(({ parameter }) => parameter === id);
  });
  return isMoved || states(arm, id);
}

/** In which parameters, deployment or pilot scenarios differ, in any of the cycles in which something begins. */
function differing(scenarios_: readonly OrganisationScenario[]): string[] {
  const cycles = [
    ...new Set([
      0,
      ...scenarios_.flatMap(({ dated = [] }) => dated.map(({ fromCycle }) => fromCycle)),
    ]),
  ];
  const settings = scenarios_.map((scenario) =>
    cycles.map((cycle) => {
      const inForce = new SettingsInForce(scenario, failureModes);
      inForce.apply(cycle, []);
      const values: Record<string, Record<string, unknown>> = structuredClone(inForce.values);
      return values;
    }),
  );
  const texts = (of: (scenario: number) => unknown) =>
    new Set(scenarios_.map((_, i) => JSON.stringify(of(i)))).size > 1;
  return [
    ...parameterRegistry
      .filter(({ group, name }) =>
        texts((i) => settings[i].map((values) => JSON.stringify(values[group][name]))),
      )
      .map(({ id }) => id),
    ...(["deployment", "pilotUnit"] as const).filter((field) => texts((i) => scenarios_[i][field])),
  ];
}

test("scenarios of the catalogue state no dated departures, which those of an arm would replace", () => {
  for (const document of Object.values(scenarios)) expect(document).not.toHaveProperty("dated");
});

test("sizes are fixed for measures that exist", () => {
  for (const measure of Object.keys(smallestEffects)) expect(probeNames).toContain(measure);
});

test("the size of the decision quantity is the margin of a comparison, cycle by cycle", () => {
  const scenario = shipped("healthy");
  expect(smallestEffects.decision_hours.smallest).toBeCloseTo(
    practicalMargin(scenario) / scenario.calendar.horizonCycles,
    9,
  );
});

test("few organisations are simulated up to the decision date: a row departs from there", () => {
  const pasts = new Set(
    tested.flatMap((claim) =>
      cellsOf(claim.test).flatMap(({ arms, cut }) =>
        [...Object.values(arms), ...Object.values(cut ?? {})].map(
          (arm) => resolve(arm, claim.test.organisations).past,
        ),
      ),
    ),
  );
  expect(pasts.size).toBeLessThanOrEqual(16);
});
