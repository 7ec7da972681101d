/**
 * Trajectories for Morris' screening (Morris 1991): from a random point of a grid every input moves once, in random
 * order, by half the grid. One trajectory is dimensions + 1 rows; 20 trajectories or more tell noise from effects.
 * Run every row with the same seeds: with fresh ones noise is read as interaction.
 */
import { wholeNumber } from "../checks.ts";
import { type Luck, shuffled } from "../luck.ts";

export interface MorrisDesign {
  dimensions: number;
  trajectories: number;
  /** Grid levels per input, even. */
  levels?: number;
  stream: Luck;
}

/** Row-major in the unit cube, trajectories one below the other. */
export function morrisTrajectories({
  dimensions,
  trajectories,
  levels = 4,
  stream,
}: MorrisDesign): Float64Array<ArrayBuffer> {
  wholeNumber("dimensions", dimensions, 1);
  wholeNumber("trajectories", trajectories, 1);
  wholeNumber("levels", levels, 2);
  if (levels % 2 !== 0) throw new RangeError(`levels: ${levels}, wants an even number`);
  const step = levels / 2;
  const result = new Float64Array(trajectories * (dimensions + 1) * dimensions);
  let row = 0;
  const write = (grid: Int32Array) => {
    for (let k = 0; k < dimensions; k++) result[row * dimensions + k] = grid[k] / (levels - 1);
    row++;
  };
  for (let trajectory = 0; trajectory < trajectories; trajectory++) {
    const lower = Int32Array.from({ length: dimensions }, () => stream.integer(step));
    const rises = Int32Array.from({ length: dimensions }, () => stream.integer(2));
    const grid = lower.map((low, k) => (rises[k] === 1 ? low : low + step));
    write(grid);
    for (const k of shuffled(dimensions, stream)) {
      grid[k] += rises[k] === 1 ? step : -step;
      write(grid);
    }
  }
  return result;
}
