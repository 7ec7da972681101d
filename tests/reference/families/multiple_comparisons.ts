/** R's p.adjust, TukeyHSD, one-way anova and ptukey. */
import {
  studentizedRangeCdf,
  studentizedRangeQuantile,
} from "../../../analysis/distributions/studentized-range.ts";
import { type Adjustment, adjustP } from "../../../analysis/inference/adjust.ts";
import { oneWayAnova } from "../../../analysis/inference/anova.ts";
import { tukeyHsd } from "../../../analysis/inference/tukey.ts";
import { present, presentGroups, type Sample } from "./samples.ts";
import { says } from "./words.ts";

type Inputs =
  | { p: Sample }
  | { groups: Record<string, Sample>; conf?: number }
  | { q: number[]; nmeans: number[]; df: number[] };

/** Of the quantiles of the studentized range; the file asks for q95. */
const levels = [0.9, 0.95, 0.99];

export const family = (id: string, inputs: Inputs) => {
  if ("p" in inputs) {
    const given = inputs.p;
    // Missing ones stay missing, and do not count.
    const adjusted = (method: Adjustment) => {
      const rest = adjustP(present(given), method).values();
      return given.map((value) => (value === null ? null : rest.next().value));
    };
    return {
      none: given,
      bonferroni: adjusted("bonferroni"),
      holm: adjusted("holm"),
      hochberg: adjusted("hochberg"),
      hommel: adjusted("hommel"),
      BH: adjusted("bh"),
      fdr: adjusted("bh"),
      BY: adjusted("by"),
    };
  }
  if ("q" in inputs) {
    const { q, nmeans, df } = inputs;
    return {
      cdf: q.map((value, i) => studentizedRangeCdf(value, nmeans[i], df[i])),
      ...Object.fromEntries(
        levels.map((level) => [
          `q${Math.round(100 * level)}`,
          nmeans.map((k, i) => studentizedRangeQuantile(level, k, df[i])),
        ]),
      ),
    };
  }
  const names = Object.keys(inputs.groups);
  const groups = presentGroups(inputs.groups);
  if (inputs.conf === undefined && !says(id, "tukey")) {
    const { f, degreesOfFreedom, squares, p } = oneWayAnova(groups);
    return { F: f, df: degreesOfFreedom, ss: squares, p };
  }
  const pairs = tukeyHsd(groups, { level: inputs.conf });
  return {
    pair: pairs.map(({ first, second }) => `${names[second]}-${names[first]}`),
    diff: pairs.map(({ difference }) => difference),
    lwr: pairs.map(({ interval }) => interval.low),
    upr: pairs.map(({ interval }) => interval.high),
    p: pairs.map(({ p }) => p),
  };
};
