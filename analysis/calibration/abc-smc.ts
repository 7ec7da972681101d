/**
 * Approximate Bayesian computation in generations (Toni et al. 2009; weights and kernel of Beaumont et al. 2009): each
 * generation starts from the last one, perturbed by a normal kernel of twice its weighted variance, under a narrower
 * tolerance, and is weighted so that it still answers to the prior. Far fewer simulations than rejection for the same
 * tolerance.
 */
import { positive, properShare, wholeNumber } from "../checks.ts";
import { normalDensity } from "../distributions/normal.ts";
import type { Luck } from "../luck.ts";
import { luck } from "../luck.ts";
import type { CalibrationProblem, Particle } from "./abc.ts";
import { distanceOf, summariseParticles } from "./abc.ts";

export interface Generation {
  tolerance: number;
  simulations: number;
  /** 1 / sum of squared weights: how many equally weighted particles these are worth. */
  effectiveSize: number;
}

export interface SequentialSample {
  /** "budget exhausted": the particles are those of the last generation that was finished, at its wider tolerance. */
  outcome: "complete" | "budget exhausted";
  particles: Particle[];
  generations: Generation[];
  simulations: number;
}

export interface SequentialOptions {
  /** Where the tolerance is to come down to; above 0 for continuous outcomes. */
  tolerance: number;
  particles?: number;
  /** The next tolerance is the distance below which this share of the last generation lies. */
  keep?: number;
  /** Simulations at most, of all generations. */
  budget?: number;
  seed?: number;
}

export function sequentialAbc(
  problem: CalibrationProblem,
  {
    tolerance: target,
    particles: size = 500,
    keep = 0.5,
    budget = 200_000,
    seed = 1,
  }: SequentialOptions,
): SequentialSample {
  wholeNumber("particles", size, 2);
  wholeNumber("budget", budget, 1);
  properShare("keep", keep);
  if (!(target >= 0)) throw new RangeError(`tolerance: ${target}, wants a number from 0`);
  const stream = luck(seed);
  const generations: Generation[] = [];
  let particles: Particle[] = [];
  let simulations = 0;
  // The first generation is the prior itself, its distances set the scale.
  let tolerance = Infinity;
  while (true) {
    const { propose, weigh } = generationFrom(problem, particles);
    const next: Particle[] = [];
    const before = simulations;
    while (next.length < size && simulations < budget) {
      const parameters = propose(stream);
      simulations++;
      const distance = distanceOf(problem, parameters, stream);
      if (distance <= tolerance) {
        next.push({ parameters, distance, weight: weigh(parameters) });
      }
    }
    if (next.length < size) {
      return { outcome: "budget exhausted", particles, generations, simulations };
    }
    normalise(next);
    particles = next;
    const squares = next.reduce((sum, { weight }) => sum + weight * weight, 0);
    const furthest = next.reduce((most, { distance }) => Math.max(most, distance), 0);
    const reached = Math.min(tolerance, Math.max(furthest, target));
    generations.push({
      tolerance: reached,
      simulations: simulations - before,
      effectiveSize: 1 / squares,
    });
    if (reached <= target) return { outcome: "complete", particles, generations, simulations };
    tolerance = Math.max(target, narrower(next, keep, reached));
  }
}

/** Proposals in a row outside the prior after which its density cannot be the one of its draws. */
const patience = 100_000;

interface Proposals {
  propose: (stream: Luck) => number[];
  /** Prior over proposal density, up to a constant. */
  weigh: (parameters: readonly number[]) => number;
}

/** The first generation comes from the prior, a later one from its predecessor. */
function generationFrom({ prior }: CalibrationProblem, particles: readonly Particle[]): Proposals {
  if (particles.length === 0) return { propose: prior.draw, weigh: () => 1 };
  // A parameter that no longer varies is not moved.
  const sds = particles[0].parameters.map(
    (_, parameter) => Math.sqrt(2) * (summariseParticles(particles, parameter)?.sd ?? 0),
  );
  const cumulative = new Float64Array(particles.length);
  let sum = 0;
  particles.forEach(({ weight }, i) => {
    sum += weight;
    cumulative[i] = sum;
  });

  function propose(stream: Luck): number[] {
    for (let attempt = 0; attempt < patience; attempt++) {
      const ancestor = particles[indexAbove(cumulative, stream.uniform() * sum)];
      const parameters = ancestor.parameters.map(
        (value, parameter) => value + sds[parameter] * stream.normal(),
      );
      // What the prior excludes costs no simulation.
      if (prior.density(parameters) > 0) return parameters;
    }
    throw new RangeError("prior.density: 0 around its own draws, wants the density of prior.draw");
  }

  function weigh(parameters: readonly number[]): number {
    let reached = 0;
    for (const { parameters: from, weight } of particles) {
      let kernel = weight;
      for (let parameter = 0; parameter < sds.length; parameter++) {
        if (sds[parameter] === 0) continue;
        kernel *= normalDensity((parameters[parameter] - from[parameter]) / sds[parameter]);
      }
      reached += kernel;
    }
    return positive("weight", prior.density(parameters) / reached);
  }

  return { propose, weigh };
}

function indexAbove(cumulative: Float64Array, value: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function normalise(particles: Particle[]): void {
  const sum = particles.reduce((total, { weight }) => total + weight, 0);
  for (const particle of particles) particle.weight /= sum;
}

/** The distance below which `keep` of the weight lies; where many are equal, the next one below. */
function narrower(particles: readonly Particle[], keep: number, reached: number): number {
  const sorted = particles.toSorted((a, b) => a.distance - b.distance);
  let weight = 0;
  let chosen = 0;
  for (const particle of sorted) {
    weight += particle.weight;
    chosen = particle.distance;
    if (weight >= keep) break;
  }
  if (chosen < reached) return chosen;
  const nearer = sorted.filter(({ distance }) => distance < reached);
  return nearer.length > 0 ? nearer[nearer.length - 1].distance : 0;
}
