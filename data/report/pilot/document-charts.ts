/** Control charts of the pilot, with what their rules cost, and the gates. */
import { plainNumber } from "../../../analysis/plain-number.ts";
import { type Block, chart, list, type Section, table, text, warning } from "../document.ts";
import type { PilotReport } from "./report.ts";
import { figure, labelOf, none, percent, range, titleOf, unitOf } from "./words.ts";

export function chartsSection({ result }: PilotReport): Section {
  const charted = result.measures.flatMap((own) =>
    own.chart === null ? [] : [{ measure: own.measure, own: own.chart }],
  );
  if (charted.length === 0)
    return { title: "Control charts", blocks: [text("No measure has enough points for a chart.")] };
  const runLength = charted[0].own.inControlRunLength;
  const quiet = charted.reduce((all, { own }) => all * (1 - own.falseSignalChance), 1);
  const blocks: Block[] = [
    text(
      `Two rules are in use: one point beyond three sigma, nine on one side. While nothing happens they raise a false signal every ${plainNumber(runLength, 0)} points on average (370 with the first rule alone). Over ${charted.length} charts of this pilot, taken as separate, at least one false signal comes in ${percent(1 - quiet)} of pilots.`,
    ),
    table(
      "Single values (XmR) of the department under limits locked on its baseline",
      [
        "measure",
        "a point is",
        "baseline",
        "lag-1",
        "centre",
        "limits",
        "pilot",
        "beyond limits",
        "nine on one side",
      ],
      charted.map(({ measure, own }) => {
        return [
          titleOf(measure),
          own.kind === "residuals" ? "residual" : "value",
          `${own.baselinePoints}${own.isLongEnough ? "" : " (short)"}`,
          own.lagOne === null ? none : plainNumber(own.lagOne, 2),
          figure(measure, own.centre),
          range(measure, { low: own.lower, high: own.upper }),
          String(own.pilotPoints),
          String(own.beyondLimits.length),
          String(own.oneSide.length),
        ];
      }),
      [0, 1],
    ),
  ];
  if (charted.some(({ own }) => !own.isLongEnough))
    blocks.push(
      warning(
        "Charts of fewer than 20 points of baseline (short) have uncertain limits: their signals count for little.",
      ),
    );
  if (charted.some(({ own }) => own.kind === "residuals"))
    blocks.push(
      text(
        "Where neighbouring days remember each other (lag-1 above 0.25) the chart is of residuals: what a day adds to what the one before foretells.",
      ),
    );
  const [first] = charted;
  blocks.push(
    chart({
      type: "lines",
      title: `${labelOf(first.measure)}: control chart`,
      description: `Single ${first.own.kind} of ${labelOf(first.measure)} with the limits locked on the baseline, which ends where the pilot begins.`,
      unit: unitOf(first.measure),
      xLabel: "point",
      series: [
        { label: first.own.kind, points: first.own.points.map((y, at) => ({ x: at + 1, y })) },
      ],
      rules: [
        { y: first.own.lower, label: "lower limit" },
        { y: first.own.centre, label: "centre" },
        { y: first.own.upper, label: "upper limit" },
      ],
      marks: [{ x: first.own.points.length - first.own.pilotPoints + 0.5, label: "pilot" }],
    }),
  );
  return { title: "Control charts", blocks };
}

export function gatesSection({ result }: PilotReport): Section {
  return {
    title: "Gates",
    blocks: [
      table(
        "A gate is met when the whole interval lies beyond its margin, in the unit of the measure",
        ["criterion", "change", "interval", "margin", "reading"],
        result.gates.map((gate) => [
          `${titleOf(gate.measure)} (${gate.better} is better)`,
          figure(gate.measure, gate.effect),
          range(gate.measure, gate),
          figure(gate.measure, gate.margin),
          gate.word,
        ]),
        [0, 4],
      ),
      list([`All together: ${result.together}.`]),
      text('"Cannot tell" is not "no effect".'),
    ],
  };
}
