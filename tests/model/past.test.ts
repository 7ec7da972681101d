/**
 * Parameters that make no difference before the decision date leave no trace in the past: arms that differ in them alone
 * share one, and each then gives the rows that it gives alone.
 */
import { expect, test } from "vitest";
import {
  catalogues,
  parameterRegistry,
  simulateArms,
  simulateReplication,
} from "../../sim/index.ts";
import { createWorld, decisionTime, runUntil } from "../../sim/model/replication.ts";
import { pastOf } from "../../sim/simulate.ts";
import { expectSameRows, shipped, short } from "./worlds.ts";

const later = parameterRegistry.filter((p) => p.afterDecision === true);

const armAt = (end: "low" | "high", deployment: string) =>
  shipped("burrow", {
    calendar: short,
    deployment,
    pilotUnit: end === "low" ? "packing-a" : "packing-b",
    parameters: Object.fromEntries(later.map((p) => [p.id, p[end]])),
  });

test("what a deployment, its modules, constraints and costs are belongs to the time after the decision date", () => {
  const groups = new Set(later.map(({ group }) => group));
  for (const group of ["deployment", "modules", "constraints", "resources", "cost"])
    expect(groups).toContain(group);
  const early = parameterRegistry.filter(
    (p) => p.group === "deployment" && p.afterDecision !== true,
  );
  // people adopt revisions of the CoE before any deployment, too
  expect(early.map(({ id }) => id)).toEqual(["deployment.adoptionOwn", "deployment.adoptionPeers"]);
});

test("from one end of their ranges to the other, the state at the decision date is the same bit for bit", () => {
  const states = (["low", "high"] as const).map((end) => {
    const w = createWorld(armAt(end, "deploy-now"), catalogues, "past", 0);
    runUntil(w, decisionTime(w));
    return w.columns.snapshot();
  });
  const differing = [...states[0].keys()].filter((name) => {
    const [a, b] = states.map((state) => state.get(name)!);
    return a.length !== b.length || a.some((value, i) => !Object.is(value, b[i]));
  });
  expect(differing).toEqual([]);
});

test("arms that differ in them share their past, and their rows are those of each alone", () => {
  const arms = [
    armAt("low", "deploy-now"),
    armAt("high", "deploy-now-coached"),
    shipped("burrow", { calendar: short }),
    shipped("burrow", { calendar: short, parameters: { "modules.governance": 0 } }),
    shipped("burrow", { calendar: short, parameters: { "constraints.overhead": 0.12 } }),
    shipped("burrow", { calendar: short, deployment: "staged" }),
  ];
  expect(new Set(arms.map(pastOf)).size).toBe(1);
  const together = simulateArms(arms, "past", 1);
  arms.forEach((arm, i) => expectSameRows(together[i], simulateReplication(arm, "past", 1)));
  const own = shipped("burrow", { calendar: short, parameters: { "deployment.adoptionOwn": 0.1 } });
  expect(pastOf(own)).not.toBe(pastOf(arms[2]));
});
