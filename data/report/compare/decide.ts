/** What to do: what each action is worth, how that depends on the weight of quality, and what waiting buys. */
import type { Waiting } from "../../../analysis/reports/compare/waiting.ts";
import { chart, type Block, type Section, table, text } from "../document.ts";
import { estimateWords, rangeWords } from "../wording.ts";
import type { CompareAnswer, FuturesAnswer } from "./answer.ts";
import { bound, hours, percent, short } from "./figures.ts";

export function choiceSection(_: CompareAnswer, futures: FuturesAnswer): Section {
  const { report, actions, hasActions } = futures;
  const { choice } = report;
  const labels = actions.map(({ label }) => label);
  const { evpi } = choice;
  const others = choice.actions
    .map(({ action, gain }) => ({ action, gain }))
    .filter(({ action }) => action !== choice.reference);
  return {
    title: "What to do",
    blocks: [
      text(bestWords(futures)),
      table(
        `What each action is worth, hours, less "${choice.reference}"; over ${report.futures} parameter sets`,
        [
          "action",
          "expected",
          "95 % interval",
          "worst tenth",
          "expected regret",
          "largest regret",
          "best in",
        ],
        choice.actions.map((own, place) => [
          labels[place],
          own.action === choice.reference ? "0" : hours(own.gain.mean),
          own.action === choice.reference ? "–" : rangeWords(own.gain),
          own.action === choice.reference ? "–" : hours(own.worstTenth),
          hours(own.expectedRegret),
          hours(own.largestRegret),
          percent(own.best),
        ]),
      ),
      chart({
        type: "intervals",
        title: `Expected hours, less "${choice.reference}"`,
        description: `Mean over the parameter sets and its 95 % interval; the best is ${labels[choice.best]}.`,
        unit: "hours",
        rows: others.map(({ action, gain }) => ({
          label: action,
          value: gain.mean,
          low: bound(gain.low),
          high: bound(gain.high),
        })),
        rule: 0,
      }),
      text(
        `Expected is the mean over all pairs; worst tenth is the mean of the tenth of single organisations, one of each parameter set, in which the action does worst. Regret is what one would wish to have gained by choosing otherwise; the largest regret is smallest with ${labels[choice.minimax]}. ` +
          `"Best in" counts parameter sets, with the luck of ${report.pairs} pairs in it; the action that is best most often need not be the one that gains most.`,
      ),
      ...alikeWords(futures),
      text(
        `To know all assumptions before choosing would be worth ${hours(evpi.atLeast)} to ${hours(evpi.atMost)} hours (EVPI${evpi.standardError === null ? "" : `; standard error ${hours(evpi.standardError)}`}; the lower figure chooses by one half of the pairs and values by the other, the upper one takes luck for knowledge).`,
      ),
      ...(hasActions
        ? [
            text(
              "Wait k: the readiness programme for exactly k cycles, then the steps, whatever the flags say. Pilot only: the CoE never brings another department to the standard. Never: nothing is deployed.",
            ),
          ]
        : [
            text(
              "The arms differ in more than what is deployed, so waiting, a pilot and never deploying were not looked at.",
            ),
          ]),
    ],
  };
}

/** Actions that a reader may take for a slip: figures equal to the last digit, as where waiting always ends at its longest. */
function alikeWords({ report: { choice }, actions }: FuturesAnswer): Block[] {
  const isAlike = (a: number, b: number) =>
    (["expectedRegret", "largestRegret"] as const).every(
      (figure) => choice.actions[a][figure] === choice.actions[b][figure],
    );
  const pairs = actions.flatMap((one, a) =>
    actions.flatMap((other, b) =>
      a < b && isAlike(a, b) ? [`"${one.label}" and "${other.label}"`] : [],
    ),
  );
  return pairs.length === 0 ? [] : [text(`They came to exactly the same: ${pairs.join("; ")}.`)];
}

/**
 * The best action by expected utility, and whether it leads by more than noise. `compared`: so many of the actions were held
 * against each other just before, and it is said where none of them is the best.
 */
