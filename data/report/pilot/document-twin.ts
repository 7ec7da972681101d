/** What the twin knows and a pilot does not: who shares what with it, what full roll-out would do, and the method's record. */
import { studentCritical } from "../../../analysis/inference/interval.ts";
import { wilsonInterval } from "../../../analysis/inference/proportion.ts";
import { plainNumber } from "../../../analysis/plain-number.ts";
import type { Counted } from "../../../analysis/reports/pilot/counted.ts";
import { type Block, list, type Section, table, text, warning } from "../document.ts";
import { isTwinAlike, levelOf, lookAside, lookWords, sizeWords, unitsOf } from "./reading.ts";
import type { PilotReport } from "./report.ts";
import {
  estimatorTitles,
  figure,
  labelOf,
  levelWords,
  none,
  percent,
  share,
  titleOf,
  withError,
} from "./words.ts";

export function spillOverSection(report: PilotReport): Section {
  const { spillOver, calibration, twin } = report;
  const { shared, exposure, isAlike, partners } = spillOver;
  const others = exposure.filter(({ unit }) => unit !== twin.department);
  const blocks: Block[] = [
    shared.length === 0
      ? text(
          "On the twin's task flow map nobody serves both the department and those it is compared with.",
        )
      : warning(
          `Shared with those it is compared with, as the task flow map of the twin shows: ${shared
            .map(
              ({ place, share: own }) => `${place} (${percent(own)} of the department's traffic)`,
            )
            .join(
              ", ",
            )}. Whoever serves both carries the effect across, and a difference between them can read 0 where everybody gained.`,
        ),
    table(
      "What departments that are compared share with the pilot",
      ["department", "share of its ties that lead to the pilot"],
      others.map(({ unit, share: own }) => [unit, `${plainNumber(100 * own, 1)} %`]),
    ),
    text(
      isAlike
        ? "They are exposed alike, so that no comparison among them can show how much goes across: we cannot tell from the data of a pilot."
        : "They are exposed differently; the more exposed ones tell more of what goes across.",
    ),
    table(
      "Change in the department's partners over the pilot's cycles, both worlds of the twin: times used",
      ["partner", "what", "without", "with"],
      partners.map(({ partner, what, without, with: own }) => [
        partner,
        what,
        plainNumber(without, 0),
        plainNumber(own, 0),
      ]),
      [0, 1],
    ),
    table(
      "In the twin, where both worlds are known: mean ± its error, in the unit of the measure",
      [
        "measure",
        "pilot, the department",
        "pilot, the others",
        "full roll-out, the department",
        "full roll-out, all comparable",
      ],
      calibration.measures.map((record) => {
        const all = calibration.rollOut.find(({ measure }) => measure === record.measure);
        return [
          titleOf(record.measure),
          withError(record.measure, record.meanEffect, record.meanEffectError),
          withError(record.measure, record.spillOver, record.spillOverError),
          withError(record.measure, all?.department ?? null, all?.departmentError ?? null),
          withError(record.measure, all?.everywhere ?? null, all?.everywhereError ?? null),
        ];
      }),
    ),
    ...carriedAcross(report),
    text(dilutionWords(report)),
  ];
  return { title: "Spill-over, and what full roll-out would do", blocks };
}

/** Smaller than this many of its own errors a change cannot be told from none. */
const noticed = 2;

/** Changes of the others that the pilot caused: the comparison takes them off the effect. */
function carriedAcross({ calibration }: PilotReport): Block[] {
  const found = calibration.measures.filter(
    ({ spillOver, spillOverError }) =>
      spillOver !== null &&
      spillOverError !== null &&
      Math.abs(spillOver) > noticed * spillOverError,
  );
  if (found.length === 0) return [];
  const words = found.map(
    ({ measure, spillOver, spillOverError }) =>
      `${labelOf(measure)} ${withError(measure, spillOver, spillOverError)}`,
  );
  return [
    warning(
      `In the twin the pilot changed the departments it is compared with: ${words.join(", ")}. Every comparison with them is off by as much, the other way.`,
    ),
  ];
}

function dilutionWords({ dilution, calibration }: PilotReport): string {
  const { departments, centrePeople, factor } = dilution;
  const [first] = calibration.rollOut;
  const reached =
    first === undefined || first.pilots === 0
      ? "In no simulated organisation did the roll-out reach everybody for as long."
      : `Full roll-out: ${plainNumber(first.pilots, 0)} simulated organisations in which it reached everybody for as long, over its first cycles everywhere.`;
  return `${reached} In the pilot one department has the help of the whole CoE (${centrePeople} people); at full roll-out ${departments} share it, ${plainNumber(factor, 2)} of it for each. What a pilot owes to that help alone, it may overstate up to ${departments} times.`;
}

/** How far below its level the coverage of realised effects may lie; false alarms that are right, as shares of the error. */
const allowedMiss = 0.03;
const rightAlarms = [0.6, 1.4] as const;
/** Beyond so many times what is allowed an interval of the share must not reach, or the pilots were too few. */
const tooWide = 2;

export function calibrationSection(report: PilotReport): Section {
  const { calibration, twin } = report;
  const level = levelOf(report);
  const rows = calibration.measures.flatMap((record) =>
    record.estimators.map((each) => [
      titleOf(record.measure),
      estimatorTitles[each.estimator],
      share(each.holdsRealised),
      share(each.holdsMean),
      figure(record.measure, each.medianWidth),
      share(each.falseAlarms),
      share(each.finds),
      figure(record.measure, each.bias),
      figure(record.measure, each.rmse),
    ]),
  );
  return {
    title: "Twin calibration",
    blocks: [
      text(
        `${plainNumber(calibration.pilots, 0)} simulated pilots${isTwinAlike(report) ? " of this size" : ""} in ${twin.department}, among ${twin.units.length} comparable departments. Realised: the effect in that pilot's own weeks. Mean: its mean over pilots. Nothing done: the same analysis of the world without the pilot. SE: error of counting so few.`,
      ),
      list(calibration.measures.flatMap((record) => verdictsOf(record, report))),
      table(
        `The record of each estimate${lookWords(report)}: how often its nominal ${levelWords(level)} interval held the realised and the mean effect, its median width, how often it found something with nothing done (false alarm) and with the pilot; width, bias and RMSE in the unit of the measure`,
        [
          "measure",
          "estimate",
          "realised",
          "mean",
          "width",
          "false alarm",
          "found",
          "bias",
          "RMSE",
        ],
        rows,
        [0, 1],
      ),
      ...(unitsOf(report) === 3
        ? [
            text(
              `With 3 departments the error of ${percent(1 - level)} leaves 1 degree of freedom, whose t is ${plainNumber(studentCritical(level, 1), 1)}: intervals are very wide, and only huge effects are found.`,
            ),
          ]
        : []),
    ],
  };
}

