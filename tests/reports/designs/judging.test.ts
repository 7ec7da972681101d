/** How trials become a result: one after the other, with a word after each, and what could not be used is counted. */
import { expect, test } from "vitest";
import { luck } from "../../../analysis/luck.ts";
import { designsResult, type DesignsQuestion } from "../../../data/designs/result.ts";
import { designsDocument } from "../../../data/report/designs.ts";
import { wordsOf } from "../../../data/report/checked.ts";
import { scenarios } from "../../../scenarios/index.ts";
import { type OrganisationScenario, resolveScenario } from "../../../sim/index.ts";

const trials = 6;
const scenario = resolveScenario("twelve-zones", {
  lookup: (own) => scenarios[own],
}) as OrganisationScenario;

/** Invented answers; `gap` may make some of them unknown. */
function question(gap: (job: number, value: number) => boolean = () => false): DesignsQuestion {
  const stream = luck(11);
  return {
    scenario,
    seed: "42",
    treatment: "rules",
    trials,
    before: 4,
    after: 4,
    measures: ["drift"],
    run: (jobs) =>
      Promise.resolve(
        jobs.map(({ request: { arms, from, to } }, job) => {
          const probes = arms.reduce((sum, arm) => sum + arm.probes.length, 0);
          return Float64Array.from({ length: probes * (to - from) }, (_, value) =>
            gap(job, value) ? NaN : stream.normal(),
          );
        }),
      ),
    step: () => Promise.resolve(),
  };
}

test("every trial is followed by a word on how far it is, and what is thrown there ends the work", async () => {
  const told: number[] = [];
  const heard = (until: number) =>
    designsResult({
      ...question(),
      step: (done, wanted) => {
        told.push(done);
        expect(wanted).toBe(trials);
        return done === until ? Promise.reject(new Error("enough")) : Promise.resolve();
      },
    });
  await heard(Infinity);
  expect(told).toEqual([1, 2, 3, 4, 5, 6]);
  await expect(heard(8)).resolves.toMatchObject({ trials });
  told.length = 0;
  await expect(heard(2)).rejects.toThrow("enough");
  expect(told).toEqual([1, 2]);
});

test("others have the thread between two trials, and it changes nothing", async () => {
  let turns = 0;
  const step = async () => {
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        turns++;
        resolve();
      }, 0);
    });
  };
  expect(await designsResult({ ...question(), step })).toEqual(await designsResult(question()));
  expect(turns).toBe(trials);
});

test("trials that could not be used are said, n of N, and never silently dropped", async () => {
  // a department of the first trial has nothing to measure in the first cycle, whoever is treated
  const result = await designsResult(question((job, value) => job === 0 && value === 0));
  const words = (own: typeof result) => wordsOf(designsDocument(own, "burrow designs")).join("\n");
  expect(result.measures[0].regression.map((own) => own.trials)).toEqual([5, 5, 5, 5]);
  expect(words(result)).toContain("5 of 6 where nobody is treated");
  expect(words(result)).toContain("the choice of a department 5 of 6");
  expect(words(await designsResult(question()))).not.toContain("Not every trial could be used");
});
