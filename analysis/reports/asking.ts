/**
 * Questions of a report to the simulator, as few jobs of some seconds: equal arms once, arms with an equal past together.
 * Every job is named by all that decides its answer, so a store may keep it.
 */
import type { Probe } from "../claims/claim.ts";
import {
  jobIdentity,
  type JobSizes,
  planJobs,
  type Question,
  questionKey,
  type ResolvedArm,
} from "../claims/plan.ts";
import type { SweepJob } from "../sweep.ts";

/** One number per replication `from` to `to` - 1 of an arm. */
export interface Asked {
  arm: ResolvedArm;
  probe: Probe;
  from: number;
  to: number;
}

export type RunJobs = (jobs: readonly SweepJob[], note?: string) => Promise<Float64Array[]>;

export interface AskingOptions {
  seed: string;
  run: RunJobs;
  /** For the terminal: what is going on. */
  note?: string;
  sizes?: JobSizes;
}

/** About five seconds of a core each. */
const jobSizes: JobSizes = { arms: 24, replications: 1 };

/** @returns values by replication, in the order of the questions */
export async function askAll(
  asked: readonly Asked[],
  { seed, run, note, sizes = jobSizes }: AskingOptions,
): Promise<Float64Array[]> {
  const spans = new Map<string, Asked[]>();
  for (const each of asked) {
    const span = `${each.from} ${each.to}`;
    const known = spans.get(span);
    if (known === undefined) spans.set(span, [each]);
    else known.push(each);
  }
  const jobs = [...spans.values()].flatMap((own) =>
    planJobs(own.map(questionOf), { from: own[0].from, to: own[0].to }, sizes),
  );
  const answers = await run(
    jobs.map((job) => ({
      identity: { seed, ...jobIdentity(job) },
      request: { arms: job.arms, seed, from: job.from, to: job.to },
    })),
    note,
  );
  const found = new Map<string, number>();
  jobs.forEach(({ keys, from, to }, place) => {
    for (let r = from; r < to; r++) {
      keys.forEach((key, column) =>
        found.set(`${r} ${key}`, answers[place][(r - from) * keys.length + column]),
      );
    }
  });
  return asked.map((each) => {
    const key = questionKey(questionOf(each));
    return Float64Array.from({ length: each.to - each.from }, (_, i) =>
      found.get(`${each.from + i} ${key}`)!,
    );
  });
}

function questionOf({ arm, probe }: Asked): Question {
  return { arm, probe, after: null };
}
