/**
 * Why draws are keyed: two scenarios that share their luck are compared with far fewer replications. 400 pairs of equal
 * seeds of workload C with 2,000 tasks; variance of independent runs over variance of the paired difference.
 */
import { meanOf } from "../../analysis/sums.ts";
import { atLeast, type Section } from "../measure.ts";
import { organisation, type Variation } from "../workloads/organisation.ts";

const PAIRS = 400;
const TASKS = 2000;

const changes: [string, Variation][] = [
  ["managers work 10 % faster", { managerWork: 0.36 }],
  ["exceptions 10 -> 8 %", { exceptions: 0.08 }],
];

export function pairedSection(): Section {
  const base = meanTimes({});
  const results = changes.map(([name, variation]) => {
    const changed = meanTimes(variation);
    const differences = base.map((time, i) => time - changed[i]);
    const reduction = (variance(base) + variance(changed)) / variance(differences);
    return { name, reduction, mean: meanOf(differences) };
  });
  return {
    title: "Paired draws",
    what: `${PAIRS} pairs of equal seeds, ${TASKS} tasks each: how many independent replications a pair is worth.`,
    header: ["change", "mean difference", "variance reduction"],
    rows: results.map(({ name, reduction, mean }) => [name, mean.toFixed(3), reduction.toFixed(1)]),
    checks: results.map(({ name, reduction }) =>
      atLeast(`variance reduction when ${name}`, reduction, 20),
    ),
  };
}

function meanTimes(variation: Variation): number[] {
  return Array.from(
    { length: PAIRS },
    (_, i) => organisation(1000 + i, TASKS, 6, variation).meanTime,
  );
}

function variance(values: number[]): number {
  const centre = meanOf(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}
