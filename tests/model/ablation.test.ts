/**
 * Every mechanism has one declared effect that is there when the mechanism is on and exactly gone when its switch is off.
 * An effect that survives its switch would be wired in somewhere else. A mechanism that is registered later must be
 * added here, or the first test fails.
 */
import { expect, test } from "vitest";
import { mechanisms, parameterRegistry, simulateReplication } from "../../sim/index.ts";
import { Layer, layers, Trait, traitsPerLayer } from "../../sim/model/mechanisms/climate.ts";
import type { CounterName } from "../../sim/model/ledger.ts";
import { Stage } from "../../sim/model/queues.ts";
import { View } from "../../sim/model/view.ts";
import type { World } from "../../sim/model/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { type Departures, expectSameRows, join, shipped, short } from "./worlds.ts";

/** Runs the row's scenario with further departures. */
type Run = (further?: Departures) => World;

interface Ablation {
  /** What the mechanism is declared to do; nothing of it may be left when it is off. */
  effect: string;
  scenario: string;
  departures?: Departures;
  /** Size of the effect: 0 means none. */
  size: (this: void, run: Run) => number;
}

function sum(w: World, name: CounterName): number {
  return new View(w, 0, w.cycles).sum(name);
}

function counted(...names: CounterName[]): Ablation["size"] {
  return (run) => {
    const w = run();
    return names.reduce((total, name) => total + sum(w, name), 0);
  };
}

/** Largest relative departure of a packing visit's work content from lines times minutes per line. */
function departureOfWork(run: Run): number {
  const w = run();
  const unit = w.scenario.units.findIndex(({ id }) => id === "packing-a");
  const mean = w.linesPerTote * w.settings.flow.minutesPerLine[unit];
  let largest = 0;
  for (let tote = 0; tote < w.toteBase.length; tote++) {
    if (
      w.toteBase[tote] === 0 ||
      w.toteStage[tote] !== Stage.Packing ||
      w.toteStream[tote] !== unit
    )
      continue;
    largest = Math.max(largest, Math.abs(w.toteBase[tote] / mean - 1));
  }
  return largest;
}

/** Difference of a counter between two runs of a row. */
function difference(name: CounterName, a: Departures, b: Departures): Ablation["size"] {
  return (run) => Math.abs(sum(run(a), name) - sum(run(b), name));
}

const off = (...ids: string[]): Departures => ({
  mechanisms: Object.fromEntries(ids.map((id) => [id, false])),
});
const long = { ...short, horizonCycles: 6 };

