/** What the added actions do in the model itself, and what is read of them. */
import { describe, expect, test } from "vitest";
import { futureJob, type FuturePlan, readFuture } from "../../../analysis/reports/compare/jobs.ts";
import { actionsOf } from "../../../data/compare/actions.ts";
import { scenarios } from "../../../scenarios/index.ts";
import {
  type OrganisationScenario,
  resolveOrganisation,
  simulateProbes,
} from "../../../sim/index.ts";

const cycles = 10;

function arm(name: string, parameters: Record<string, number> = {}): OrganisationScenario {
  const document = {
    schema: "burrow/1",
    kind: "organisation",
    extends: name,
    parameters,
    calendar: { warmUpCycles: 1, baselineCycles: 1, horizonCycles: cycles },
  };
  return resolveOrganisation(document, { lookup: (own) => scenarios[own] });
}

const arms = [arm("deploy-now"), arm("wait-for-readiness")];
const actions = actionsOf(arms, ["now", "wait"]);
const actionScenarios = actions.map(({ from, change }) => change(arms[from]));
const placeOf = (id: string) => actions.findIndex((action) => action.id === id);

describe("in the model", () => {
  const spans = Array.from({ length: cycles }, (_, from) => ({ from, to: from + 1 }));
  const { values } = simulateProbes({
    arms: actionScenarios.map((scenario) => ({
      scenarios: [scenario],
      probes: spans.flatMap((span) => [
        { measure: "regime_share", ...span },
        { measure: "hours_bought", ...span },
      ]),
    })),
    seed: "actions",
    from: 0,
    to: 1,
  });
  const series = (id: string, column: number) =>
    spans.map((_, cycle) => values[(placeOf(id) * cycles + cycle) * 2 + column]);

  test("never deploying buys nothing and brings no department under the operating model", () => {
    expect(series("never", 0).every((share) => share === 0)).toBe(true);
    expect(series("never", 1).every((hours) => hours === 0)).toBe(true);
  });

  test("the pilot alone is one of six departments, and stays so", () => {
    const shares = series("pilot only", 0);
    expect(shares.at(-1)).toBeCloseTo(1 / 6, 6);
    expect(Math.max(...shares)).toBeCloseTo(1 / 6, 6);
    expect(series("now", 0).at(-1)).toBeGreaterThan(0.9);
  });

  test("who waits begins later by exactly the cycles of waiting", () => {
    const first = (id: string) => series(id, 0).findIndex((share) => share > 0);
    const atOnce = first("wait 0");
    expect(atOnce).toBeGreaterThan(0);
    expect(first("wait 2")).toBe(atOnce + 2);
    expect(first("wait 4")).toBe(atOnce + 4);
  });
});

describe("what is read", () => {
  const plan: FuturePlan = {
    horizonCycles: cycles,
    cycleDays: 10,
    baselineCycles: 1,
    actions: actions.length,
    looks: { action: placeOf("wait 8"), cycles: [0, 2, 4, 8] },
    pilot: {
      action: placeOf("pilot only"),
      units: [arms[0].pilotUnit],
      others: arms[0].units.map(({ id }) => id).filter((id) => id !== arms[0].pilotUnit),
    },
  };
  const read = (own: readonly OrganisationScenario[]) => {
    const job = futureJob(
      { scenarios: own, digests: own.map(() => "") },
      { plan, seed: "actions", future: 3, pairs: 1 },
    );
    const { values } = simulateProbes(job.request);
    return readFuture(values, { plan, point: [], penalty: 0.25, pairs: 1 });
  };
  const usual = read(actionScenarios);

  test("misreads that reached customers are whole numbers, and the penalty is charged on them", () => {
    const dearer = actionScenarios.map((own) => ({
      ...own,
      parameters: { ...own.parameters, "decision.misreadHours": 1.25 },
    }));
    const { utilities } = read(dearer);
    usual.utilities.forEach((row, r) =>
      row.forEach((hours, action) => {
        expect(usual.escaped[r][action]).toBeGreaterThan(0);
        expect(hours - utilities[r][action]).toBeCloseTo(usual.escaped[r][action], 6);
      }),
    );
  });

  test("flags are shares of five, read at every look; a pilot shows two finite signs", () => {
    for (const shares of usual.readiness) {
      expect(shares).toHaveLength(4);
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    }
    expect(usual.pilot.map((signs) => signs.map(Number.isFinite))).toEqual([[true, true]]);
  });

  test("luck belongs to the future: another one has other numbers, arms alike have the same", () => {
    const [row] = usual.utilities;
    expect(row[placeOf("wait")]).not.toBe(row[placeOf("now")]);
    const twins = read(actionScenarios.map(() => actionScenarios[0]));
    expect(new Set(twins.utilities[0])).toEqual(new Set([row[0]]));
  });
});
