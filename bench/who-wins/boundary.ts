/**
 * Who wins when the organisation starts ready or far from it, and coaching is weak or strong: four cells, saturated, with
 * enough pairs to see a difference that matters.
 */
import { plainNumber } from "../../analysis/plain-number.ts";
import { practicalMargin } from "../../data/margin.ts";
import { table } from "../../data/pages/table.ts";
import { AnswerFile, studyOf } from "./answer-file.ts";
import { jointLevel } from "./levels.ts";
import { armsOf, doAll, percent, withInterval, type Mode } from "./mode.ts";
import { differenceOf, judge, simulate, type Judged } from "./question.ts";

const traitsAtStart = [0.25, 0.7];
const coaching = [0.03, 0.12];
const on = "saturated";

interface CellAnswer extends Judged {
  traits: number;
  coaching: number;
}

/** Answers the open cells, then writes answers and report; returns the report. */
export async function runBoundary(mode: Mode): Promise<string> {
  const { seed, pairs, pool, tell } = mode;
  const margin = practicalMargin(armsOf(on)[0]);
  const cells = traitsAtStart.flatMap((traits) =>
    coaching.map((strength) => ({ traits, coaching: strength })),
  );
  const level = jointLevel(cells.length);
  const study = studyOf({ seed, pairs, on, level, marginHours: margin });
  const file = new AnswerFile<CellAnswer>({
    ...mode,
    study,
    order: (a, b) => a.traits - b.traits || a.coaching - b.coaching,
  });
  const answerTo = (cell: (typeof cells)[number]) =>
    file.answers.find((a) => a.traits === cell.traits && a.coaching === cell.coaching);
  await doAll(
    cells.filter((cell) => answerTo(cell) === undefined),
    async (cell) => {
      const result = await simulate({ arms: armsOf(on, departuresIn(cell)), seed, pairs, pool });
      file.add({ ...cell, ...judge(differenceOf(result, 0, 1), level, margin) });
      tell(`${file.answers.length} of ${cells.length} cells`);
    },
  );
  const rows = traitsAtStart.map((traits) => [
    String(traits),
    ...coaching.map((strength) => {
      const answer = answerTo({ traits, coaching: strength })!;
      return `${withInterval(answer)}: ${answer.word}`;
    }),
  ]);
  return [
    "# Who wins by starting traits and strength of coaching",
    `Written by \`${mode.command}\`, ${study.engine}. _Wait − now_ in decision hours, ${on}, ${pairs} pairs a cell; ` +
      `differences below ${plainNumber(margin, 0)} h do not matter. The intervals of the four cells hold together with 95 % ` +
      `(Bonferroni, ${percent(level, 2)} % each).`,
    table(
      ["all starting traits", ...coaching.map((c) => `coaching moves a trait by ${c} per hour`)],
      rows,
    ),
  ].join("\n\n");
}

function departuresIn({ traits, coaching: strength }: { traits: number; coaching: number }) {
  const start = ["acceptance", "commitment", "efficacy", "truth"].map(
    (name) => [`parameters.traits.${name}`, String(traits)] as const,
  );
  return Object.fromEntries([...start, ["parameters.traits.coaching", String(strength)]]);
}
