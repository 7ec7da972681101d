/**
 * Why an arm wins: what the waiting arm does differently is switched off, one by one and together. It waits for red flags
 * to fade, its steps begin with a cycle only, and it obeys its gates; without all three it is `deploy-now-coached`.
 */
import { practicalMargin } from "../../data/margin.ts";
import { AnswerFile, studyOf } from "./answer-file.ts";
import { pointLevel } from "./levels.ts";
import {
  combinations,
  departuresOf,
  habits,
  type Effect,
  type HabitId,
  type ReachShares,
  type WhyAnswer,
} from "./habits.ts";
import { armsOf, type Mode } from "./mode.ts";
import { differenceOf, judge, regimes, simulate, type Regime } from "./question.ts";
import { ends, reachesOf, type End, type Reach } from "./reach.ts";
import { whyReport } from "./why-report.ts";

/** Answers the open regimes, then writes answers and report; returns the report. */
export async function runWhy(mode: Mode): Promise<string> {
  const { seed, pairs, tell } = mode;
  const margin = practicalMargin(armsOf("burrow")[0]);
  const study = studyOf({ seed, pairs, level: pointLevel, marginHours: margin, habits });
  const file = new AnswerFile<WhyAnswer>({
    ...mode,
    study,
    order: (a, b) => regimes.indexOf(a.on) - regimes.indexOf(b.on),
  });
  const answerOn = (on: Regime) => file.answers.find((answer) => answer.on === on);
  for (const on of regimes) {
    if (answerOn(on) === undefined) file.add(await answer(on, mode, margin));
    tell(`${on} is done`);
  }
  return whyReport({ mode, study, margin, answers: regimes.map((on) => answerOn(on)!) });
}

/** All combinations on the same luck: arm 0 deploys now, arm 1 + i has the habits of combination i. */
async function answer(on: Regime, mode: Mode, margin: number): Promise<WhyAnswer> {
  const { seed, pairs, pool, tell } = mode;
  const waiting = combinations.map((kept) => armsOf(on, departuresOf(kept))[1]);
  const arms = [armsOf(on)[0], ...waiting];
  const reaches: Reach[][] = arms.map(() => []);
  let done = 0;
  const result = await simulate({
    arms,
    seed,
    pairs,
    pool,
    onChunk: (chunk) => {
      reachesOf(chunk, { arms, seed }).forEach((own, arm) => reaches[arm].push(...own));
      done += chunk.to - chunk.from;
      tell(`${on}: ${done} of ${pairs} replications of ${arms.length} arms`);
    },
  });
  const judged = (a: number, b: number) => judge(differenceOf(result, a, b), pointLevel, margin);
  const effect = (without: number, within: number): Effect => {
    const { word: _, ...found } = judged(without, within);
    return found;
  };
  const armOf = (kept: readonly HabitId[]) =>
    1 + combinations.findIndex((each) => isSame(each, kept));
  const all = habits.map(({ id }) => id);
  return {
    on,
    combinations: combinations.map((kept, i) => ({
      habits: kept,
      ...judged(0, 1 + i),
      reach: sharesOf(reaches[1 + i]),
    })),
    effects: all.map((habit) => ({
      habit,
      alone: effect(armOf([]), armOf([habit])),
      last: effect(armOf(all.filter((id) => id !== habit)), armOf(all)),
    })),
  };
}

function isSame(a: readonly HabitId[], b: readonly HabitId[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function sharesOf(reaches: readonly Reach[]): ReachShares {
  const cycles = reaches
    .map(({ cyclesUntilEverywhere }) => cyclesUntilEverywhere)
    .filter((count) => !Number.isNaN(count));
  const count = (end: End) => reaches.filter((reach) => reach.end === end).length;
  return {
    ends: Object.fromEntries(ends.map((end) => [end, count(end)])) as Record<End, number>,
    meanCycles: cycles.length === 0 ? null : cycles.reduce((a, b) => a + b, 0) / cycles.length,
  };
}
