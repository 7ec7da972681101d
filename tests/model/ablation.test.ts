/**
 * Every mechanism has one declared effect that is there when the mechanism is on and exactly gone when its switch is off.
 * An effect that survives its switch would be wired in somewhere else. A mechanism that is registered later must be
 * added here, or the first test fails.
 */
import { expect, test } from "vitest";
import { mechanisms, parameterRegistry, simulateReplication } from "../../sim/index.ts";
import { withStrain } from "../../sim/model/shopfloor/load.ts";
import { fatigueOdds } from "../../sim/model/mechanisms/load.ts";
import { neglectOf } from "../../sim/model/managers/preventing.ts";
import { Layer, layers, Trait, traitsPerLayer } from "../../sim/model/mechanisms/climate.ts";
import type { CounterName } from "../../sim/model/state/ledger.ts";
import { Flag, Stage } from "../../sim/model/shopfloor/queues.ts";
import { View } from "../../sim/model/state/view.ts";
import type { World } from "../../sim/model/state/world.ts";
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
      w.toteStream[tote] !== unit ||
      // its work content is still that of the stage before
      (w.toteFlags[tote] & Flag.Fresh) !== 0
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
    departures: off("MEC-12", "MEC-14", "MEC-20", "MEC-22"),
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
    // a direct order that contradicts the manager's is an exception of its own (MEC-04); here nobody bypasses; so is a
    // hand-over between departments in dispute (MEC-25)
    scenario: "healthy",
    departures: off("MEC-25"),
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
    // hand keying (MEC-11), ignored exceptions (MEC-06) and wrong outputs of AI (MEC-22) cause defects of their own
    scenario: "burrow",
    departures: off("MEC-06", "MEC-11", "MEC-22"),
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
    effect: "the CoE and executives revise the SOP, friction moves, and the CoE gives orders",
    scenario: "healthy",
    departures: {
      parameters: { "sop.people": 3, "sop.shadow": 0.1, "sop.executiveShare": 0.5 },
    },
    size: (run) => {
      const w = run();
      const initial = w.settings.sop.initialFriction;
      const moved = w.friction.reduce(
        (total, value, at) => total + Math.abs(value - initial[Math.floor(at / 4)] / 4),
        0,
      );
      const done = ["revisions", "coeOrders", "executiveRevisions", "coeMinutes"] as const;
      return done.reduce((total, name) => total + sum(w, name), moved);
    },
  },
  "MEC-14": {
    effect: "newcomers and those who unlearn are slower, and training is in use",
    scenario: "healthy",
    departures: join(off("MEC-12", "MEC-20", "MEC-22"), {
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
    effect: "scorecards are biased, audits are censored, and what is judged changes what is done",
    scenario: "burrow",
    departures: {
      parameters: {
        "audit.sample": 50,
        "audit.censored": 0.5,
        "scorecards.optics": 0.5,
        "scorecards.coeThroughput": 0.5,
        "scorecards.heroics": 0.5,
      },
    },
    size: (run) => {
      const w = run();
      const bias = w.kind.map((kind, unit) => {
        const view = new View(w, 0, w.cycles, [unit]);
        const gap = (reported: CounterName, truth: CounterName) =>
          Math.abs(view.sum(reported) - view.sum(truth));
        return (
          gap("reportedLines", kind === "packing" ? "shippedLines" : "visitLines") +
          gap("reportedDefects", "recordedDefects") +
          gap("reportedLate", "trueLate") +
          gap("reportedBlockers", "trueBlockers") +
          gap("auditPublished", "auditHits")
        );
      });
      return Math.max(...bias) + counted("biasedFigures", "expedited")(run);
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
      "boundaries are crossed by managers, detected, corrected and deterred, and what nobody saw pays off and is imitated",
    scenario: "burrow",
    departures: { parameters: { "governance.sendBackMinutes": 5 } },
    size: (run) => {
      const w = run();
      const hazards = w.managerHazard.reduce((total, hazard) => total + Math.abs(hazard - 1), 0);
      return (
        hazards +
        counted(
          "managerViolations",
          "bypassDetected",
          "managerCorrectionMinutes",
          "governanceMinutes",
          "bypassStopped",
        )(run)
      );
    },
  },
  "MEC-19": {
    effect:
      "executives act on anecdotes, so that the ranking in force is not the one that is needed",
    scenario: "healthy",
    departures: {
      parameters: {
        "attention.scorecardWeight": 0.3,
        "attention.reaction": 1,
        "traits.blame": 0.5,
      },
    },
    size: counted("reactions", "misrankedMinutes"),
  },
  "MEC-20": {
    effect: "load changes pace, strains teams, causes errors, and hours of work bring shortcuts",
    scenario: "saturated",
    departures: join(off("MEC-12", "MEC-14", "MEC-22"), { parameters: { "flow.serviceScv": 0 } }),
    size: (run) => {
      const w = run();
      const errors = w.kind.map((_, unit) => withStrain(w, unit, 0.1) - 0.1);
      const tired = w.people.tired.map((minutes, worker) => {
        const { fatigue, fatigueCentre } = w.settings.load;
        const tiringBy = w.people.tiring[w.workerUnit[worker]];
        return Math.abs(fatigueOdds(minutes, fatigue, fatigueCentre, tiringBy) - 1);
      });
      return (
        departureOfWork(run) +
        sum(w, "strain") +
        [...errors, ...tired].reduce((total, value) => total + value, 0)
      );
    },
  },
  "MEC-21": {
    effect: "managers look after workflows in hours left over, and training yields to fire",
    scenario: "saturated",
    departures: {
      deployment: "deploy-now",
      calendar: long,
      parameters: { "improvement.trainingYields": 1 },
    },
    size: (run) => {
      const w = run();
      const neglect = w.kind.reduce((total, _, unit) => total + neglectOf(w, unit) - 1, 0);
      return (
        neglect +
        sum(w, "managerImprovementMinutes") +
        sum(w, "improvementPlanned") +
        sum(w, "trainingPostponed")
      );
    },
  },
  "MEC-22": {
    effect: "AI is used, changes the time of work, and its wrong outputs are accepted",
    scenario: "burrow",
    size: (run) =>
      counted("aiUses", "aiBeyondScope", "aiAccepted")(run) +
      Math.abs(sum(run(), "aiMinutesSaved")),
  },
  "MEC-23": {
    effect: "people leave, and newcomers begin without experience",
    scenario: "healthy",
    departures: {
      parameters: { "turnover.managerPerMonth": 0.25, "turnover.staffPerMonth": 0.25 },
    },
    size: (run) =>
      run().experience.filter((days) => days < 250).length +
      counted("leavers", "managerLeavers", "staffLeavers")(run),
  },
  "MEC-24": {
    effect: "overtime is worked where work piles up, and prevention is cut under a constraint",
    scenario: "saturated",
    departures: {
      parameters: {
        "overtime.minutes": 120,
        "overtime.backlogDays": 0,
        "constraints.overhead": 0.5,
      },
    },
    size: counted("overtimeMinutes", "cut", "constraintsRead"),
  },
  "MEC-25": {
    effect: "departments dispute, and disputes cost managers time and hand-overs trouble",
    scenario: "burrow",
    departures: { parameters: { "conflict.perCycle": 20 } },
    size: counted("disputesRaised", "managerDisputeMinutes", "disputeExceptions"),
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
    effect:
      "the steps are walked: people are trained, hours are bought, rules come into force; direction is restated, workflows and hand-offs evolve",
    scenario: "burrow",
    departures: {
      deployment: "deploy-now",
      calendar: long,
      parameters: { "rhythm.alignment": 1, "rhythm.evolution": 1, "rhythm.evolutionCycles": 2 },
    },
    size: (run) => {
      const w = run();
      const evolved = [w.rhythm.clarified, w.handOffs.mended]
        .flatMap((values) => [...values])
        .reduce((total, value) => total + value, 0);
      const done = ["takenMinutes", "boughtMinutes", "trainingMinutes", "audited"] as const;
      return done.reduce((total, name) => total + sum(w, name), w.plan[0] + evolved);
    },
  },
};

test("every registered mechanism declares an effect here, and every switch belongs to a mechanism", () => {
  const switched = new Set(
    parameterRegistry.filter(({ off: value }) => value !== undefined).map((p) => p.mechanism),
  );
  expect([...switched].filter((id) => !(id in ablations))).toEqual([]);
  expect(Object.keys(mechanisms).filter((id) => !(id in ablations))).toEqual([]);
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
  /^cost\./,
  // who may do what is the order of things; what oversteps it is the mechanism
  /^rights\./,
  // what managers and workers do with a directive or an exception is theirs; the mechanism is what it leads to
  /^translation\.effortMinutes$/,
  /^exceptions\.(waitMinutes|clearsByItself|asideMost)$/,
  /^responses\.\w+Weight$/,
  /^responses\.stopShare$/,
  /^escalation\.(managerDecides|patienceMinutes|goFirst)$/,
  /^executives\.answersPerSession$/,
  /^reporting\.capture$/,
  // starts, and the memory that human error (MEC-10), the climate (MEC-17), the CoE (MEC-13) and AI (MEC-22) share
  /^sop\.initialFriction$/,
  /^learning\.(unlearnLines|linesPerDay)$/,
  /^traits\.(acceptance|commitment|efficacy|truth|halfLifeCycles)$/,
  /^deployment\.adoption(Own|Peers)$/,
  // how clear a workflow is; the mechanism is what people err because of it
  /^errors\.sopClarity$/,
  // how signs are read and where lines are drawn: the log says what would read red, whoever heeds it
  /^deployment\.((red|green|survey)[A-Z]\w+|assessmentNoise|desirability|budgetAtStake)$/,
  // clocks: when the change window opens and when scorecards come out, with or without anything to do then
  /^rhythm\.(alignmentDays|scorecardLagDays)$/,
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
