/**
 * What it is worth that one may wait (Dixit & Pindyck 1994): an action that cannot be taken back, on a tree where things
 * go up or down each period, by backward induction; and in closed form when the chance never expires. The value of
 * waiting is compared with the better of "now" and "never": waiting is neither.
 */
import exp from "@stdlib/math-base-special-exp";
import pow from "@stdlib/math-base-special-pow";
import { finite, positive, probability, wholeNumber } from "../checks.ts";

export interface Tree {
  /** Periods in which one may wait; 0 means now or never. */
  steps: number;
  probabilityUp: number;
  /** What 1 in the next period is worth in this one. */
  discount: number;
  /** Gain over never acting, of acting in that period after that many ups. */
  payoff: (step: number, ups: number) => number;
}

export interface TreeValue {
  /** Of acting at once, of never acting being 0, and of deciding each period. */
  now: number;
  /** Of not acting in this period and deciding well afterwards. */
  waiting: number;
  value: number;
  /** value - max(now, 0). */
  flexibility: number;
  /** Per period, the smallest number of ups at which to act; null where waiting is always better. */
  actFromUps: (number | null)[];
}

export function valueTree({ steps, probabilityUp, discount, payoff }: Tree): TreeValue {
  wholeNumber("steps", steps);
  const up = probability("probabilityUp", probabilityUp);
  probability("discount", discount);
  const gain = (step: number, ups: number) => finite(`payoff(${step}, ${ups})`, payoff(step, ups));
  const values = new Float64Array(steps + 1);
  const actFromUps: (number | null)[] = [];
  let waiting = 0;
  for (let step = steps; step >= 0; step--) {
    actFromUps[step] = null;
    for (let ups = 0; ups <= step; ups++) {
      const acting = gain(step, ups);
      // After the last period there is no other chance.
      waiting = step === steps ? 0 : discount * (up * values[ups + 1] + (1 - up) * values[ups]);
      values[ups] = Math.max(acting, waiting);
      if (acting > 0 && acting >= waiting) actFromUps[step] ??= ups;
    }
  }
  const now = gain(0, 0);
  return { now, waiting, value: values[0], flexibility: values[0] - Math.max(now, 0), actFromUps };
}

export interface ProjectOptions {
  /** Value of the project now, and what acting costs. */
  value: number;
  cost: number;
  /** Per year, continuously compounded: riskless rate, what the project pays (lost by waiting), volatility. */
  rate: number;
  payout: number;
  volatility: number;
  years: number;
  steps: number;
}

/** The tree of Cox, Ross & Rubinstein 1979 for a project whose value follows a geometric Brownian motion. */
export function projectTree({
  value,
  cost,
  rate,
  payout,
  volatility,
  years,
  steps,
}: ProjectOptions): Tree {
  positive("value", value);
  finite("cost", cost);
  wholeNumber("steps", steps, 1);
  const period = positive("years", years) / steps;
  const jump = positive("volatility", volatility) * Math.sqrt(period);
  const [high, low] = [exp(jump), exp(-jump)];
  const probabilityUp =
    (exp((finite("rate", rate) - finite("payout", payout)) * period) - low) / (high - low);
  if (!(probabilityUp >= 0 && probabilityUp <= 1)) {
    throw new RangeError(
      `steps: ${steps}, wants more: the drift of a period exceeds its volatility`,
    );
  }
  return {
    steps,
    probabilityUp,
    discount: exp(-rate * period),
    payoff: (step, ups) => value * exp((2 * ups - step) * jump) - cost,
  };
}

export interface PerpetualOption {
  /** The root above 1 of sigma^2 b (b - 1) / 2 + (rate - payout) b - rate = 0. */
  beta: number;
  /** Act when value / cost is at least this. */
  threshold: number;
  /** Of the chance to act at cost 1 while the project is worth `value`. */
  worth: (value: number) => number;
}

/** Rates per year. null: without payout nothing is lost by waiting, so one waits for ever. */
export function perpetualOption({
  rate,
  payout,
  volatility,
}: Pick<ProjectOptions, "rate" | "payout" | "volatility">): PerpetualOption | null {
  positive("rate", rate);
  positive("volatility", volatility);
  if (finite("payout", payout) <= 0) return null;
  const variance = volatility * volatility;
  const lean = (rate - payout) / variance - 0.5;
  const product = (2 * rate) / variance;
  const root = Math.sqrt(lean * lean + product);
  // The root above 1, in the form that subtracts nothing nearly equal.
  const beta = lean > 0 ? product / (lean + root) : root - lean;
  const threshold = beta / (beta - 1);
  if (!Number.isFinite(threshold)) {
    throw new RangeError(
      `volatility: ${volatility}, wants less beside a rate of ${rate} and a payout of ${payout}: no threshold is a number`,
    );
  }
  return {
    beta,
    threshold,
    worth(value) {
      positive("value", value);
      if (value >= threshold) return value - 1;
      return (threshold - 1) * pow(value / threshold, beta);
    },
  };
}
