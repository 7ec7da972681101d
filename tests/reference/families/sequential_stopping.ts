/** Law's stopping rule, and numbers that a naive variance gets wrong. */
import { moments } from "../../../analysis/inference/moments.ts";
import { serialDependence } from "../../../analysis/output/batches.ts";
import { stopWhenPrecise } from "../../../analysis/output/stopping.ts";
import type { Family } from "./family.ts";

type Inputs =
  /** Without a precision the numbers are only described. */
  { x: number[]; rel?: number; abs?: number; conf?: number; n0?: number } | { generator: string };

export const family: Family = (_id, inputs: Inputs) => {
  if ("generator" in inputs) return described(generated(inputs.generator));
  const { x, rel, abs, conf: level, n0: from } = inputs;
  if (rel === undefined && abs === undefined) return described(x);
  if (from !== undefined && x.length < from) return { stop_n: null, ...described(x) };
  const precision = rel === undefined ? { absolute: abs ?? NaN } : { relative: rel };
  const { outcome, n, mean, halfWidth, value } = stopWhenPrecise(x, { precision, level, from });
  return {
    stop_n: outcome === "precise" ? n : null,
    mean,
    half_width: halfWidth,
    rule_value: value,
  };
};

function described(x: number[]) {
  const { n, mean, variance } = moments(x);
  return { n, mean, sd: Math.sqrt(variance), lag1: serialDependence(x)?.lag1 ?? null };
}

/** "x1=1000000.2, then 500 pairs (1000000.1, 1000000.3)" */
function generated(text: string): number[] {
  const numbers = /^x1\s*=\s*([-\d.e]+), then (\d+) pairs \(([-\d.e]+),\s*([-\d.e]+)\)$/.exec(text);
  if (numbers === null) throw new Error(`generator: ${text}, not understood`);
  const [first, pairs, low, high] = numbers.slice(1).map(Number);
  return [first, ...Array.from({ length: pairs }, () => [low, high]).flat()];
}
