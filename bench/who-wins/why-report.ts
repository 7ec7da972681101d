/** The report of runWhy in Markdown, for the terminal and for the file that is kept. */
import { plainNumber } from "../../analysis/plain-number.ts";
import { table } from "../../data/pages/table.ts";
import type { Study } from "./answer-file.ts";
import { habits, type ReachShares, type WhyAnswer } from "./habits.ts";
import { pointLevel } from "./levels.ts";
import { percent, withInterval, type Mode } from "./mode.ts";

export interface WhyFound {
  mode: Mode;
  study: Study;
  margin: number;
  /** One per regime. */
  answers: readonly WhyAnswer[];
}

export function whyReport({ mode, study, margin, answers }: WhyFound): string {
  return [
    "# Why one arm wins",
    `Written by \`${mode.command}\`, ${study.engine}. _Wait − now_ in decision hours with its ${percent(pointLevel)} % ` +
      `interval, ${mode.pairs} pairs on the same luck for all lines; differences below ${plainNumber(margin, 0)} h do not matter. Each ` +
      "line leaves the waiting arm some of its habits; the first is the arm as shipped, the last is `deploy-now-coached`.",
    table(
      [...habits.map(({ label }) => label), ...answers.map(({ on }) => on)],
      answers[0].combinations.map(({ habits: kept }, i) => [
        ...habits.map(({ id }) => (kept.includes(id) ? "yes" : "no")),
        ...answers.map(({ combinations }) => withInterval(combinations[i])),
      ]),
    ),
    "## What each habit does",
    "By itself, added to an arm with none of them; and as the last one, added to an arm with the two others. Where the two " +
      "differ, habits do not add up.",
    table(
      ["habit", ...answers.flatMap(({ on }) => [`${on}, by itself`, `${on}, as the last`])],
      habits.map(({ label }, i) => [
        label,
        ...answers.flatMap(({ effects }) => [
          withInterval(effects[i].alone),
          withInterval(effects[i].last),
        ]),
      ]),
    ),
    "## How far it got",
    "Where the operating model was in force in the last cycle, in replications; and after how many cycles it was " +
      "everywhere for the first time, where it ever was.",
    table(
      [...habits.map(({ label }) => label), ...answers.map(({ on }) => on)],
      answers[0].combinations.map(({ habits: kept }, i) => [
        ...habits.map(({ id }) => (kept.includes(id) ? "yes" : "no")),
        ...answers.map(({ combinations }) => reachText(combinations[i].reach)),
      ]),
    ),
  ].join("\n\n");
}

function reachText({ ends, meanCycles }: ReachShares): string {
  const counts = Object.entries(ends)
    .filter(([, count]) => count > 0)
    .map(([end, count]) => `${count} ${end}`);
  const when = meanCycles === null ? [] : [`after ${meanCycles.toFixed(1)} cycles`];
  return [...counts, ...when].join(", ");
}
