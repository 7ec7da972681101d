/**
 * Which parameters could have produced what was observed, without a likelihood (Pritchard et al. 1999): draw from the
 * prior, simulate, keep what comes within a tolerance. Exact as the tolerance goes to 0, and as wasteful.
 */
import { finite, wholeNumber } from "../checks.ts";
import type { Luck } from "../luck.ts";
import { luck } from "../luck.ts";

export interface CalibrationProblem {
  /** Parameter sets as lists of numbers, always of one length. */
  prior: {
    draw: (stream: Luck) => number[];
    /** Up to a constant factor; 0 outside. */
    density: (parameters: readonly number[]) => number;
  };
  /** Simulates once, and says how far the outcome is from what was observed: 0 or more, finite. */
  distance: (parameters: readonly number[], stream: Luck) => number;
}

export interface Particle {
  parameters: number[];
  distance: number;
  /** Of all particles they sum to 1. */
  weight: number;
}

export interface RejectionSample {
  outcome: "complete" | "budget exhausted";
  particles: Particle[];
  simulations: number;
}

export interface RejectionOptions {
  tolerance: number;
  /** Particles to accept. */
  particles?: number;
  /** Simulations at most. */
  budget?: number;
  seed?: number;
}

export function rejectionAbc(
  problem: CalibrationProblem,
  { tolerance, particles = 500, budget = 100_000, seed = 1 }: RejectionOptions,
): RejectionSample {
  wholeNumber("particles", particles, 1);
  wholeNumber("budget", budget, 1);
  if (!(tolerance >= 0)) throw new RangeError(`tolerance: ${tolerance}, wants a number from 0`);
  const stream = luck(seed);
  const accepted: Particle[] = [];
  let simulations = 0;
  while (accepted.length < particles && simulations < budget) {
    const parameters = problem.prior.draw(stream);
    const distance = distanceOf(problem, parameters, stream);
    simulations++;
    if (distance <= tolerance) accepted.push({ parameters, distance, weight: 1 });
  }
  for (const particle of accepted) particle.weight = 1 / accepted.length;
  const outcome = accepted.length === particles ? "complete" : "budget exhausted";
  return { outcome, particles: accepted, simulations };
}

export function distanceOf(
  problem: CalibrationProblem,
  parameters: readonly number[],
  stream: Luck,
): number {
  const distance = finite("distance", problem.distance(parameters, stream));
  if (distance < 0) throw new RangeError(`distance: ${distance}, wants a number from 0`);
  return distance;
}

/** Weighted mean and standard deviation of one parameter; null without particles. */
export function summariseParticles(
  particles: readonly Particle[],
  parameter: number,
): { mean: number; sd: number } | null {
  if (particles.length === 0) return null;
  wholeNumber("parameter", parameter, 0, particles[0].parameters.length - 1);
  let mean = 0;
  for (const { parameters, weight } of particles) mean += weight * parameters[parameter];
  let variance = 0;
  for (const { parameters, weight } of particles) {
    const departure = parameters[parameter] - mean;
    variance += weight * departure * departure;
  }
  return { mean, sd: Math.sqrt(variance) };
}
