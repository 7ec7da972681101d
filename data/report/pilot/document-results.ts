/** What the pilot showed: how well it was compared, all estimates, looks on the way, control charts, gates. */
import { plainNumber } from "../../../analysis/plain-number.ts";
import type { Estimate, EstimatorId } from "../../../analysis/reports/pilot/estimates.ts";
import { teachingEstimators } from "../../../analysis/reports/pilot/estimates.ts";
import type { MeasureResult } from "../../../analysis/reports/pilot/result.ts";
import { type Block, chart, type Section, table, text, warning } from "../document.ts";
import { isTwinAlike, levelOf, unitsOf } from "./reading.ts";
import type { PilotReport } from "./report.ts";
import {
  cyclesOf,
  estimatorTitles,
  figure,
  intervalTitle,
  labelOf,
  levelWords,
  none,
  percent,
  pValue,
  range,
  share,
  shareOf,
  titleOf,
  unitOf,
} from "./words.ts";

/** Below this coverage of the realised effect an estimate is shown to teach, and flagged. */
export const leastCoverage = 0.8;

/** Departments from which on an interval by cycle can be drawn beside the differences themselves. */
const leastDrawn = 5;

const mainOf = ({ result, plan }: PilotReport): MeasureResult =>
  result.measures.find(({ measure }) => measure === plan.main.measure)!;

export function fitSection(report: PilotReport): Section {
  const { measure, fit, leads } = mainOf(report);
  const blocks: Block[] = [
    fit === null
      ? text("There is no synthetic comparison: cycles are missing or nobody is comparable.")
      : text(
          `Weights of the synthetic comparison for ${labelOf(measure)}: ${fit.weights
            .map(({ unit, weight }) => `${unit} ${plainNumber(weight, 2)}`)
            .join(
              ", ",
            )}. Before the pilot it missed the department by ${figure(measure, fit.rmspe)} ${unitOf(measure)} (root mean square, level aside), while the department itself varied by ${figure(measure, fit.sd)} ${unitOf(measure)} (standard deviation).`,
        ),
    table(
      `${titleOf(measure)}: the department less the others, cycle by cycle, against the cycles before the pilot`,
      ["cycle", "difference", intervalTitle(levelOf(report))],
      leads.map((lead) => [
        lead.cycle < 0 ? `${-lead.cycle} before` : `${lead.cycle + 1} of the pilot`,
        figure(measure, lead.difference),
        range(measure, lead),
      ]),
    ),
    text("That no trend is seen before the pilot does not make departments run alike afterwards."),
  ];
  const seen = leads.flatMap(({ cycle, difference, low, high }) =>
    difference === null
      ? []
      : [
          {
            x: cycle < 0 ? cycle : cycle + 1,
            y: difference,
            low: low ?? undefined,
            high: high ?? undefined,
          },
        ],
  );
  // intervals of one or two degrees of freedom would hide everything else in the drawing
  const isNarrow = unitsOf(report) >= leastDrawn;
  const points = isNarrow ? seen : seen.map(({ x, y }) => ({ x, y }));
  if (points.length > 1)
    blocks.push(
      chart({
        type: "lines",
        title: `${labelOf(measure)}: the department less the others`,
        description: `Difference in ${labelOf(measure)} between the department and the others before and during the pilot${isNarrow ? "; shaded: its interval" : "; its intervals, in the table, are wider than the drawing"}.`,
        unit: unitOf(measure),
        xLabel: "cycle",
        series: [{ label: "difference", points }],
        rules: [{ y: 0, label: "as before" }],
        marks: [{ x: 0, label: "pilot" }],
      }),
    );
  return { title: "Before the pilot", blocks };
}