const ablations: Record<string, Ablation> = {
  "MEC-01": {
    effect: "service of a tote varies around its mean",
    scenario: "healthy",
    departures: off("MEC-12", "MEC-14"),
    size: departureOfWork,
  },
  "MEC-02": {
    effect: "priorities change, and running work is put back",
    scenario: "burrow",
    size: counted("priorityRequests", "priorityChanges", "preemptions"),
  },
  "MEC-03": {
    effect: "a change of the class of work costs set-up",
    scenario: "burrow",
    size: counted("setupMinutes"),
  },
  "MEC-04": {
    effect: "work orders reach workers past the manager",
    scenario: "burrow",
    size: counted("bypassOrders", "bypassStopped"),
  },
  "MEC-05": {
    effect: "work orders are misinterpreted",
    scenario: "burrow",
    size: counted("wrongTotes"),
  },
  "MEC-06": {
    effect: "exceptions interrupt work, and their fixes take time",
    // a direct order that contradicts the manager's is an exception of its own (MEC-04); here nobody bypasses
    scenario: "healthy",
    size: counted("exceptions", "fixMinutes", "blockers"),
  },
  "MEC-07": {
    effect: "a better climate makes workers speak up more",
    scenario: "healthy",
    size: difference(
      "escalated",
      { parameters: { "traits.truth": 0.2 } },
      { parameters: { "traits.truth": 0.8 } },
    ),
  },
  "MEC-08": {
    effect: "escalations and reports cost managers time",
    scenario: "burrow",
    size: counted("managerEscalationMinutes"),
  },
  "MEC-09": {
    effect: "checks find misreads; rework and returns take time",
    scenario: "burrow",
    size: counted("foundDefects", "falseAlarms", "reworkMinutes"),
  },
  "MEC-10": {
    effect: "people err",
    // hand keying (MEC-11) and ignored exceptions (MEC-06) cause defects of their own
    scenario: "burrow",
    departures: off("MEC-06", "MEC-11"),
    size: counted("defects"),
  },
  "MEC-11": {
    effect: "scanners fail, and swaps and hand keying follow",
    scenario: "burrow",
    size: counted("scannerFailures", "scannerWorkarounds", "swapMinutes"),
  },
  "MEC-12": {
    effect: "steps are done as shortcuts",
    // undocumented changes by managers are violations (MEC-18) and leave shortcuts behind
    scenario: "burrow",
    departures: { parameters: { "governance.managerViolations": 0 } },
    size: counted("drift"),
  },
  "MEC-13": {
    effect: "the CoE revises the SOP, and friction moves",
    scenario: "healthy",
    departures: { parameters: { "sop.people": 3 } },
    size: (run) => {
      const w = run();
      const initial = w.settings.sop.initialFriction;
      const moved = w.friction.reduce(
        (total, value, at) => total + Math.abs(value - initial[Math.floor(at / 4)] / 4),
        0,
      );
      return sum(w, "revisions") + moved;
    },
  },
  "MEC-14": {
    effect: "newcomers and those who unlearn are slower, and training is in use",
    scenario: "healthy",
    departures: join(off("MEC-12"), {
      deployment: "deploy-now",
      calendar: long,
      parameters: { "flow.serviceScv": 0, "turnover.perMonth": 0.25 },
    }),
    size: (run) => departureOfWork(run) + run().trained.reduce((total, share) => total + share, 0),
  },
  "MEC-15": {
    effect: "operations are audited, deviations are seen and their feedback removes shortcuts",
    scenario: "burrow",
    departures: { parameters: { "audit.sample": 20 } },
    size: (run) =>
      counted("audited", "auditHits")(run) +
      run().salience.reduce((total, share) => total + share, 0),
  },
  "MEC-16": {
    effect: "scorecards are biased",
    scenario: "burrow",
    size: (run) => {
      const w = run();
      const bias = w.kind.map((kind, unit) => {
        const view = new View(w, 0, w.cycles, [unit]);
        const lines = view.sum(kind === "packing" ? "shippedLines" : "visitLines");
        return (
          Math.abs(view.sum("reportedLines") - lines) +
          Math.abs(view.sum("reportedDefects") - view.sum("recordedDefects"))
        );
      });
      return Math.max(...bias);
    },
  },
  "MEC-17": {
    effect: "answers, silence and blame move the climate",
    scenario: "burrow",
    size: (run) => {
      const w = run();
      const moved = w.climate.reduce(
        (total, value) => total + Math.abs(value - w.settings.traits.truth),
        0,
      );
      return moved + sum(w, "blamed");
    },
  },
  "MEC-18": {
    effect:
      "boundaries are crossed by managers, detected, corrected and deterred, and what nobody saw pays off",
    scenario: "burrow",
    size: (run) => {
      const w = run();
      const hazards = w.managerHazard.reduce((total, hazard) => total + Math.abs(hazard - 1), 0);
      return (
        hazards +
        counted(
          "managerViolations",
          "bypassDetected",
          "managerCorrectionMinutes",
          "bypassStopped",
        )(run)
      );
    },
  },
  "MEC-23": {
    effect: "people leave, and newcomers begin without experience",
    scenario: "healthy",
    size: (run) => run().experience.filter((days) => days < 250).length,
  },
  "MEC-26": {
    effect: "coaching moves the traits of every layer",
    scenario: "healthy",
    departures: {
      deployment: "deploy-now-coached",
      parameters: { "deployment.rollBackCycles": 0 },
    },
    size: (run) => {
      const w = run();
      const { acceptance, commitment, efficacy, truth } = w.settings.traits;
      const start = {
        [Trait.Acceptance]: acceptance,
        [Trait.Commitment]: commitment,
        [Trait.Efficacy]: efficacy,
        [Trait.Truth]: truth,
      };
      let moved = 0;
      for (const layer of Object.values(Layer)) {
        for (const trait of Object.values(Trait))
          moved += Math.abs(w.traits[layer * traitsPerLayer + trait] - start[trait]);
      }
      expect(w.traits.length).toBe(layers * traitsPerLayer);
      return moved;
    },
  },
  "MEC-27": {
    effect: "the steps are walked: people are trained, hours are bought, rules come into force",
    scenario: "burrow",
    departures: { deployment: "deploy-now", calendar: long },
    size: (run) =>
      run().plan[0] +
      counted(
        "takenMinutes",
        "boughtMinutes",
        "trainingMinutes",
        "managerTrainingMinutes",
        "audited",
      )(run),
  },
};

