/** Distribution functions and quantiles of 50-digit arithmetic; the id of a case names its function. */
import { betaCdf, betaQuantile } from "../../../analysis/distributions/beta.ts";
import { binomialCdf } from "../../../analysis/distributions/binomial.ts";
import { chiSquareCdf, chiSquareQuantile } from "../../../analysis/distributions/chi-square.ts";
import { fCdf, fQuantile } from "../../../analysis/distributions/f.ts";
import { normalCdf, normalQuantile } from "../../../analysis/distributions/normal.ts";
import { studentCdf, studentQuantile } from "../../../analysis/distributions/student.ts";

const functions: Record<string, (x: number, ...shape: number[]) => number> = {
  "norm.cdf": normalCdf,
  "norm.q": normalQuantile,
  "t.cdf": studentCdf,
  "t.q": studentQuantile,
  "chi2.cdf": chiSquareCdf,
  "chi2.q": chiSquareQuantile,
  "f.cdf": fCdf,
  "f.q": fQuantile,
  "beta.cdf": betaCdf,
  "beta.q": betaQuantile,
  "binom.cdf": binomialCdf,
};

export const family = (id: string, inputs: { args: [number, ...number[]][] }) => {
  const name = Object.keys(functions).find((candidate) => id.includes(candidate));
  if (name === undefined) throw new Error(`distributions: no function for ${id}`);
  return { values: inputs.args.map(([x, ...shape]) => functions[name](x, ...shape)) };
};
