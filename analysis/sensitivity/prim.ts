/**
 * PRIM, the patient rule induction method (Friedman & Fisher 1999), as used to find where a plan fails (Bryant &
 * Lempert 2010): peel a thin slice off the side that raises the share of interest most per case lost, again and again,
 * then paste back what raises it. Returns the whole trajectory: the choice between coverage and density is the reader's.
 * One box may be luck: see prim-trust.ts.
 */
import { probability, properShare, wholeNumber } from "../checks.ts";
import {
  type Box,
  boxAround,
  type BoxFigures,
  type Cases,
  casesOf,
  hits,
  inside,
  moveLimit,
  restrictedInputs,
} from "./prim-box.ts";

export interface PrimStep extends Box, BoxFigures {
  /** Indices of the inputs that the box limits. */
  restricted: number[];
}

export interface PrimOptions {
  /** Share of the box peeled off at a time. */
  peel?: number;
  /** Share of the cases on and beyond a side pasted back at a time. */
  paste?: number;
  /** A box may not become smaller than this share of all cases. */
  smallestMass?: number;
}

/**
 * The boxes from the whole to the last one. `points` row-major with a row per case, `interesting` 1 or 0 per case.
 * null where no case, or every case, is of interest: there is nothing to tell apart.
 */
export function prim(
  points: ArrayLike<number>,
  interesting: ArrayLike<number>,
  options: PrimOptions = {},
): PrimStep[] | null {
  return primOfCases(casesOf(points, interesting), options);
}

/** As `prim`, of cases that were checked before. */
export function primOfCases(
  cases: Cases,
  { peel = 0.05, paste = 0.05, smallestMass = 0.05 }: PrimOptions,
): PrimStep[] | null {
  properShare("peel", peel);
  properShare("paste", paste);
  properShare("smallestMass", smallestMass);
  if (cases.total === 0 || cases.total === cases.count) return null;
  const whole = boxAround(cases);
  const steps = [stepOf(cases, whole, whole)];
  const climb = (candidates: (box: Box) => Box[], accepts: (next: Box) => boolean) => {
    for (;;) {
      const current = steps[steps.length - 1];
      const next = bestOf(cases, { current, candidates: candidates(current), whole });
      if (next === null || !accepts(next)) return;
      steps.push(stepOf(cases, next, whole));
    }
  };
  climb(
    (box) => peels(cases, box, peel),
    (next) => inside(cases, next).length / cases.count >= smallestMass,
  );
  climb(
    (box) => pastes(cases, { box, whole, share: paste }),
    () => true,
  );
  return steps;
}

/** The densest box that still covers this share of the cases of interest; of equals the one with more coverage. */
export function chooseStep(steps: readonly PrimStep[], coverage: number): PrimStep {
  wholeNumber("steps", steps.length, 1);
  probability("coverage", coverage);
  return steps.reduce((best, step) =>
    step.coverage >= coverage &&
    (step.density > best.density ||
      (step.density === best.density && step.coverage > best.coverage))
      ? step
      : best,
  );
}

function stepOf(cases: Cases, box: Box, whole: Box): PrimStep {
  const members = inside(cases, box);
  const found = hits(cases, members);
  return {
    low: box.low,
    high: box.high,
    coverage: found / cases.total,
    density: found / members.length,
    mass: members.length / cases.count,
    restricted: restrictedInputs(box, whole),
  };
}

/** The candidate that raises the density most per case lost or gained, if any does; of equals the simpler box. */
function bestOf(
  cases: Cases,
  { current, candidates, whole }: { current: Box; candidates: Box[]; whole: Box },
): Box | null {
  const before = inside(cases, current);
  const density = hits(cases, before) / before.length;
  let best: { box: Box; score: number; restricted: number } | null = null;
  for (const box of candidates) {
    const members = inside(cases, box);
    const change = Math.abs(members.length - before.length);
    if (members.length === 0 || change === 0) continue;
    const score = (hits(cases, members) / members.length - density) / change;
    const restricted = restrictedInputs(box, whole).length;
    const wins =
      best === null || score > best.score || (score === best.score && restricted < best.restricted);
    if (score > 0 && wins) best = { box, score, restricted };
  }
  return best?.box ?? null;
}

/** Both sides of every input, each cut between two neighbouring values so that about that share is lost. */
function peels(cases: Cases, box: Box, share: number): Box[] {
  const members = inside(cases, box);
  return Array.from({ length: cases.dimensions }, (_, input) => {
    const values = valuesOf(cases, members, input);
    return [
      moveLimit(box, { input, side: "high", limit: cutBetween(values, 1 - share) }),
      moveLimit(box, { input, side: "low", limit: cutBetween(values, share) }),
    ];
  }).flat();
}

/** Half-way between the neighbours of rank (n - 1) q, moved inwards past equal values. */
function cutBetween(sorted: Float64Array, q: number): number {
  const rank = (sorted.length - 1) * q;
  let below = Math.floor(rank);
  let above = Math.ceil(rank);
  while (sorted[below] === sorted[above] && (q > 0.5 ? below > 0 : above < sorted.length - 1)) {
    if (q > 0.5) below--;
    else above++;
  }
  return (sorted[below] + sorted[above]) / 2;
}

/** Every limited side pushed out, so that about that share of the cases on and beyond it joins. */
function pastes(
  cases: Cases,
  { box, whole, share }: { box: Box; whole: Box; share: number },
): Box[] {
  return restrictedInputs(box, whole).flatMap((input) =>
    (["low", "high"] as const).flatMap((side) => {
      const end = whole[side][input];
      if (box[side][input] === end) return [];
      const open = inside(cases, moveLimit(box, { input, side, limit: end }));
      const beyond = valuesOf(cases, open, input).filter((value) =>
        side === "high" ? value >= box.high[input] : value <= box.low[input],
      );
      const limit =
        beyond.length === 0 ? end : cutBetween(beyond, side === "high" ? share : 1 - share);
      return [moveLimit(box, { input, side, limit })];
    }),
  );
}

function valuesOf({ dimensions, points }: Cases, members: Int32Array, input: number): Float64Array {
  return Float64Array.from(members, (i) => points[i * dimensions + input]).sort();
}
