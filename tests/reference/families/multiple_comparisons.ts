/** R's p.adjust, TukeyHSD, one-way anova and ptukey. */
import {
  studentizedRangeCdf,
  studentizedRangeQuantile,
} from "../../../analysis/distributions/studentized-range.ts";
import { adjustP } from "../../../analysis/inference/adjust.ts";
import { oneWayAnova } from "../../../analysis/inference/anova.ts";
import { tukeyHsd } from "../../../analysis/inference/tukey.ts";

type Inputs =
  | { p: number[] }
  | { groups: Record<string, number[]>; conf?: number }
  | { q: number[]; nmeans: number[]; df: number[] };

export const family = (_id: string, inputs: Inputs) => {
  if ("p" in inputs) {
    return {
      bonferroni: adjustP(inputs.p, "bonferroni"),
      holm: adjustP(inputs.p, "holm"),
      hochberg: adjustP(inputs.p, "hochberg"),
      hommel: adjustP(inputs.p, "hommel"),
      BH: adjustP(inputs.p, "bh"),
      BY: adjustP(inputs.p, "by"),
    };
  }
  if ("q" in inputs) {
    const { q, nmeans, df } = inputs;
    return {
      cdf: q.map((value, i) => studentizedRangeCdf(value, nmeans[i], df[i])),
      q95: nmeans.map((k, i) => studentizedRangeQuantile(0.95, k, df[i])),
    };
  }
  const names = Object.keys(inputs.groups);
  const groups = Object.values(inputs.groups);
  if (inputs.conf === undefined) {
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
