/**
 * From rows to work: equal arms once, however many rows read them; arms with an equal past together, so that they share it;
 * small jobs, so that workers stay busy and little is lost when one is killed. Pure: who resolves an arm is given.
 */
import type { OrganisationScenario, ProbedArm, ProbeRequest } from "../../sim/index.ts";
import type { Arm, Organisations, Probe } from "./claim.ts";

export interface ResolvedArm {
  /** Of everything that can change a result; equal arms have equal digests. */
  digest: string;
  /** Equal for arms that share everything before the decision date. */
  past: string;
  /** Cycles before the decision date. */
  pastCycles: number;
  horizon: number;
  scenarios: readonly OrganisationScenario[];
}

export type Resolve = (arm: Arm, organisations?: Organisations) => ResolvedArm;

/** A probe in an arm, and the arm whose full deployment its cycles are counted from. */
export interface Question {
  arm: ResolvedArm;
  probe: Probe;
  after: ResolvedArm | null;
}

/** What names the answer to a question. */
export function questionKey({ arm, probe, after }: Question): string {
  const { measure, from, to, units = [] } = probe;
  return [arm.digest, measure, from, to, units.join(" "), after?.digest ?? ""].join("|");
}

/** What one call of a worker computes. */
export interface Job {
  arms: ProbedArm[];
  /** Digests of the arms, in order. */
  digests: string[];
  /** Keys of the questions that its columns answer, in order. */
  keys: string[];
  from: number;
  to: number;
  /** Simulated cycles, at most: an arm that waits for a full deployment may stop earlier. */
  cycles: number;
}

export interface JobSizes {
  arms: number;
  replications: number;
}

/** At about 100 cycles a second and core a job takes some seconds. */
export const usualJobs: JobSizes = { arms: 24, replications: 4 };

interface Member {
  arm: ResolvedArm;
  questions: Map<string, Question>;
}

/** Jobs that answer every question for replications `from` to `to` - 1. */
export function planJobs(
  questions: readonly Question[],
  { from, to }: { from: number; to: number },
  sizes: JobSizes = usualJobs,
): Job[] {
  const batches = batchesOf(questions, sizes.arms);
  const jobs: Job[] = [];
  for (let first = from; first < to; first += sizes.replications) {
    const last = Math.min(to, first + sizes.replications);
    for (const batch of batches) jobs.push(jobOf(batch, first, last));
  }
  return jobs;
}

/** Arms of one past, at most so many together; whoever is waited for stands in the batch of those who wait. */
function batchesOf(questions: readonly Question[], most: number): Member[][] {
  const members = new Map<string, Member>();
  const memberOf = (arm: ResolvedArm): Member => {
    const known = members.get(arm.digest) ?? { arm, questions: new Map() };
    members.set(arm.digest, known);
    return known;
  };
  for (const question of questions) {
    memberOf(question.arm).questions.set(questionKey(question), question);
    if (question.after !== null) memberOf(question.after);
  }
  const batches: Member[][] = [];
  const placed = new Set<string>();
  for (const past of new Set([...members.values()].map(({ arm }) => arm.past))) {
    let batch: Member[] = [];
    for (const member of members.values()) {
      if (member.arm.past !== past || placed.has(member.arm.digest)) continue;
      const awaited = [...member.questions.values()].flatMap(({ after }) =>
        after === null ? [] : [members.get(after.digest)!],
      );
      const missing = (others: readonly Member[]) =>
        [...new Set([member, ...awaited])].filter(
          (each) => !others.some(({ arm }) => arm.digest === each.arm.digest),
        );
      if (batch.length > 0 && batch.length + missing(batch).length > most) {
        batches.push(batch);
        batch = [];
      }
      for (const each of missing(batch)) {
        const isAsked = !placed.has(each.arm.digest);
        batch.push(isAsked ? each : { arm: each.arm, questions: new Map() });
        placed.add(each.arm.digest);
      }
    }
    if (batch.length > 0) batches.push(batch);
  }
  return batches;
}

function jobOf(batch: readonly Member[], from: number, to: number): Job {
  const places = new Map(batch.map(({ arm }, place) => [arm.digest, place]));
  const arms = batch.map(({ arm, questions }): ProbedArm => {
    const probes = [...questions.values()].map(({ probe, after }): ProbeRequest => {
      const { measure, from: first, to: last, units } = probe;
      return {
        measure,
        from: first,
        to: last,
        ...(units === undefined ? {} : { units }),
        ...(after === null ? {} : { after: places.get(after.digest)! }),
      };
    });
    return { scenarios: scenariosOf(arm, from, to), probes };
  });
  return {
    arms,
    digests: batch.map(({ arm }) => arm.digest),
    keys: batch.flatMap(({ questions }) => [...questions.keys()]),
    from,
    to,
    cycles: (to - from) * cyclesOf(batch),
  };
}

/** Those that replications `from` to `to` - 1 are simulated under, in their order; of one alone nothing is repeated. */
function scenariosOf(
  { scenarios }: ResolvedArm,
  from: number,
  to: number,
): readonly OrganisationScenario[] {
  if (scenarios.length === 1) return scenarios;
  return Array.from({ length: to - from }, (_, i) => scenarios[(from + i) % scenarios.length]);
}

/** Cycles of one replication of a batch, the past once. */
function cyclesOf(batch: readonly Member[]): number {
  const waited = new Set(
    batch.flatMap(({ questions }) =>
      [...questions.values()].flatMap(({ after }) => after?.digest ?? []),
    ),
  );
  return batch.reduce((sum, { arm, questions }) => {
    const open =
      waited.has(arm.digest) || [...questions.values()].some(({ after }) => after !== null);
    const last = Math.max(1, ...[...questions.values()].map(({ probe }) => probe.to));
    return sum + (open ? arm.horizon : last);
  }, batch[0].arm.pastCycles);
}

/** What tells this job from every other one under the same seed and engine. */
export function jobIdentity({ arms, digests, from, to }: Job): object {
  return { arms: arms.map(({ probes }, place) => ({ digest: digests[place], probes })), from, to };
}
