/**
 * A newcomer adds a failure mode with one file and one line. This is such a file, handed to the model beside the shipped
 * catalogue: it must be possible to say "in that zone only", and the model must then do it in that zone only.
 */
import { expect, test } from "vitest";
import { catalogues, measures } from "../../sim/index.ts";
import type { FailureMode, ReplicationRows } from "../../sim/index.ts";
import { parseOrganisation } from "../../sim/model/input/parse.ts";
import { createWorld, runToHorizon } from "../../sim/model/replication.ts";
import type { Catalogues } from "../../sim/model/state/world.ts";
import { rowsOf } from "../../sim/tables.ts";
import { expectSameRows, shipped, short } from "../model/worlds.ts";

const badLight: FailureMode = {
  id: "bad-light",
  claims: ["RACC-C2"],
  label: "Bad light",
  what: "In Packing B labels are hard to read, so that a line goes wrong more often.",
  moves: [{ parameter: "errors.base", healthy: 0.003, failing: 0.01, unit: "packing-b" }],
  safeguard: {
    what: "Labels of Packing B say the same in large print.",
    isNamed: false,
    moves: [{ parameter: "errors.sopClarity", healthy: 0.8, failing: 1, unit: "packing-b" }],
  },
};

const extended: Catalogues = { ...catalogues, failures: [...catalogues.failures, badLight] };

const replications = 4;

/** Rows of the healthy burrow with a failure setting, read by the schema of the extended catalogue. */
function rowsWith(failures: object): ReplicationRows[] {
  const { name: _, ...healthy } = shipped("healthy", { calendar: short });
  const names = {
    failureIds: extended.failures.map(({ id }) => id),
    deploymentIds: extended.deployments.map(({ id }) => id),
    measureIds: measures.map(({ id }) => id),
  };
  const scenario = parseOrganisation({ ...healthy, name: "newcomer", failures }, names);
  return Array.from({ length: replications }, (_, replication) => {
    const w = createWorld(scenario, extended, "newcomer", replication);
    runToHorizon(w);
    return rowsOf(w);
  });
}

const perUnit = measures.filter((measure) => measure.perUnit);
const units = shipped("healthy").units.map(({ id }) => id);

/** A measure of one unit, mean over replications and the cycles `from` to `to - 1` of the log. */
function zoneMean(
  all: readonly ReplicationRows[],
  unit: string,
  measure: string,
  from: number,
  to: number,
): number {
  const column = perUnit.findIndex(({ id }) => id === measure);
  let sum = 0;
  for (const rows of all) {
    for (let cycle = from; cycle < to; cycle++) {
      sum += rows.zones[(cycle * units.length + units.indexOf(unit)) * perUnit.length + column];
    }
  }
  return sum / (all.length * (to - from));
}

const usual = rowsWith({});
const decision = short.warmUpCycles + short.baselineCycles;
const end = decision + short.horizonCycles;

test("a new failure mode raises misreads in its zone, and nowhere else", () => {
  const failing = rowsWith({ "bad-light": { dose: 1, fromCycle: 0 } });
  for (const unit of units) {
    const before = zoneMean(usual, unit, "misreads", decision, end);
    const after = zoneMean(failing, unit, "misreads", decision, end);
    // 3.3 times the base probability, which makes most misreads but not all (AI, ignored exceptions); elsewhere only what
    // more rework in B does to the load of the others
    if (unit === "packing-b") expect(after).toBeGreaterThan(2 * before);
    else expect(Math.abs(after / before - 1)).toBeLessThan(0.1);
  }
  for (const unit of units) {
    expect(zoneMean(failing, unit, "misreads", 0, decision)).toBe(
      zoneMean(usual, unit, "misreads", 0, decision),
    );
  }
});

test("at dose 0 it changes nothing, and its safeguard takes some of it back", () => {
  rowsWith({ "bad-light": { dose: 0 } }).forEach((rows, r) => expectSameRows(rows, usual[r]));
  const misreads = (safeguard: boolean) =>
    zoneMean(
      rowsWith({ "bad-light": { dose: 1, safeguard } }),
      "packing-b",
      "misreads",
      decision,
      end,
    );
  // a clear standard removes the condition of HEART for ambiguous ones, (5 - 1) x .4 x .2 + 1 = 1.32, from the errors of
  // the base probability, four in five of all
  expect(misreads(false) / misreads(true)).toBeGreaterThan(1.15);
});
