/** What this pilot can find before any data: by the formula for its own number of units, and in simulated pilots of the twin. */
import { detectableEffect, smallestPermutationP } from "../../../analysis/pilots/pilot-power.ts";
import { plainNumber } from "../../../analysis/plain-number.ts";
import type { MeasureRecord } from "../../../analysis/reports/pilot/calibrate.ts";
import { type Block, type Section, table, text, warning } from "../document.ts";
import {
  differenceBlocks,
  isTwinAlike,
  levelOf,
  lookAside,
  quantileName,
  unitsOf,
} from "./reading.ts";
import type { PilotReport } from "./report.ts";
import { cyclesOf, figure, none, percent, share, titleOf, withError } from "./words.ts";

export function powerSection(report: PilotReport): Section {
  const { calibration, twin } = report;
  const units = unitsOf(report);
  const isAlike = isTwinAlike(report);
  const origin = `From ${plainNumber(calibration.pilots, 0)} simulated pilots of ${cyclesOf(calibration.cycles)} in ${twin.department}, ${twin.source === "stored" ? "a stored run" : "made now"} (seed ${calibration.seed}).${twinWords(report)}`;
  const blocks: Block[] = [
    ...differenceBlocks(report),
    text(units < 3 ? origin : `${origin} ${formulaWords(report)}`),
    table(
      isAlike
        ? "What this pilot can find with its main estimate: the smallest detectable effect, the effect it has in the twin, and how often each is found"
        : "What this pilot can find with its main estimate if its units vary as those of the twin: the smallest detectable effect, and the effect that the pilot has in the twin",
      [
        "measure",
        "baseline",
        "smallest effect",
        "of baseline",
        ...(isAlike ? ["found if put there"] : []),
        "twin's effect",
        ...(isAlike ? ["found"] : []),
      ],
      calibration.measures.map((record) => powerRow(record, report)),
    ),
    text(smallestWords(report)),
  ];
  if (calibration.cycles <= 2)
    blocks.push(
      warning("After one or two cycles the honest answer is nearly always that we cannot tell."),
    );
  return { title: "What this pilot can find", blocks };
}

/** Of a real pilot: what the twin's own is like. */
function twinWords({ data, twin }: PilotReport): string {
  if (data === null) return "";
  return ` There a pilot of one of ${twin.units.length} departments is compared with the others, after ${cyclesOf(twin.baseline)} of baseline and ${twin.preparation} of preparation.`;
}

function formulaWords(report: PilotReport): string {
  const units = unitsOf(report);
  const formula = `The smallest detectable effect${lookAside(report)} is that of the formula (${quantileName(levelOf(report))} + t.8) s √(1/n₁ + 1/n₀), degrees of freedom J − 2 = ${units - 2}`;
  return isTwinAlike(report)
    ? `${formula}; beside it, how often an effect of that size was found when it was put on top of pilots that do nothing.`
    : `${formula}, s as in the twin; how often it is found was not tried with ${units} units.`;
}

function smallestWords(report: PilotReport): string {
  const units = unitsOf(report);
  if (units < 3)
    return `${units === 1 ? "No other department is" : "One other department is"} comparable: there is no interval and no permutation; this design cannot reject.`;
  const smallest = smallestPermutationP(units, 1);
  const error = report.plan.looks.length === 1 ? "the plan" : "the last look";
  return `The smallest possible permutation p is 1/C(${units}, 1) = ${plainNumber(smallest, 3)}.${smallest > 1 - levelOf(report) ? ` It lies above the error of ${error}: by permutation this design cannot reject.` : ""}`;
}

function powerRow(record: MeasureRecord, report: PilotReport): string[] {
  const { measure, baseline, detectable, meanEffect, meanEffectError } = record;
  const { estimator } = report.plan.main;
  const main = record.estimators.find((own) => own.estimator === estimator)!;
  const isAlike = isTwinAlike(report);
  const smallest = isAlike ? (detectable?.effect ?? null) : byFormula(record, report);
  return [
    titleOf(measure),
    figure(measure, baseline),
    figure(measure, smallest),
    smallest === null || baseline === null || baseline === 0
      ? none
      : percent(smallest / Math.abs(baseline)),
    ...(isAlike ? [share(detectable?.found ?? null)] : []),
    withError(measure, meanEffect, meanEffectError),
    ...(isAlike ? [share(main.finds)] : []),
  ];
}

/** For as many units as the file has, which change from one to the next as much as the twin's. */
function byFormula({ detectable }: MeasureRecord, report: PilotReport): number | null {
  const units = unitsOf(report);
  if (detectable === null || units < 3) return null;
  const { changeSd } = detectable;
  return detectableEffect({
    treatedUnits: 1,
    controlUnits: units - 1,
    changeSd,
    error: 1 - levelOf(report),
  });
}
