/** Figures and counts of the pilot's report, said the same way everywhere. */
import { aboutNumber, plainNumber } from "../../../analysis/plain-number.ts";
import type { Counted } from "../../../analysis/reports/pilot/counted.ts";
import type { EstimatorId } from "../../../analysis/reports/pilot/estimates.ts";
import { measures } from "../../../sim/index.ts";

export const none = "–";

const catalogue = new Map(measures.map((measure) => [measure.id, measure]));

export const labelOf = (id: string): string => catalogue.get(id)!.label;
export const unitOf = (id: string): string => catalogue.get(id)!.unit;

/** "lead time, h". */
export const titleOf = (id: string): string => `${labelOf(id)}, ${unitOf(id)}`;

/** With the digits of its measure. */
export function figure(id: string, value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return none;
  return plainNumber(value, catalogue.get(id)?.digits ?? 3);
}

/** "−0.40 to 2.10", or a dash where there is no interval. */
export function range(
  id: string,
  { low, high }: { low: number | null; high: number | null },
): string {
  return low === null || high === null ? none : `${figure(id, low)} to ${figure(id, high)}`;
}

/** "−2.37 ± 0.13": both to the second digit of the error. */
export function withError(id: string, value: number | null, error: number | null): string {
  if (value === null) return none;
  if (error === null || !(error > 0)) return figure(id, value);
  return `${aboutNumber(value, "", error)} ± ${aboutNumber(error, "", error)}`;
}

/**
 * "94.0 % (SE 1.2)": the error of counting so few, with two successes and two failures added (Agresti & Coull 1998), for
 * none of a few is not surely none.
 */
export function share(counted: Counted | null): string {
  if (counted === null || counted.n === 0) return none;
  const { count, n } = counted;
  const drawn = (count + 2) / (n + 4);
  const error = 100 * Math.sqrt((drawn * (1 - drawn)) / (n + 4));
  return `${plainNumber((100 * count) / n, 1)} % (SE ${plainNumber(error, 1)})`;
}

/** "in 94 of 100". */
export function inOf({ count, n }: Counted): string {
  return `in ${plainNumber(count, 0)} of ${plainNumber(n, 0)}`;
}

export const shareOf = ({ count, n }: Counted): number => (n === 0 ? NaN : count / n);

/** Three digits at most, none that say nothing: "5 %", "46.6 %". */
export function percent(value: number): string {
  return `${trimmed(aboutNumber(100 * value))} %`;
}

/** Two decimals at most: "95 %", "99.69 %". */
export function levelWords(level: number): string {
  return level > 0.99995 ? "no conclusion" : `${trimmed(plainNumber(100 * level, 2))} %`;
}

function trimmed(text: string): string {
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

/** Title of a column of intervals. */
export function intervalTitle(level: number): string {
  return `${levelWords(level)} interval`;
}

export function pValue(p: number | null): string {
  if (p === null) return none;
  return p < 0.001 ? "below 0.001" : plainNumber(p, 3);
}

export const estimatorTitles: Readonly<Record<EstimatorId, string>> = {
  changes: "unit changes, Student's t",
  synthetic: "synthetic difference, placebos",
  permutation: "permutation of the department",
  "before-after": "before and after alone, Welch",
  clustered: "regression clustered by unit",
};

export function cyclesOf(cycles: number): string {
  return cycles === 1 ? "1 cycle" : `${cycles} cycles`;
}
