/**
 * Shares of the spread in the answer. Direct: every row is a pair of simulated arms with luck of its own, the seed is an
 * input among the others, and a dummy input that nobody reads shows what the estimators give for nothing. Emulated: a surface
 * through few points, used only where it foretells points it was not shown; each has lucks of its own, or what an assumption
 * does with those few would pass for what it does on average.
 */
import { columnOf } from "../../designs/points.ts";
import { sobolPoints } from "../../designs/sobol.ts";
import { moments } from "../../inference/moments.ts";
import { pawn } from "../../sensitivity/pawn.ts";
import { predictKriging } from "../../sensitivity/kriging.ts";
import { saltelliPoints, saltelliRows } from "../../sensitivity/saltelli.ts";
import { type Share, sobolIndices } from "../../sensitivity/sobol-indices.ts";
import { type StochasticKriging, stochasticKriging } from "../../sensitivity/stochastic-kriging.ts";
import { type Evaluate, type Input, valuesOf } from "./inputs.ts";

export interface InputShare {
  /** Of the variance of the answer: alone, and with all interactions. */
  first: Share;
  total: Share;
  /** Median over slices of the largest gap between distribution functions, 0 to 1; null where the input never varied. */
  pawn: number | null;
}

/** Answers at random places of the ranges: for the value of information and boxes. */
export interface Sample {
  /** Row-major in the unit cube, a row per answer, a column per input. */
  points: Float64Array;
  answers: Float64Array;
}

export interface Shares {
  by: "model" | "emulator";
  /** Base points of the design. */
  points: number;
  /** Pairs simulated for this. */
  pairs: number;
  mean: number;
  sd: number;
  inputs: InputShare[];
  /** The seed as an input; with the emulator from the replications behind its points. */
  noise: Share;
  /** What nobody reads. */
  dummy: InputShare;
  sample: Sample;
}

/** Its points have at least that many replications each. */
export interface Training {
  points: Float64Array;
  replications: Float64Array[];
  surface: StochasticKriging | null;
}

/** Below this an emulator is not used. */
export const wantedQ2 = 0.9;
const pawnSlices = 8;

export async function train(
  inputs: readonly Input[],
  { evaluate, points: count, lucks }: { evaluate: Evaluate; points: number; lucks: number },
): Promise<Training> {
  const points = sobolPoints({ points: count, dimensions: inputs.length, first: count });
  const rows = valuesOf(inputs, points).map((values, row) => ({
    values,
    from: row * lucks,
    to: (row + 1) * lucks,
  }));
  const replications = await evaluate(rows, "emulator");
  return { points, replications, surface: stochasticKriging(points, replications) };
}

/** null where no answer varies. `points` a power of two. */
export async function sharesByModel(
  inputs: readonly Input[],
  { evaluate, points }: { evaluate: Evaluate; points: number },
): Promise<Shares | null> {
  const seed = inputs.length;
  const dimensions = inputs.length + 2;
  const cube = designOf(dimensions, points);
  const values = valuesOf(inputs, cube, dimensions);
  const rows = values.map((own, row) => {
    const replication = Math.floor(cube[row * dimensions + seed] * points);
    return { values: own, from: replication, to: replication + 1 };
  });
  const answers = Float64Array.from(await evaluate(rows, "Sobol'"), ([answer]) => answer);
  return sharesOf(answers, {
    by: "model",
    dimensions,
    cube,
    inputs: inputs.length,
    // the dummy's rows are the ones they start from
    pairs: (answers.length / saltelliRows({ dimensions })) * (dimensions + 1),
  });
}

/** As `sharesByModel` from a surface; the noise is that of one replication at its points. */
export function sharesByEmulator(
  inputs: readonly Input[],
  { training, points }: { training: Training; points: number },
): Shares | null {
  const dimensions = inputs.length + 1;
  const cube = designOf(dimensions, points);
  const count = cube.length / dimensions;
  const places = Float64Array.from(
    { length: count * inputs.length },
    (_, i) => cube[Math.floor(i / inputs.length) * dimensions + (i % inputs.length)],
  );
  const { model } = training.surface!;
  const answers = Float64Array.from(predictKriging(model, places), ({ mean }) => mean);
  const within = moments(training.replications.map((values) => moments(values).variance)).mean;
  const shares = sharesOf(answers, {
    by: "emulator",
    dimensions,
    cube,
    inputs: inputs.length,
    pairs: training.replications.reduce((sum, { length }) => sum + length, 0),
  });
  if (shares === null) return null;
  const noise = within / (within + shares.sd * shares.sd);
  return { ...shares, noise: { share: noise, interval: null } };
}

function designOf(dimensions: number, points: number): Float64Array {
  const base = sobolPoints({ points, dimensions: 2 * dimensions, first: points });
  return saltelliPoints(base, { dimensions });
}

interface Design {
  by: Shares["by"];
  dimensions: number;
  cube: Float64Array;
  inputs: number;
  pairs: number;
}

/** The dummy is the last column; with the model the seed stands before it. */
function sharesOf(answers: Float64Array, design: Design): Shares | null {
  const { by, dimensions, cube, inputs, pairs } = design;
  const indices = sobolIndices(answers, { dimensions, seed: 1 });
  if (indices === null) return null;
  const { first, total, mean, sd } = indices;
  const rows = saltelliRows({ dimensions });
  const points = answers.length / rows;
  const sample = sampleOf(answers, cube, { dimensions, rows });
  const gaps = pawn(sample.points, sample.answers, { slices: pawnSlices });
  const share = (k: number): InputShare => ({
    first: first[k],
    total: total[k],
    pawn: gaps[k]?.median ?? null,
  });
  const all = Array.from({ length: inputs }, (_, k) => share(k));
  return {
    by,
    points,
    pairs,
    mean,
    sd,
    inputs: all,
    noise: total[inputs],
    dummy: share(dimensions - 1),
    sample: {
      answers: sample.answers,
      points: transposed(
        Array.from({ length: inputs }, (_, k) => columnOf(sample.points, dimensions, k)),
      ),
    },
  };
}

/** Rows A and B of every base point: the others repeat their places. */
function sampleOf(
  answers: Float64Array,
  cube: Float64Array,
  { dimensions, rows }: { dimensions: number; rows: number },
): Sample {
  const chosen = Array.from({ length: answers.length / rows }, (_, point) => [
    point * rows,
    point * rows + rows - 1,
  ]).flat();
  return {
    answers: Float64Array.from(chosen, (row) => answers[row]),
    points: Float64Array.from(
      { length: chosen.length * dimensions },
      (_, i) => cube[chosen[Math.floor(i / dimensions)] * dimensions + (i % dimensions)],
    ),
  };
}

function transposed(columns: readonly Float64Array[]): Float64Array {
  const rows = columns[0].length;
  return Float64Array.from(
    { length: rows * columns.length },
    (_, i) => columns[i % columns.length][Math.floor(i / columns.length)],
  );
}
