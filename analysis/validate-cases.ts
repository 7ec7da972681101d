/**
 * A validation suite from cases to verdicts. Every kind of scenario brings an estimator: how a case becomes independent
 * tasks, what one task computes, how parts become figures. A new kind is one more entry in `estimators`.
 */
import { judge, type JudgedFigure, type Judgement } from "./validate-judge.ts";
import { checkSuite, type SuiteCheck } from "./validate-suite.ts";

export interface ValidationCase {
  id: string;
  scenario: { kind: string };
}

/** `Task` and `Part` are plain data that may cross a worker border; `run` is a pure function. */
export interface CaseEstimator<Case = never, Task = never, Part = never> {
  tasks(validationCase: Case, seed: string): readonly unknown[];
  /** What must still be run before the parts can be judged; nothing when they can. */
  furtherTasks(validationCase: Case, seed: string, parts: readonly Part[]): readonly unknown[];
  run(task: Task): unknown;
  figures(validationCase: Case, parts: readonly Part[]): JudgedFigure[];
}

export type Estimators = Readonly<Record<string, CaseEstimator>>;

/** One piece of independent work: which case it belongs to, and what its kind's estimator needs. */
export interface ValidationTask {
  caseId: string;
  kind: string;
  input: unknown;
}

/** Tasks and what came out of them, one by one. */
export interface Work {
  tasks: readonly ValidationTask[];
  parts: readonly unknown[];
}

export interface ValidationReport {
  judgements: Judgement[];
  suite: SuiteCheck;
  pass: boolean;
}

export interface Progress {
  done: number;
  of: number;
  caseId: string;
}

export interface ValidationOptions {
  seed: string;
  estimators: Estimators;
  /** Keeps the cases whose id begins with this. */
  only?: string;
  /** Runs one task, here or in a worker; by default here. */
  run?: (task: ValidationTask) => unknown;
  /** How many tasks may be under way at once. */
  workers?: number;
  onProgress?: (progress: Progress) => void;
}

/** How often cases that are too short to judge are lengthened. */
const MOST_ROUNDS = 3;

/** All tasks of the cases, in the order of the cases. */
export function listTasks(
  cases: readonly ValidationCase[],
  { seed, estimators }: Pick<ValidationOptions, "seed" | "estimators">,
): ValidationTask[] {
  return cases.flatMap((each) => {
    const { kind } = each.scenario;
    const inputs = estimators[kind].tasks(each as never, seed);
    return inputs.map((input) => ({ caseId: each.id, kind, input }));
  });
}

/** What the cases still lack after these parts. */
export function listFurtherTasks(
  cases: readonly ValidationCase[],
  { tasks, parts }: Work,
  { seed, estimators }: Pick<ValidationOptions, "seed" | "estimators">,
): ValidationTask[] {
  return cases.flatMap((each) => {
    const { kind } = each.scenario;
    const own = parts.filter((_, place) => tasks[place].caseId === each.id);
    const inputs = estimators[kind].furtherTasks(each as never, seed, own as never[]);
    return inputs.map((input) => ({ caseId: each.id, kind, input }));
  });
}

/** One task, here and now. */
export function runTask(task: ValidationTask, estimators: Estimators): unknown {
  return estimators[task.kind].run(task.input as never);
}

/** Figures of all cases. */
export function gatherFigures(
  cases: readonly ValidationCase[],
  { tasks, parts }: Work,
  estimators: Estimators,
): JudgedFigure[] {
  return cases.flatMap((each) => {
    const own = parts.filter((_, place) => tasks[place].caseId === each.id);
    return estimators[each.scenario.kind].figures(each as never, own as never[]);
  });
}

/** The whole way: tasks run (on a pool if `run` says so), figures gathered, judged, and checked as a suite. */
export async function validateCases(
  cases: readonly ValidationCase[],
  options: ValidationOptions,
): Promise<ValidationReport> {
  const { estimators, only = "" } = options;
  const chosen = cases.filter((each) => each.id.startsWith(only));
  let tasks = listTasks(chosen, options);
  let parts = await runAll(tasks, options);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const further = listFurtherTasks(chosen, { tasks, parts }, options);
    if (further.length === 0) break;
    parts = [...parts, ...(await runAll(further, options))];
    tasks = [...tasks, ...further];
  }
  return report(gatherFigures(chosen, { tasks, parts }, estimators));
}

/** Verdicts on gathered figures. */
export function report(figures: readonly JudgedFigure[]): ValidationReport {
  const judgements = judge(figures);
  const suite = checkSuite(figures);
  return { judgements, suite, pass: suite.pass && judgements.every((each) => each.pass) };
}

/** Takes tasks in order, `workers` at a time; parts come back in the order of the tasks, whoever was first. */
async function runAll(
  tasks: readonly ValidationTask[],
  options: ValidationOptions,
): Promise<unknown[]> {
  const { estimators, workers = 1, onProgress } = options;
  const run = options.run ?? ((task: ValidationTask) => runTask(task, estimators));
  const parts: unknown[] = Array.from({ length: tasks.length });
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < tasks.length) {
      const place = next++;
      parts[place] = await run(tasks[place]);
      done++;
      onProgress?.({ done, of: tasks.length, caseId: tasks[place].caseId });
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return parts;
}
