/** What the effect table says of its winner, of modes without a date, of a deployment and of modes that nobody named. */
import { expect, test } from "vitest";
import {
  armKey,
  distinctArms,
  type EffectArm,
  effectArms,
} from "../../../analysis/reports/effects/design.ts";
import { effectsResult } from "../../../analysis/reports/effects/result.ts";
import { effectsDocument } from "../../../data/report/effects.ts";
import { effectsReport } from "../../../data/report/effects-report.ts";
import { reportSchema } from "../../../data/report/schemas/index.ts";
import { brokenWording, wordsOf } from "../../../data/report/checked.ts";
import { scenarios } from "../../../scenarios/index.ts";
import {
  failureModes,
  measures,
  type OrganisationScenario,
  resolveScenario,
} from "../../../sim/index.ts";

const blocks = 8;

function documentOf(
  on: string,
  ids: readonly string[],
  costs: (block: number) => readonly number[],
) {
  const base = resolveScenario(on, { lookup: (own) => scenarios[own] }) as OrganisationScenario;
  const modes = ids.map((wanted) => failureModes.find(({ id }) => id === wanted)!);
  const arms = effectArms(modes.map(() => false));
  const answer = ({ on: active }: EffectArm, block: number) =>
    costs(block).reduce((sum, cost, mode) => sum - cost * ((active >>> mode) & 1), 1000 + block);
  const values = new Map(
    distinctArms(arms).map((arm) => [
      armKey(arm),
      Array.from({ length: blocks }, (_, block) => answer(arm, block)),
    ]),
  );
  const report = effectsReport(effectsResult(arms, values)!, {
    base,
    modes,
    measure: measures.find(({ id }) => id === "decision_hours")!,
    arms: values.size,
    lost: [[0], [0]],
    digest: "0",
    asked: { seed: "42", on, set: {}, cycles: 24 },
  });
  expect(reportSchema("effects").parse(report)).toEqual(report);
  const document = effectsDocument(report, "burrow effects");
  expect(brokenWording(document)).toEqual([]);
  return { answer: document.answer, words: wordsOf(document).join("\n") };
}

test("a clear winner is named before the runner-up, in whole per cent; an unclear one is not named at all", () => {
  // squares 9 and 1 of 10
  const clear = documentOf("healthy", ["scanner-fault", "no-centre"], () => [30, 10]);
  expect(clear.answer).toContain("Scanner fault weighs most: on average −30");
  expect(clear.answer).toContain("and 90 % of what the modes explain, before No CoE with 10 %.");
  const unclear = documentOf("healthy", ["scanner-fault", "no-centre"], (block) =>
    block % 2 === 0 ? [30, 10] : [10, 28],
  );
  expect(unclear.answer).toContain("Which mode weighs most cannot be told from these blocks");
});

test("a mode without a date is said to be there from the start, the others from the decision date on", () => {
  const { words } = documentOf("healthy", ["scanner-fault", "too-early"], () => [3, 1]);
  expect(words).toContain("but from the start of the organisation on for Too early");
  expect(words).toContain("Nothing is deployed");
  const dated = documentOf("healthy", ["scanner-fault"], () => [3]);
  expect(dated.words).toContain("without its safeguard, from the decision date on, over 24");
});

test("an organisation that deploys, and one with failure modes of its own, is not described as one that does not", () => {
  const deploying = documentOf("deploy-now", ["scanner-fault"], () => [3]).words;
  expect(deploying).not.toContain("without a deployment");
  expect(deploying).toContain("with the deployment deploy-now");
  const burrow = documentOf("burrow", ["scanner-fault"], () => [3]).words;
  expect(burrow).toContain("Modes that are not named stay as the organisation has them");
  expect(burrow).toContain("improvising-workers");
  expect(burrow).not.toContain("in every arm: scanner-fault");
  expect(documentOf("healthy", ["scanner-fault"], () => [3]).words).not.toContain("not named");
});

test("of a single mode nothing is weighed and nothing added up, in one word or in none", () => {
  const sure = documentOf("healthy", ["no-centre"], () => [30]);
  expect(sure.answer).toMatch(/^No CoE changes decision quantity by −30.* on average\.$/);
  const unsure = documentOf("healthy", ["no-centre"], (block) => [block % 2 === 0 ? 30 : -30]);
  expect(unsure.answer).toContain("Whether No CoE changes decision quantity, we cannot tell");
  for (const { answer, words } of [sure, unsure]) {
    expect(answer + words).not.toContain("sum of each alone");
    expect(words).not.toContain("0 arms beside");
  }
});
