/** Sections on the flags: what each tells of the outcome, and what policies that heed them earn. */
import type { FlagFigures } from "../../../analysis/reports/gates/flags.ts";
import type { GatesResult } from "../../../analysis/reports/gates/result.ts";
import { type Block, chart, type Section, table, text, warning } from "../document.ts";
import { meanWithInterval, percent, percentWithInterval } from "../figures.ts";
import { flagNames } from "./words.ts";

export function flagSection({ flags, outcome, stop }: GatesResult): Section {
  const known = flags.filter(({ area }) => area !== null);
  return {
    title: "Red flags: what each tells of the outcome",
    blocks: [
      text(
        "Flags are read at the decision date, with noise and flattery, by people to whom the result matters. The area under the curve counts all thresholds: 0.5 tells no more than a coin, 1 tells everything, below 0.5 the flag is red where deploying pays.",
      ),
      ...(known.length === 0 ? [oneSided(outcome.better.count > 0)] : []),
      table(
        "Red at the registered threshold, percent of organisations, and area under the curve (95 % intervals)",
        ["flag", "deploying did not pay", "it paid", "area", "says"],
        flags.map((flag) => [
          flagNames[flag.flag],
          percentWithInterval(flag.redElsewhere),
          percentWithInterval(flag.redWhereBetter),
          areaOf(flag),
          areaWords(flag),
        ]),
        [0, 4],
      ),
      ...curves(known),
      text(
        "Claim DEP-RFALL asks the same with another design: its organisations differ from the decision date on, not from the start of the baseline, their flags are read a cycle later, and stopping is held against deploying by its mean; sizes need not agree.",
      ),
      text(
        `"Stop on any flag": where deploying paid, it stopped ${stop.falseStop.count} of ${stop.falseStop.n} organisations; where it did not, it let ${stop.falseGo.count} of ${stop.falseGo.n} go on.`,
      ),
      ...(stop.falseStop.count === stop.falseStop.n && stop.falseGo.count === 0
        ? [warning("A flag is red in every organisation, so stopping on any is never deploying.")]
        : []),
    ],
  };
}

function oneSided(isBetter: boolean): Block {
  return warning(
    isBetter
      ? "Deploying paid in every organisation, so nothing can be said of what flags tell apart."
      : "Deploying paid in no organisation, so nothing can be said of what flags tell apart.",
  );
}

function areaOf({ area, low, high }: FlagFigures): string {
  if (area === null) return "–";
  if (low === null || high === null) return `${area.toFixed(2)} (interval unknown)`;
  return `${area.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}

/** What the interval of the area allows to be said. */
export function areaWords({ area, low, high }: FlagFigures): string {
  if (area === null || low === null || high === null) return "cannot tell";
  if (low > 0.5) return "warns where it should";
  if (high < 0.5) return "warns where it should not";
  return "cannot tell";
}

/** False alarms at which the curve is read. */
const falseAlarms = [0.1, 0.25, 0.5, 0.75] as const;

/** The largest share warned rightly with no more false alarms than that. */
export function warnedRightly(curve: FlagFigures["curve"], falseAlarm: number): number {
  const within = curve.filter(({ falsePositive }) => falsePositive <= falseAlarm);
  return Math.max(0, ...within.map(({ truePositive }) => truePositive));
}

function curves(flags: readonly FlagFigures[]): Block[] {
  if (flags.length === 0) return [];
  return [
    chart({
      type: "intervals",
      title: "Area under the curve of each flag",
      description: "With 95 % intervals; 0.5 tells no more than a coin",
      unit: "area under the curve",
      rule: 0.5,
      rows: flags.map(({ flag, area, low, high }) => ({
        label: flagNames[flag],
        value: area!,
        low,
        high,
      })),
    }),
    table(
      "Receiver operating characteristic: percent of organisations warned rightly (deploying did not pay) when the threshold is set so that at most so many are warned wrongly (it paid)",
      ["flag", ...falseAlarms.map((share) => `at ${percent(share)} % wrongly`)],
      flags.map(({ flag, curve }) => [
        flagNames[flag],
        ...falseAlarms.map((share) => percent(warnedRightly(curve, share))),
      ]),
    ),
    chart({
      type: "lines",
      title: "Share warned rightly against share warned wrongly, over all thresholds",
      description:
        "Receiver operating characteristic of the flag that tells most, either way, beside a coin",
      unit: "share red where deploying did not pay",
      xLabel: "share red where it paid",
      series: [
        curveOf(flags.reduce((a, b) => (farther(b.area!) > farther(a.area!) ? b : a))),
        {
          label: "coin",
          points: [
            { x: 0, y: 0 },
            { x: 0.9, y: 0.9 },
          ],
        },
      ],
    }),
  ];
}

function farther(area: number): number {
  return Math.abs(area - 0.5);
}

function curveOf({ flag, curve }: FlagFigures) {
  return {
    label: flag,
    points: curve.map(({ falsePositive, truePositive }) => ({ x: falsePositive, y: truePositive })),
  };
}

export function policySection({ policies, organisations }: GatesResult): Section {
  return {
    title: "Policies: what deciding by flags earns",
    blocks: [
      text(
        `Each policy decides for the same ${organisations} organisations on the same luck. Regret is what it leaves on the table against the best of carrying on, deploying now and fixing first, known afterwards. "Expected value" chooses by a regression on what the six flags read, made without the organisation that it chooses for.`,
      ),
      table(
        "Decision quantity, h per organisation, and percent of organisations (95 % intervals)",
        [
          "policy",
          "over carrying on",
          "regret",
          "beyond the least",
          "no choice was better",
          "carries on / now / fixes",
        ],
        policies.map(({ policy, gain, regret, beyondLeast, best, picks }) => [
          policy,
          meanWithInterval(gain),
          meanWithInterval(regret),
          meanWithInterval(beyondLeast),
          percentWithInterval(best),
          picks.map(({ count }) => count).join(" / "),
        ]),
      ),
      chart({
        type: "intervals",
        title: "Regret of each policy",
        description: "Mean regret with its interval; 0 is the best that could have been done",
        unit: "h",
        rule: 0,
        rows: policies.map(({ policy, regret }) => ({
          label: policy,
          value: regret.mean,
          low: regret.low,
          high: regret.high,
        })),
      }),
    ],
  };
}
