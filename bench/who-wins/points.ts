/**
 * Who wins at quasi-random points of what drives the decision: the share of points where each arm is better, where there
 * is no practical difference and where it cannot be told, and which inputs the difference goes with.
 */
import { practicalMargin } from "../../data/margin.ts";
import { AnswerFile, studyOf } from "./answer-file.ts";
import { concludeOn, type PointAnswer } from "./conclusion.ts";
import { departuresAt, designOf, drivers } from "./drivers.ts";
import { pointLevel } from "./levels.ts";
import { armsOf, doAll, type Mode } from "./mode.ts";
import { pointsReport } from "./points-report.ts";
import { differenceOf, judge, regimes, simulate, type Regime } from "./question.ts";
import { largestByChance } from "./rank-correlation.ts";

/** Answers the open points, then writes answers and report; returns the report. */
export async function runPoints(mode: Mode): Promise<string> {
  const { seed, pairs, points, pool, tell } = mode;
  const margin = practicalMargin(armsOf("burrow")[0]);
  const study = studyOf({ seed, pairs, pointLevel, marginHours: margin, drivers });
  const file = new AnswerFile<PointAnswer>({ ...mode, study, order: inOrder });
  const design = designOf(points);
  const isKnown = (on: Regime, point: number) =>
    file.answers.some((answer) => answer.on === on && answer.point === point);
  const open = design.flatMap((_, point) =>
    regimes.filter((on) => !isKnown(on, point)).map((on) => ({ on, point })),
  );
  await doAll(open, async ({ on, point }) => {
    const arms = armsOf(on, departuresAt(design[point]));
    const result = await simulate({ arms, seed: `${seed}, point ${point}`, pairs, pool });
    const judged = judge(differenceOf(result, 0, 1), pointLevel, margin);
    file.add({ on, point, ...judged });
    tell(`${file.answers.length} of ${points * regimes.length} comparisons`);
  });
  const answers = file.answers.filter(({ point }) => point < points);
  const conclusions = regimes.map((on) => concludeOn(on, { answers, design, margin }));
  const chance = largestByChance(points, drivers.length);
  file.write({ conclusions, largestByChance: chance, design });
  return pointsReport({ mode, study, margin, conclusions, design, chance });
}

function inOrder(a: PointAnswer, b: PointAnswer): number {
  return a.point - b.point || regimes.indexOf(a.on) - regimes.indexOf(b.on);
}
