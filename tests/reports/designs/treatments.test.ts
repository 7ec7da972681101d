/** What the treatments of `burrow designs` put in force in organisations that have some of it already, and what that costs. */
import { expect, test } from "vitest";
import { trialArms, type TrialArm } from "../../../analysis/reports/designs/plan.ts";
import { luck } from "../../../analysis/luck.ts";
import { designsResult } from "../../../data/designs/result.ts";
import { lotsOf, trialsOn, trialStudyArms } from "../../../data/designs/study.ts";
import { trainingIn } from "../../../data/designs/training.ts";
import type { TreatmentName } from "../../../data/designs/treatments.ts";
import { brokenWording, wordsOf } from "../../../data/report/checked.ts";
import { designsDocument } from "../../../data/report/designs.ts";
import { type OrganisationScenario, simulateProbes } from "../../../sim/index.ts";
import { type Departures, join, shipped } from "../../model/worlds.ts";

const calendar = { warmUpCycles: 0, baselineCycles: 3, horizonCycles: 8, cycleDays: 5 };
const organisation = (departures: Departures = {}) =>
  shipped("twelve-zones", join({ calendar }, departures));

const asked = { before: 3, after: 8, measures: ["drift"], seed: "42" };
const trialsWith = (base: OrganisationScenario, treatment: TreatmentName) =>
  trialsOn(base, { ...asked, treatment });

/** The dated departures of an arm of the first trial, beyond the organisation's own. */
function datedIn(base: OrganisationScenario, treatment: TreatmentName, arm: TrialArm) {
  const trials = trialsWith(base, treatment);
  const own = trialStudyArms(trials)[trials.arms.indexOf(arm)].scenarioOf(0);
  return { dated: own.dated!.slice(base.dated?.length ?? 0), lots: lotsOf(trials, 0)[arm] };
}

/** Decision quantity, drift and throughput of an arm after the decision date. */
function simulated(base: OrganisationScenario, treatment: TreatmentName, arm: TrialArm) {
  const trials = trialsWith(base, treatment);
  const scenario = trialStudyArms(trials)[trials.arms.indexOf(arm)].scenarioOf(0);
  const probes = ["decision_hours", "drift", "throughput"].map((measure) => ({
    measure,
    from: 0,
    to: calendar.horizonCycles,
  }));
  const request = { arms: [{ scenarios: [scenario], probes }], seed: "42", from: 0, to: 1 };
  return [...simulateProbes(request).values];
}

/** A result of two trials on invented answers. */
const resultOf = (base: OrganisationScenario, treatment: TreatmentName) => {
  const stream = luck(11);
  return designsResult({
    ...asked,
    scenario: base,
    treatment,
    trials: 2,
    run: (jobs) =>
      Promise.resolve(
        jobs.map(({ request: { arms, from, to } }) => {
          const probes = arms.reduce((sum, arm) => sum + arm.probes.length, 0);
          return Float64Array.from({ length: probes * (to - from) }, () => stream.normal());
        }),
      ),
    step: () => Promise.resolve(),
  });
};

const words = (result: Awaited<ReturnType<typeof resultOf>>) => {
  const document = designsDocument(result, "burrow designs");
  expect(brokenWording(document)).toEqual([]);
  return wordsOf(document).join("\n");
};

test("a rule that a department has in a stricter form is not loosened there, and comes in force in the others", () => {
  const base = organisation({
    dated: [
      { fromCycle: 0, units: ["zone-02"], parameters: { "audit.sample": 50 } },
      { fromCycle: 4, untilCycle: 6, parameters: { "translation.effortMinutes": 60 } },
    ],
  });
  const { dated } = datedIn(base, "rules", "everybody");
  const inForce = (unit: string, cycle: number, id: string) =>
    dated.findLast(
      ({ fromCycle, untilCycle, units }) =>
        fromCycle <= cycle && cycle < untilCycle! && units!.includes(unit),
    )!.parameters[id];
  const cycles = Array.from({ length: 8 }, (_, cycle) => cycle);
  expect(cycles.map((cycle) => inForce("zone-01", cycle, "audit.sample"))).toEqual(
    Array(8).fill(20),
  );
  expect(cycles.map((cycle) => inForce("zone-02", cycle, "audit.sample"))).toEqual(
    Array(8).fill(50),
  );
  expect(cycles.map((cycle) => inForce("zone-02", cycle, "translation.effortMinutes"))).toEqual([
    40, 40, 40, 40, 60, 60, 40, 40,
  ]);
});