function verdictsOf(
  record: PilotReport["calibration"]["measures"][number],
  report: PilotReport,
): string[] {
  const { plan, calibration, twin } = report;
  const main = record.estimators.find(({ estimator }) => estimator === plan.main.estimator)!;
  const held = main.holdsRealised;
  if (held === null)
    return [
      `${labelOf(record.measure)}: ${isTwinAlike(report) ? "no interval, this design cannot reject" : `the ${twin.units.length} departments of the twin give no interval`}.`,
    ];
  const level = levelOf(report);
  const wanted = level - allowedMiss;
  const seen = wilsonInterval(held.count, held.n);
  const coverageWords =
    seen.share >= wanted
      ? seen.low >= level - tooWide * allowedMiss
        ? ""
        : " (too few pilots to tell)"
      : `, less than the ${percent(wanted)} it should${seen.high >= wanted ? " (too few pilots to tell)" : ""}`;
  return [
    `${labelOf(record.measure)}: in ${plainNumber(calibration.pilots, 0)} simulated pilots ${sizeWords(report)} this method's ${levelWords(level)} interval${lookAside(report)} held the realised effect in ${share(held)}${coverageWords}; median width ${figure(record.measure, main.medianWidth)}; with nothing done it raised a false alarm in ${share(main.falseAlarms)}, ${alarmWords(main.falseAlarms, 1 - level)}; it found the twin's effect in ${main.finds.n === 0 ? none : share(main.finds)}.`,
  ];
}

/** Whether false alarms are as often as the error allows, told only where the pilots were enough for it. */
export function alarmWords({ count, n }: Counted, error: number): string {
  const alarms = wilsonInterval(count, n);
  const [least, most] = rightAlarms.map((times) => times * error);
  // 9 of 300 is just 3 %, whatever the last bits of .6 times .05 are
  if (alarms.share >= least - 1e-12 && alarms.share <= most + 1e-12)
    return alarms.high <= tooWide * error
      ? `as an error of ${percent(error)} wants`
      : `within ${percent(least).replace(" %", "")} to ${percent(most)}, but too few pilots to tell`;
  if (alarms.low <= most && alarms.high >= least)
    return `not within ${percent(least).replace(" %", "")} to ${percent(most)}, but too few pilots to tell`;
  return `${alarms.share < least ? "less" : "more"} often than an error of ${percent(error)} allows`;
}