/** The decision quantity is an accounting identity: there is nothing in it to switch off. */
const withoutEffect = ["MEC-24"];

test("every registered mechanism declares an effect here, and every switch belongs to a mechanism", () => {
  const switched = new Set(
    parameterRegistry.filter(({ off: value }) => value !== undefined).map((p) => p.mechanism),
  );
  expect([...switched].filter((id) => !(id in ablations))).toEqual([]);
  expect(Object.keys(mechanisms).filter((id) => !(id in ablations))).toEqual(withoutEffect);
  expect(Object.keys(ablations).filter((id) => !(id in mechanisms))).toEqual([]);
});

test.each(Object.entries(ablations).map(([id, { effect }]) => [id, effect]))(
  "%s off: no more that %s",
  (id) => {
    const { scenario, departures, size } = ablations[id];
    const run =
      (switches: Departures): Run =>
      (further = {}) =>
        simulateWorld(
          shipped(scenario, join({ calendar: short }, departures ?? {}, switches, further)),
          "ablation",
          0,
        );
    expect(size(run({}))).toBeGreaterThan(0);
    expect(size(run(off(id)))).toBe(0);
  },
);

/** What the organisation is and does whether or not a mechanism has an effect: sizes, duties, starts, the account itself. */
const structure = [
  /^flow\./,
  /^management\./,
  /^decision\./,
  // what managers and workers do with a directive or an exception is theirs; the mechanism is what it leads to
  /^translation\.effortMinutes$/,
  /^exceptions\.(waitMinutes|clearsByItself)$/,
  /^responses\.\w+Weight$/,
  /^responses\.stopShare$/,
  /^escalation\.(managerDecides|patienceMinutes|goFirst)$/,
  /^executives\.answersPerSession$/,
  /^reporting\.capture$/,
  // starts, and the memory that human error (MEC-10), the climate (MEC-17) and the CoE (MEC-13) share
  /^sop\.initialFriction$/,
  /^learning\.unlearnLines$/,
  /^traits\.(acceptance|commitment|efficacy|truth|halfLifeCycles)$/,
  /^deployment\.adoption(Own|Peers)$/,
];

const unswitched = Object.keys(mechanisms).flatMap((id) => {
  const rest = parameterRegistry.filter(
    (p) =>
      p.mechanism === id && p.off === undefined && !structure.some((pattern) => pattern.test(p.id)),
  );
  return rest.length > 0 ? [[id, rest] as const] : [];
});

test.each(unswitched)(
  "%s off: its other parameters do not matter, from one end of their ranges to the other",
  (id, rest) => {
    const rowsAt = (end: "low" | "default" | "high") =>
      simulateReplication(
        shipped("burrow", {
          calendar: { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 3 },
          deployment: "deploy-now",
          parameters: Object.fromEntries(rest.map((p) => [p.id, p[end]])),
          ...off(id),
        }),
        "ablation",
        1,
      );
    const usual = rowsAt("default");
    expectSameRows(rowsAt("low"), usual);
    expectSameRows(rowsAt("high"), usual);
  },
);