test("what a whole organisation has more of than the treatment brings stays, and the report says that nothing changes", async () => {
  const people = organisation({ parameters: { "sop.people": 6 } });
  for (const { parameters } of datedIn(people, "centre", "switchback").dated)
    expect(parameters).toEqual({ "sop.people": 6 });
  const result = await resultOf(people, "centre");
  expect(result.treatment).toMatchObject({ values: { "sop.people": 3 }, kept: ["sop.people"] });
  expect(words(result)).toContain("as much of it already, so nothing changes");
  const audited = await resultOf(organisation({ parameters: { "audit.sample": 50 } }), "rules");
  expect(audited.treatment.kept).toEqual(["audit.sample"]);
  expect(words(audited)).toContain("as much already, so they change nothing: audit.sample.");
  expect((await resultOf(organisation(), "rules")).treatment.kept).toEqual([]);
});

test("people whom the CoE adds are paid for: two more than one, 8 h a day while they are there", async () => {
  // 5 days a cycle: 2 people, 8 h and 5 days are 80 h a cycle; half of 8 cycles on and off, all 8 for everybody
  const base = organisation();
  const paid = await resultOf(base, "centre");
  expect(paid.costs.map(({ arm, addedHours }) => [arm, addedHours])).toEqual([
    ["switchback", 4 * 80],
    ["everybody", 8 * 80],
  ]);
  expect(words(paid)).toContain("640 h a trial where it is there throughout");
  // the same invented answers, and nobody to pay for: the decision quantity differs by those hours
  const free = await resultOf(organisation({ parameters: { "sop.people": 3 } }), "centre");
  expect(free.costs.map(({ addedHours }) => addedHours)).toEqual([0, 0]);
  free.costs.forEach(({ decisionHours }, arm) =>
    expect(decisionHours!.value - paid.costs[arm].decisionHours!.value).toBeCloseTo(
      paid.costs[arm].addedHours,
      9,
    ),
  );
  expect((await resultOf(base, "rules")).costs.map(({ addedHours }) => addedHours)).toEqual(
    Array(trialArms.length - 1).fill(0),
  );
});

/** Newcomers under the operating model are taught, which is training too: nobody comes. */
const idle = {
  "turnover.perMonth": 0,
  "learning.transfer": 0,
  "learning.refresh": 0,
  "deployment.executiveHours": 0,
  "deployment.managerHours": 0,
  "deployment.workerHours": 0,
};

test.each<[string, Departures]>([
  ["ordinary", {}],
  ["with both rhythms", { parameters: { "rhythm.alignment": 1, "rhythm.evolution": 1 } }],
  [
    "with specialised sessions",
    { parameters: { "conflict.structure": 2, "conflict.perCycle": 9 } },
  ],
  ["without any rhythm module", { parameters: { "rhythm.alignment": 1, "modules.rhythm": 0 } }],
  ["impatient", { failures: { impatient: { dose: 1 } }, parameters: { "flow.demandFactor": 1.5 } }],
])(
  "training that takes no time and leaves nothing changes nothing in an organisation that is %s: no rule goes, comes or is rolled back",
  (_, departures) => {
    const base = organisation(join(departures, { parameters: idle }));
    expect(trainingIn(base).brought).toEqual([]);
    const nobody = simulated(base, "training", "nobody");
    for (const arm of ["one department", "everybody"] as const)
      expect(simulated(base, "training", arm)).toEqual(nobody);
    // and it is left as it would be if nobody had thought of a trial
    expect(nobody).toEqual(simulated(base, "window", "nobody"));
  },
);

test("what a walked deployment cannot leave as it is, it names, with the place where it comes", async () => {
  const aligned = await resultOf(
    organisation({ parameters: { "rhythm.alignment": 1 } }),
    "training",
  );
  expect(aligned.treatment.values).not.toHaveProperty(["modules.rhythm"]);
  expect(words(aligned)).toContain('rhythm.evolution 1 (with "everybody" alone)');
  const reviewed = await resultOf(
    organisation({ parameters: { "rhythm.evolution": 1 } }),
    "training",
  );
  expect(words(reviewed)).toContain("rhythm.alignment 1 (where treated)");
  for (const judged of [
    { parameters: { "scorecards.optics": 0.5 } },
    { failures: { "performance-theatre": { dose: 0.5 } } },
  ])
    expect((await resultOf(organisation(judged), "training")).treatment.brought).toEqual([
      { parameter: "scorecards.optics", value: 0, where: "everybody" },
    ]);
  expect(words(await resultOf(organisation(), "training"))).toContain("It brings nothing else.");
});
