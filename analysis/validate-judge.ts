/**
 * Whether an estimate agrees with what theory expects: |estimate - expected| <= max(3 standard errors, tolerance), and a
 * standard error small enough to judge by. An identity must hold up to rounding, a bound must not be passed by more than
 * 3 standard errors. z-scores belong to figures that are estimates of their expectation, so the others have none.
 */

/** What is judged; the engine's estimators deliver it. */
export interface JudgedFigure {
  id: string;
  expected: number;
  estimate: number;
  standardError: number;
  kind: "equal" | "identity" | "upper" | "lower";
  tolerance: number;
  precision: number;
  isHeadline: boolean;
}

export interface Judgement {
  id: string;
  expected: number;
  estimate: number;
  standardError: number;
  z: number | null;
  pass: boolean;
  /** Said only when it does not pass. */
  reason?: string;
}

const WIDTH = 3;

export function judge(figures: readonly JudgedFigure[]): Judgement[] {
  return figures.map((figure) => {
    const { id, expected, estimate, standardError } = figure;
    const reason = complaint(figure);
    const z = zScore(figure);
    const judgement = { id, expected, estimate, standardError, z, pass: reason === undefined };
    return reason === undefined ? judgement : { ...judgement, reason };
  });
}

/** (estimate - expected) / standard error; null for identities, bounds and figures that do not vary. */
export function zScore({ kind, expected, estimate, standardError }: JudgedFigure): number | null {
  if (kind !== "equal" || !(standardError > 0)) return null;
  return (estimate - expected) / standardError;
}

function complaint(figure: JudgedFigure): string | undefined {
  const { kind, expected, estimate, standardError, tolerance, precision } = figure;
  const error = estimate - expected;
  if (Number.isNaN(estimate)) return "nothing was observed";
  if (kind === "identity") {
    const allowed = tolerance * Math.max(1, Math.abs(expected));
    return Math.abs(error) <= allowed ? undefined : `differs by ${error}, wants at most ${allowed}`;
  }
  if (Number.isNaN(standardError)) return "a single batch, wants at least 2 to judge by";
  const relative = standardError / Math.abs(expected);
  if (relative > precision) {
    return `relative standard error ${relative.toPrecision(2)}, wants at most ${precision}: run longer`;
  }
  if (kind === "upper" || kind === "lower") {
    const beyond = kind === "upper" ? error : -error;
    return beyond <= WIDTH * standardError
      ? undefined
      : "passes the bound by more than 3 standard errors";
  }
  const allowed = Math.max(WIDTH * standardError, tolerance * Math.abs(expected));
  return Math.abs(error) <= allowed ? undefined : `differs by ${error}, wants at most ${allowed}`;
}
