/**
 * The best of several was chosen on the draws that it is praised for. Held against the others draw by draw, with intervals
 * that hold for all pairs at once (Bonferroni), whichever came out first by luck: what cannot be told from it is named.
 */
import { meanInterval } from "../inference/interval.ts";

/**
 * Places of the candidates that may be as good as the best.
 *
 * @param scores by candidate and draw, lower is better; null where a draw has none
 */
export function notApart(scores: readonly (readonly (number | null)[])[], best: number): number[] {
  const pairs = Math.max(1, (scores.length * (scores.length - 1)) / 2);
  return scores.flatMap((own, place) => {
    if (place === best) return [];
    const beyond = own.flatMap((score, draw) => {
      const least = scores[best][draw];
      return score === null || least === null ? [] : [score - least];
    });
    return meanInterval(beyond, { level: 1 - 0.05 / pairs }).low > 0 ? [] : [place];
  });
}
