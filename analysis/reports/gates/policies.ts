/**
 * Policies that decide with or without the flags, each on the same organisations: what they earn over carrying on, what
 * they leave on the table against knowing the outcome (regret), and how often no choice would have been better. The policy
 * of expected value chooses by a regression that never saw the organisation it chooses for.
 */
import { crossFittedChoices } from "../../decisions/informed-choice.ts";
import { meanInterval } from "../../inference/interval.ts";
import { moments } from "../../inference/moments.ts";
import { type ShareFigure, shareOf } from "../share-figure.ts";

/** Places in a row of utilities. */
export const actions = ["carry on", "deploy now", "fix first"] as const;
const [carryOn, deployNow, fixFirst] = [0, 1, 2];

export interface MeanFigure {
  mean: number;
  /** 95 %, Student; null with a single organisation. */
  low: number | null;
  high: number | null;
}

export interface PolicyFigures {
  policy: string;
  /** Over carrying on everywhere, h. */
  gain: MeanFigure;
  /** The best action of each organisation, known afterwards, less the policy's, h: never below 0, nor is its interval. */
  regret: MeanFigure;
  /** Regret beyond that of the policy with the least, organisation by organisation, h; 0 for that one. */
  beyondLeast: MeanFigure;
  /** Organisations in which no action was better than the policy's. */
  best: ShareFigure;
  /** Share of organisations by action, in the order of `actions`. */
  picks: ShareFigure[];
}

export interface PolicyInput {
  /** By organisation: decision quantity of each action, h. */
  utilities: readonly (readonly number[])[];
  /** By organisation: whether a flag is red, and what every flag reads (0 where it was not read). */
  isAnyRed: readonly boolean[];
  readings: readonly (readonly number[])[];
}

/** At least 16 organisations for the policy of expected value; it is left out below. */
const leastForFit = 16;

export function policyFigures({ utilities, isAnyRed, readings }: PolicyInput): PolicyFigures[] {
  const always = (action: number) => utilities.map(() => action);
  const choices: [policy: string, picked: readonly number[]][] = [
    ["carry on", always(carryOn)],
    ["deploy now", always(deployNow)],
    ["fix first", always(fixFirst)],
    ["stop on any flag", isAnyRed.map((isRed) => (isRed ? carryOn : deployNow))],
    ["fix first on any flag", isAnyRed.map((isRed) => (isRed ? fixFirst : deployNow))],
  ];
  if (utilities.length >= leastForFit) {
    const { informed } = crossFittedChoices(readings, utilities, { degree: 1, folds: 8, seed: 1 });
    choices.push(["expected value", Array.from(informed)]);
  }
  const most = utilities.map((row) => Math.max(...row));
  const regrets = choices.map(([, picked]) =>
    picked.map((action, i) => most[i] - utilities[i][action]),
  );
  const means = regrets.map((own) => moments(own).mean);
  const least = regrets[means.indexOf(Math.min(...means))];
  return choices.map(([policy, picked], place): PolicyFigures => {
    const regret = regrets[place];
    return {
      policy,
      gain: meanFigure(picked.map((action, i) => utilities[i][action] - utilities[i][carryOn])),
      regret: fromZero(meanFigure(regret)),
      beyondLeast: meanFigure(regret.map((value, i) => value - least[i])),
      best: shareOf(regret.map((value) => value <= 0)),
      picks: actions.map((_, action) => shareOf(picked.map((own) => own === action))),
    };
  });
}

function fromZero({ mean, low, high }: MeanFigure): MeanFigure {
  return { mean, low: low === null ? null : Math.max(0, low), high };
}

function meanFigure(values: readonly number[]): MeanFigure {
  const { mean, low, high } = meanInterval(values);
  const isKnown = Number.isFinite(high - low);
  return { mean, low: isKnown ? low : null, high: isKnown ? high : null };
}