export function estimatesSection(report: PilotReport): Section {
  const { result, data } = report;
  const isAlike = isTwinAlike(report);
  const rows = result.measures.flatMap((own) =>
    own.estimates
      .filter(({ estimator }) => !isTaught(report, own.measure, estimator))
      .map((each) => [titleOf(own.measure), ...estimateCells(report, own.measure, each)]),
  );
  const taught = result.measures.flatMap((own) =>
    own.estimates
      .filter(({ estimator }) => isTaught(report, own.measure, estimator))
      .map((each) => [
        titleOf(own.measure),
        ...estimateCells(report, own.measure, each),
        ...(isAlike ? [share(coverageOf(report, own.measure, each.estimator))] : []),
      ]),
  );
  const blocks: Block[] = [
    table(
      "The department before and during the pilot",
      data === null
        ? ["measure", "before", "during", "realised effect", "mean effect in the twin"]
        : ["measure", "before", "during"],
      result.measures.map(({ measure, baseline, during, realised }) => [
        titleOf(measure),
        figure(measure, baseline),
        figure(measure, during),
        ...(data === null
          ? [figure(measure, realised), figure(measure, meanOf(report, measure))]
          : []),
      ]),
    ),
    table(
      "Estimates of the effect, the main one of each measure first",
      ["measure", "estimate", "effect", intervalTitle(levelOf(report)), "p"],
      rows,
      [0, 1],
    ),
    text(
      "p: how often this method would find as much or more, either way, if the pilot did nothing. It does not say how large an effect is, nor how likely one.",
    ),
    chart({
      type: "intervals",
      title: `${labelOf(report.plan.main.measure)}: estimates of the effect`,
      description: "Each estimate of the effect with its interval; the rule marks no effect.",
      unit: unitOf(report.plan.main.measure),
      rule: 0,
      rows: mainOf(report).estimates.flatMap(({ estimator, effect, low, high }) =>
        effect === null ? [] : [{ label: estimatorTitles[estimator], value: effect, low, high }],
      ),
    }),
  ];
  if (taught.length > 0)
    blocks.push(
      warning(
        `To teach, not to decide: the estimates below compare with the past alone${isAlike ? `, take weeks for units, or held the realised effect in fewer than ${percent(leastCoverage)} of simulated pilots (last column)` : " or take weeks for units"}.`,
      ),
      table(
        "Teaching view",
        [
          "measure",
          "estimate",
          "effect",
          intervalTitle(levelOf(report)),
          "p",
          ...(isAlike ? ["held the truth"] : []),
        ],
        taught,
        [0, 1],
      ),
    );
  return { title: "Estimates side by side", blocks };
}

function meanOf({ calibration }: PilotReport, id: string): number | null {
  return calibration.measures.find(({ measure }) => measure === id)?.meanEffect ?? null;
}

export function coverageOf({ calibration }: PilotReport, id: string, estimator: EstimatorId) {
  const record = calibration.measures.find(({ measure }) => measure === id);
  return record?.estimators.find((each) => each.estimator === estimator)?.holdsRealised ?? null;
}

/** The main estimate always answers. What a twin of another size covers says nothing of an estimate here. */
function isTaught(report: PilotReport, id: string, estimator: EstimatorId): boolean {
  if (estimator === report.plan.main.estimator) return false;
  if (teachingEstimators.includes(estimator)) return true;
  if (!isTwinAlike(report)) return false;
  const found = coverageOf(report, id, estimator);
  return found !== null && shareOf(found) < leastCoverage;
}

function estimateCells(report: PilotReport, id: string, each: Estimate): string[] {
  const { estimator, effect, p, smallestP, why } = each;
  const isMain = estimator === report.plan.main.estimator;
  const smallest = smallestP === null ? "" : ` (at best ${plainNumber(smallestP, 3)})`;
  return [
    `${isMain ? "MAIN " : ""}${estimatorTitles[estimator]}`,
    figure(id, effect),
    why ?? range(id, each),
    `${pValue(p)}${smallest}`,
  ];
}

export function looksSection(report: PilotReport): Section | null {
  const { measure, looks } = mainOf(report);
  if (looks.length < 2) return null;
  return {
    title: "Planned looks",
    blocks: [
      table(
        `${titleOf(measure)}: main estimate at each look, its interval adjusted for all of them`,
        ["look", "level", "effect", "interval"],
        looks.map((look) => [
          `after ${cyclesOf(look.cycles)}`,
          levelWords(look.level),
          figure(measure, look.effect),
          look.level > 0.99995 ? none : range(measure, look),
        ]),
      ),
    ],
  };
}
