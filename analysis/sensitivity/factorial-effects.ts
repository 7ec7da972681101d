/**
 * Effects of a two-level design: mean of the runs at the high level minus mean of those at the low one, for every main
 * effect and interaction that has a column of its own (Yates 1937; Box, Hunter & Hunter 2005). Replicates within a cell
 * give a pure error; runs on common random numbers want block-effects.ts instead, where cells are not independent.
 */
import { finiteValues, properShare } from "../checks.ts";
import { aliasesOf } from "../designs/aliases.ts";
import { effectName, orderOf } from "../designs/factor-names.ts";
import { signOf, type TwoLevelDesign } from "../designs/factorial.ts";
import { studentCritical } from "../inference/interval.ts";
import { moments } from "../inference/moments.ts";
import { meanOf } from "../sums.ts";

export interface Effect {
  /** By factors, as "AC"; of a fraction's aliases the one of lowest order. */
  name: string;
  /** Bit mask of its factors. */
  mask: number;
  /** Number of factors: 1 for a main effect, 2 for a pair. */
  order: number;
  /** Other effects in the same column; empty for a full factorial. */
  aliases: string[];
  /** In units of the measured value. */
  effect: number;
  /** Share of the variance between cells, 0 to 1; null where cells do not differ. */
  share: number | null;
}

/** What replicates within cells say about the spread of an effect. */
export interface PureError {
  variance: number;
  degreesOfFreedom: number;
  /** Of every effect alike. */
  standardError: number;
  critical: number;
  /** Half the interval of every effect. */
  halfWidth: number;
}

export interface FactorialEffects {
  /** Mean of the cell means. */
  mean: number;
  /** In standard order: A, B, AB, C, … */
  effects: Effect[];
  /** null without replicates. */
  error: PureError | null;
}

/** `cells` holds the values of each run of the design, in its order; one value or more in each. */
export function factorialEffects(
  design: TwoLevelDesign,
  cells: readonly ArrayLike<number>[],
  { level = 0.95 }: { level?: number } = {},
): FactorialEffects {
  properShare("level", level);
  if (cells.length !== design.runs) {
    throw new RangeError(`cells: ${cells.length}, wants one per run of the design: ${design.runs}`);
  }
  const means = cells.map((cell, i) => moments(finiteValues(`cells[${i}]`, cell)).mean);
  const contrasts = contrastsOf(design, means);
  const squares = contrasts.reduce((sum, { effect }) => sum + effect * effect, 0);
  return {
    mean: meanOf(means),
    effects: contrasts.map((contrast) => ({
      ...contrast,
      share: squares > 0 ? (contrast.effect * contrast.effect) / squares : null,
    })),
    error: pureError(cells, level),
  };
}

/** Every estimable effect of one value per run. */
export function contrastsOf(
  design: TwoLevelDesign,
  values: ArrayLike<number>,
): Omit<Effect, "share">[] {
  const { base, generators, runs } = design;
  const half = runs / 2;
  return Array.from({ length: runs - 1 }, (_, i) => {
    const column = i + 1;
    let contrast = 0;
    for (let run = 0; run < runs; run++) contrast += signOf(column, run) * values[run];
    const [mask, ...others] = aliasesOf(design, column);
    // A generator with a minus turns the column of every effect that holds its factor.
    let sign = 1;
    generators.forEach((generator, g) => {
      if ((mask >>> (base + g)) & 1) sign *= generator.sign;
    });
    return {
      name: effectName(mask),
      mask,
      order: orderOf(mask),
      aliases: others.map(effectName),
      effect: (sign * contrast) / half,
    };
  });
}

function pureError(cells: readonly ArrayLike<number>[], level: number): PureError | null {
  let squares = 0;
  let degreesOfFreedom = 0;
  let inverses = 0;
  for (const cell of cells) {
    const { n, variance } = moments(cell);
    if (n > 1) squares += variance * (n - 1);
    degreesOfFreedom += n - 1;
    inverses += 1 / n;
  }
  if (degreesOfFreedom === 0) return null;
  const variance = squares / degreesOfFreedom;
  // An effect is 2 / cells times a signed sum of cell means.
  const standardError = (2 * Math.sqrt(variance * inverses)) / cells.length;
  const critical = studentCritical(level, degreesOfFreedom);
  return {
    variance,
    degreesOfFreedom,
    standardError,
    critical,
    halfWidth: critical * standardError,
  };
}
