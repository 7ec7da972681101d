/** The plan by hand counts: equal arms once, pasts shared, jobs small, those who are waited for beside those who wait. */
import { expect, test } from "vitest";
import type { Arm } from "../../analysis/claims/claim.ts";
import { planJobs, type Question, questionKey } from "../../analysis/claims/plan.ts";
import { questionsOfRow } from "../../analysis/claims/bench.ts";
import { cellsOf, isTested } from "../../analysis/claims/design.ts";
import { toyClaim, toyResolve } from "./toy-arms.ts";

function questionsOf(...claims: ReturnType<typeof toyClaim>[]): Question[] {
  return claims
    .filter(isTested)
    .flatMap(({ test: own }) => questionsOfRow({ test: own, cells: cellsOf(own) }, toyResolve));
}

test("a row of two arms and a cut asks four arms once, in one job per four replications", () => {
  const jobs = planJobs(questionsOf(toyClaim("X", 3)), { from: 0, to: 16 });
  expect(jobs.map(({ from, to }) => [from, to])).toEqual([
    [0, 4],
    [4, 8],
    [8, 12],
    [12, 16],
  ]);
  // a past of 12 cycles once, and four arms of four
  expect(jobs.map(({ arms, cycles }) => [arms.length, cycles])).toEqual(
    Array.from({ length: 4 }, () => [4, 4 * (12 + 16)]),
  );
});

test("rows that share an arm have it simulated once, to the furthest probe", () => {
  const [job] = planJobs(questionsOf(toyClaim("X", 3), toyClaim("Y", 5, "healthy", 8)), {
    from: 0,
    to: 1,
  });
  // arms a and b of X, b of Y, and the three with the cut
  expect(job.arms.length).toBe(6);
  const [a] = job.arms;
  expect(a.probes.map(({ to }) => to)).toEqual([4, 8]);
  expect(job.cycles).toBe(12 + 8 + 4 + 8 + 4 + 8 + 8);
  expect(job.keys.length).toBe(8);
});

test("organisations with different pasts stand in different jobs, and no job has more arms than it may", () => {
  const questions = questionsOf(toyClaim("X", 3), toyClaim("Y", 3, "burrow"), toyClaim("Z", 4));
  const jobs = planJobs(questions, { from: 0, to: 2 }, { arms: 3, replications: 2 });
  expect(jobs.map(({ arms }) => arms.length)).toEqual([3, 3, 3, 1]);
  const pastsOf = (digests: readonly string[]) =>
    new Set(digests.map((digest) => (JSON.parse(digest) as Arm).on.split(" ")[0]));
  expect(jobs.map(({ digests }) => pastsOf(digests).size)).toEqual([1, 1, 1, 1]);
  const answered = jobs.flatMap(({ keys }) => keys);
  expect(answered.toSorted()).toEqual([...new Set(questions.map(questionKey))].toSorted());
});

test("a job takes along the organisations of its own replications and no others", () => {
  const { scenarios, ...arm } = toyResolve({ on: "healthy 0" });
  const six = Array.from({ length: 6 }, (_, i) => ({ ...scenarios[0], name: `organisation ${i}` }));
  const asked = (own: Question["arm"]): Question[] => [
    { arm: own, probe: { measure: "drift", from: 0, to: 2 }, after: null },
  ];
  const sent = (own: Question["arm"]) =>
    planJobs(asked(own), { from: 0, to: 8 }).map(({ arms }) => arms[0].scenarios);
  expect(sent({ ...arm, scenarios: six })).toEqual([
    [six[0], six[1], six[2], six[3]],
    [six[4], six[5], six[0], six[1]],
  ]);
  expect(sent({ ...arm, scenarios })).toEqual([scenarios, scenarios]);
});

test("an arm that waits for another's full deployment stands in one job with it, however small jobs are", () => {
  const arm = (on: string) => toyResolve({ on });
  const now = arm("healthy 2");
  const waiting = ["healthy 0", "healthy 1", "healthy 3"].map((on): Question => ({
    arm: arm(on),
    probe: { measure: "drift", from: 0, to: 2, after: "now" },
    after: now,
  }));
  const jobs = planJobs(waiting, { from: 0, to: 1 }, { arms: 2, replications: 4 });
  expect(jobs.length).toBe(3);
  for (const { arms, digests, cycles } of jobs) {
    const place = digests.indexOf(now.digest);
    expect(arms[1 - place].probes).toEqual([{ measure: "drift", from: 0, to: 2, after: place }]);
    // both may run to the horizon
    expect(cycles).toBe(12 + 24 + 24);
  }
});
