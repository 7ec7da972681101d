/**
 * Which assumptions go on: first, where asked for, each alone at both ends of its range; then Morris' trajectories, in which
 * every row has the same luck, so that noise is not read as interaction.
 */
import { luck } from "../../luck.ts";
import { morrisEffects } from "../../sensitivity/morris.ts";
import { morrisTrajectories } from "../../sensitivity/morris-design.ts";
import { basePoint, type Evaluate, type Input, type Row, valuesOf } from "./inputs.ts";
import { meanOf } from "../../sums.ts";

export interface MorrisFigures {
  /** Change of the answer over the whole range: mean, mean size, and how much it depends on the others or bends. */
  mu: number;
  muStar: number;
  sigma: number;
}

export interface ScreeningOptions {
  evaluate: Evaluate;
  /** Pairs behind every row, the same luck in each. */
  lucks: number;
}

/** The largest change that either end makes alone, others held at base. In the order of the inputs. */
export async function endChanges(
  inputs: readonly Input[],
  { evaluate, lucks }: ScreeningOptions,
): Promise<number[]> {
  const base = basePoint(inputs);
  const span = { from: 0, to: lucks };
  const rows: Row[] = [
    { values: base, ...span },
    ...inputs.flatMap(({ low, high }, k) =>
      [low, high].map((value) => ({ values: base.with(k, value), ...span })),
    ),
  ];
  const answers = (await evaluate(rows, "screening")).map(meanOf);
  return inputs.map((_, k) =>
    Math.max(...[1, 2].map((end) => Math.abs(answers[2 * k + end] - answers[0]))),
  );
}

/** One result per input. `trajectories` at least 2; 20 or more are to be recommended. */
export async function morrisScreening(
  inputs: readonly Input[],
  { evaluate, lucks, trajectories }: ScreeningOptions & { trajectories: number },
): Promise<MorrisFigures[]> {
  const points = morrisTrajectories({
    dimensions: inputs.length,
    trajectories,
    stream: luck(1),
  });
  const rows = valuesOf(inputs, points).map((values) => ({ values, from: 0, to: lucks }));
  const answers = (await evaluate(rows, "Morris")).map(meanOf);
  return morrisEffects(points, answers).map(({ mu, muStar, sigma }) => ({
    mu,
    muStar,
    sigma: sigma ?? 0,
  }));
}

/** Places of the largest, at most so many, largest first; what does not move the answer at all is left out. */
export function largestOf(sizes: readonly number[], most: number): number[] {
  return sizes
    .map((size, place) => ({ size, place }))
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => b.size - a.size || a.place - b.place)
    .slice(0, most)
    .map(({ place }) => place);
}
