/**
 * What a manager takes next from the pile (MEC-19): mostly what matters most, sometimes what came in last or anything,
 * else what came in first. The choice is keyed by what the last piece of work was for, so that a change elsewhere in the
 * pile moves no other choice.
 */
import { Job } from "../state/codes.ts";
import { Purpose } from "../state/purposes.ts";
import type { World } from "../state/world.ts";

/** Kinds of work by importance, most important first; kinds that are not named come last. */
const byImportance: readonly number[] = [
  Job.Escalation,
  Job.Exception,
  Job.Translation,
  Job.Correction,
  Job.Alignment,
  Job.Training,
  Job.Meeting,
  Job.Dispute,
  Job.Report,
  Job.Round,
  Job.Other,
];

const importanceOf: readonly number[] = (() => {
  const ranks = Array.from(
    { length: Math.max(...Object.values(Job)) + 1 },
    () => byImportance.length,
  );
  byImportance.forEach((kind, rank) => (ranks[kind] = rank));
  return ranks;
})();

/** Takes the next piece of work from a waiting line after one that was for `lastFor`; -1 when nothing waits. */
export function attend(w: World, unit: number, line: number, lastFor: number): number {
  const { byPriority, lastFirst, atRandom } = w.settings.attention;
  if (byPriority + lastFirst + atRandom === 0 || w.inbox.length(line) < 2)
    return w.inbox.shift(line);
  const mode = w.draws.uniform(Purpose.attention, unit, lastFor);
  let job = -1;
  if (mode < byPriority) job = mostImportant(w, line);
  else if (mode < byPriority + lastFirst) job = w.inbox.tail(line);
  else if (mode < byPriority + lastFirst + atRandom) job = anyOf(w, unit, line);
  else return w.inbox.shift(line);
  w.inbox.remove(line, job);
  return job;
}

function mostImportant(w: World, line: number): number {
  let best = w.inbox.head(line);
  for (let job = w.inbox.next(best); job >= 0; job = w.inbox.next(job))
    if (importanceOf[w.jobKind[job]] < importanceOf[w.jobKind[best]]) best = job;
  return best;
}

function anyOf(w: World, unit: number, line: number): number {
  let picked = -1;
  let lowest = 1;
  for (let job = w.inbox.head(line); job >= 0; job = w.inbox.next(job)) {
    const mark = w.draws.uniform(Purpose.attentionPick, unit, w.jobFor[job]);
    if (mark >= lowest) continue;
    lowest = mark;
    picked = job;
  }
  return picked;
}