export function bestWords({ report, actions }: FuturesAnswer, compared = 0): string {
  const { choice } = report;
  const best = actions[choice.best].label;
  if (choice.lead === null) return `Only ${best} was looked at.`;
  const { over, gain } = choice.lead;
  const second = actions.find(({ id }) => id === over)!.label;
  const lead = `by ${estimateWords(gain, "hours")}`;
  const none = compared === 2 ? "neither of them" : "none of them";
  const start =
    compared > 0 && choice.best >= compared
      ? `But ${none} is the best that can be done: averaged`
      : "Averaged";
  return gain.low > 0
    ? `${start} over the assumed ranges "${best}" has the most expected hours; it leads "${second}" ${lead}.`
    : `We cannot tell which action has the most expected hours, averaged over the assumed ranges: "${best}" is ahead of "${second}" ${lead}.`;
}

export function qualitySection({ report, actions }: FuturesAnswer): Section {
  const { quality } = report;
  return {
    title: "How much quality is to count",
    blocks: [
      table(
        "Share of the parameter sets in which each action is best, by the penalty for a misread that reached a customer",
        ["penalty, h", ...actions.map(({ id }) => id), "most expected hours"],
        quality.map(({ penalty, shares, best }) => [
          short(penalty),
          ...shares.map(percent),
          actions[best].label,
        ]),
        [actions.length + 1],
      ),
      chart({
        type: "lines",
        title: "Best action by the weight of quality",
        description:
          "One line per action that is ever best: share of the parameter sets in which it is.",
        unit: "share of parameter sets",
        xLabel: "penalty per misread that reached a customer, h",
        series: actions
          .map(({ id }, place) => ({
            label: id,
            points: quality.map(({ penalty, shares }) => ({ x: penalty, y: shares[place] })),
          }))
          .filter(({ points }) => points.some(({ y }) => y > 0)),
      }),
      text(
        "The penalty is what one wants, not what one does not know: nothing is averaged over it.",
      ),
    ],
  };
}

export function waitingSection({ report, actions }: FuturesAnswer): Section[] {
  const { waiting } = report;
  if (waiting === null) return [];
  const now = actions[waiting.now.action].label;
  return [{ title: "What waiting is worth", blocks: waitingBlocks(waiting, now) }];
}

function waitingBlocks(waiting: Waiting, now: string): Block[] {
  const { fixed, time, rules, flexibility } = waiting;
  return [
    text(
      time.wait === 0
        ? "Of the fixed waits beginning at once gains most: readiness that is gained does not pay for the delay."
        : `Of the fixed waits ${time.wait} cycles gain most, ${hours(time.worth)} hours over beginning at once: readiness gained, less the cost of delay.`,
    ),
    table(
      "Begin after so many cycles whatever is seen: expected hours over never",
      ["cycles", "hours"],
      fixed.map(({ wait, gain }) => [String(wait), hours(gain)]),
    ),
    text(
      `${ruleWords(waiting)} ${flexibilityWords(waiting, now)} (standard error ${hours(flexibility.standardError)}; rules chosen on one half of the futures, valued on the other).`,
    ),
    table(
      "Rules of this kind, chosen and valued on the same futures: expected hours over never",
      ["flags that must be clear", "hours", "organisations that begin"],
      rules.map(({ atLeast, gain, begun }) => [
        atLeast === null ? "never begin" : percent(atLeast),
        hours(gain),
        percent(begun),
      ]),
    ),
  ];
}

function ruleWords({ rule: { atLeast } }: Waiting): string {
  if (atLeast === null) return "Rule that gains most: never begin, whatever the flags say.";
  if (atLeast === 0) return "Rule that gains most: begin at once, whatever the flags say.";
  return `Rule that gains most: begin at the first of these looks at which at least ${percent(atLeast)} of the red flags RF2 to RF6 read clear, and else never.`;
}

function flexibilityWords({ now, flexibility }: Waiting, immediate: string): string {
  const { gain, standardError } = flexibility;
  const best = now.gain > 0 ? `the best that begins at once ("${immediate}")` : "never deploying";
  if (gain === 0 && standardError === 0)
    return `Being allowed to wait and look is worth nothing that we could find: no rule that looks first was better than ${best} on either half`;
  if (gain > 2 * standardError)
    return `Being allowed to wait and look is worth ${hours(gain)} hours over ${best}`;
  return `We cannot tell whether being allowed to wait and look is worth anything over ${best}: ${hours(gain)} hours`;
}
