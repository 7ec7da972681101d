/**
 * What would change the answer: what it would be worth to know an assumption before choosing, and the box of assumptions in
 * which the other arm is ahead, held against halves of the sample it was not found on.
 */
import { regressionInformation } from "../../decisions/regression-information.ts";
import { columnOf } from "../../designs/points.ts";
import { type PrimTrust, primTrust } from "../../sensitivity/prim-trust.ts";
import { type Input, valueAt } from "./inputs.ts";
import type { Sample } from "./shares.ts";
import { meanOf } from "../../sums.ts";

export interface Worth {
  /** Expected gain of choosing with this known, in units of the decision quantity; slightly below 0 means nothing. */
  evppi: number;
  standardError: number;
}

/** By input: the choice is between A, worth 0, and B, worth the answer. null for too few answers. */
export function worthOf(sample: Sample, inputs: number): (Worth | null)[] {
  const utilities = Array.from(sample.answers, (answer) => [0, answer]);
  return Array.from({ length: inputs }, (_, k) => {
    const column = columnOf(sample.points, inputs, k);
    if (column.length < 20) return null;
    const { evppi, standardError } = regressionInformation(
      Array.from(column, (value) => [value]),
      utilities,
      { degree: 2 },
    );
    return { evppi, standardError };
  });
}

export interface FlipBox {
  /** Which arm is ahead in the cases of interest: the one that is not ahead on average. */
  ahead: "A" | "B";
  /** Share of all cases of interest, within the box, and on the halves it was not found on. */
  baseDensity: number;
  density: number;
  coverage: number;
  holdOut: { density: number; coverage: number } | null;
  limits: { input: number; low: number; high: number; frequency: number }[];
}

/** null where the same arm is ahead everywhere, or no box could be found. */
export function flipBox(sample: Sample, inputs: readonly Input[]): FlipBox | null {
  const mean = meanOf(sample.answers);
  const ahead = mean > 0 ? "A" : "B";
  const interesting = sample.answers.map((answer) => (answer > 0 === (ahead === "B") ? 1 : 0));
  const trust = primTrust(sample.points, interesting, { seed: 1 });
  return trust === null ? null : boxOf(trust, inputs, ahead);
}

function boxOf(trust: PrimTrust, inputs: readonly Input[], ahead: "A" | "B"): FlipBox {
  const { box, baseDensity, frequency, holdOut } = trust;
  return {
    ahead,
    baseDensity,
    density: box.density,
    coverage: box.coverage,
    holdOut: holdOut === null ? null : { density: holdOut.density, coverage: holdOut.coverage },
    limits: box.restricted.map((input) => ({
      input,
      low: valueAt(inputs[input], box.low[input]),
      high: valueAt(inputs[input], box.high[input]),
      frequency: frequency[input],
    })),
  };
}
