/** Which of several arms is best: first in the answer, then every pair with intervals that hold for all of them together. */
import { leastComplete, type SeveralArms } from "../../../analysis/reports/compare/several-arms.ts";
import { type Section, table, text } from "../document.ts";
import { inThisModel, moreRuns, rangeWords } from "../wording.ts";
import type { CompareAnswer } from "./answer.ts";
import { meanOf, short, titleOf } from "./figures.ts";
import { practical } from "./practical.ts";

const title = "Which of the arms";

function tooFewComplete(measure: string): string {
  return `We cannot tell which of the arms is best: fewer than ${leastComplete} replications have a figure in every arm (${titleOf(measure)}), and an interval wants at least ${leastComplete}.`;
}

export function severalSection({ arms, several, pairs, main }: CompareAnswer): Section[] {
  if (arms.length < 3) return [];
  if (several === null) return [{ title, blocks: [text(tooFewComplete(main.verdict.measure))] }];
  const { selection, firstStage, familyLevel } = several;
  const unit = practical(main.verdict.measure);
  const names = arms.map(({ name }) => name);
  const level = `${short(100 * familyLevel)} %`;
  return [
    {
      title,
      blocks: [
        text(selectionWords()),
        table(
          `Every pair of arms: second less first, ${unit}; intervals hold for all pairs together (${level})`,
          ["pair", "mean", "interval", "ahead"],
          several.pairs.map(({ a, b, ahead, ...difference }) => [
            `${names[b]} − ${names[a]}`,
            meanOf(difference),
            rangeWords(difference),
            ahead === null ? "cannot tell" : names[ahead],
          ]),
          [0, 3],
        ),
        text(
          `Ahead: by Holm's method on paired differences, ${level} for the whole family of ${several.pairs.length} pairs. ` +
            `It says which of two is ahead, not whether by enough to matter. ${moreRuns}`,
        ),
      ],
    },
  ];

  function selectionWords(): string {
    const margin = `${short(main.verdict.delta)} ${unit}`;
    if (selection === null) {
      return `No arm is selected: that wants at least ${firstStage} pairs and a margin above 0; here are ${pairs} and ${margin}.`;
    }
    const { selected, remaining, replications } = selection;
    if (selected === null) {
      return `We cannot tell which arm is best after ${replications} replications: ${remaining.map((arm) => names[arm]).join(", ")} are still in the race.`;
    }
    return (
      `Selected: ${names[selected]}, after ${replications} replications of the arms longest in the race (Kim and Nelson, common random numbers). ` +
      `In at least ${level} of such selections the best arm is found where it leads by ${margin} or more, a margin fixed beforehand.`
    );
  }
}

/** Which arm is ahead of all others, by how much of the closest, and whether that is enough to matter. */
export function severalAnswer({ arms, several, main }: CompareAnswer): string {
  const { measure, delta } = main.verdict;
  if (several === null) return tooFewComplete(measure);
  const names = arms.map(({ name }) => name);
  // t of a sum is no smaller than the smaller t of its parts, so a single unbeaten arm is ahead of every other one itself
  const unbeaten = names.filter((_, arm) => !several.pairs.some((pair) => isBehind(pair, arm)));
  if (unbeaten.length !== 1)
    return `${inThisModel(`we cannot tell which of ${names.length} arms is best: ${unbeaten.join(", ")} are not told apart`)} ${moreRuns}`;
  const best = names.indexOf(unbeaten[0]);
  const [closest] = leadsOf(several, best).toSorted((x, y) => x.mean - y.mean);
  const unit = practical(measure);
  const lead = `${meanOf(closest)} ${unit}`.trimEnd();
  const level = `${short(100 * several.familyLevel)} %`;
  const enough =
    closest.low > delta
      ? ""
      : ` We cannot tell whether by enough to matter: the margin that matters is ${`${short(delta)} ${unit}`.trimEnd()}.`;
  return `${inThisModel(`${unbeaten[0]} is ahead of every other arm; it leads the closest, ${names[closest.other]}, by ${lead} (interval ${rangeWords(closest)}; intervals hold for all pairs together, ${level})`)}${enough} ${moreRuns}`;
}

function isBehind({ a, b, ahead }: SeveralArms["pairs"][number], arm: number): boolean {
  return (a === arm || b === arm) && ahead !== null && ahead !== arm;
}

/** How far an arm is ahead of each other one, as an amount above 0, whichever way the measure is better. */
function leadsOf({ pairs }: SeveralArms, best: number) {
  return pairs
    .filter(({ a, b }) => a === best || b === best)
    .map(({ a, b, mean, low, high }) => ({
      other: a === best ? b : a,
      ...(mean < 0 ? { mean: -mean, low: -high, high: -low } : { mean, low, high }),
    }));
}
