/**
 * Whether one assumption turns the answer round. A mean that changes its sign may be luck: only two values of the assumption
 * whose intervals lie wholly on opposite sides of 0 tell that it turns, and somewhere between them it does. Whoever asks at
 * many points gives intervals that hold together.
 */
import { type BreakEven, breakEvens } from "../../decisions/break-even.ts";

/** The answer at one value of the assumption, with its interval. */
export interface Answer {
  mean: number;
  low: number;
  high: number;
}

export type Turning = "turns" | "keeps" | "cannot tell";

export interface Turn extends BreakEven {
  /** The nearest values on either side at which the answer is clear of 0: between them it turns. */
  from: number;
  to: number;
}

/** An answer that is known to be 0 lies on neither side and contradicts none. */
export function turningOf(answers: readonly Answer[]): Turning {
  const sides = answers.map(sideOf);
  if (sides.includes(1) && sides.includes(-1)) return "turns";
  const isKept = answers.every(({ low }) => low >= 0) || answers.every(({ high }) => high <= 0);
  return isKept ? "keeps" : "cannot tell";
}

/**
 * One turn between every two neighbours among the clear answers that lie on opposite sides. `at` follows the means between
 * them, straight from value to value; where these cross 0 more than once, half-way from the first to the last crossing.
 *
 * @param values ascending, one per answer
 */
export function turnsOf(values: readonly number[], answers: readonly Answer[]): Turn[] {
  const clear = answers.flatMap((answer, place) => (sideOf(answer) === 0 ? [] : [place]));
  return clear.slice(1).flatMap((to, before): Turn[] => {
    const from = clear[before];
    if (sideOf(answers[from]) === sideOf(answers[to])) return [];
    const crossings = breakEvens(
      values.slice(from, to + 1),
      answers.slice(from, to + 1).map(({ mean }) => mean),
    );
    return [
      {
        at: (crossings[0].at + crossings[crossings.length - 1].at) / 2,
        becomes: sideOf(answers[to]) > 0 ? "positive" : "negative",
        from: values[from],
        to: values[to],
      },
    ];
  });
}

/** 1 or -1 for an interval clear of 0; 0 otherwise. */
function sideOf({ low, high }: Answer): -1 | 0 | 1 {
  if (low > 0) return 1;
  return high < 0 ? -1 : 0;
}
