/**
 * `burrow validate`: every case of queueing theory as a scenario through the engine, beside what is expected. `--cases`
 * reads the same from a file. Failing cases end with exit code 1.
 */
import type { Command } from "commander";
import { patterns } from "../../analysis/patterns/catalogue/index.ts";
import { judgePatterns, usualReplications } from "../../analysis/patterns/conduct.ts";
import {
  type ValidationCase,
  type ValidationReport,
  validateCases,
} from "../../analysis/validate-cases.ts";
import { suiteJudgement } from "../../analysis/validate-suite.ts";
import { engine } from "../../data/engine.ts";
import type { StoredPatterns } from "../../data/patterns-document.ts";
import { armResolver } from "../../data/claims-arms.ts";
import { validationDocuments } from "../../scenarios/validation/index.ts";
import { estimators, InputError, readValidationCases } from "../../sim/index.ts";
import { HasFailed } from "../failure.ts";
import { readReplications, readSeed, readWorkers } from "../options.ts";
import { duration } from "../progress.ts";
import { patternsText } from "../report/patterns.ts";
import { validationText } from "../report/validation.ts";
import { whileSweeping } from "../sweeping.ts";
import { about, findDocument, readJson } from "../scenario-files.ts";
import { defaultSeed } from "./shared-options.ts";

interface ValidateOptions {
  cases?: string;
  patterns?: boolean;
  replications?: number;
  only?: string;
  seed?: string;
  workers?: number;
  json?: boolean;
  all?: boolean;
}

export function addValidate(program: Command): void {
  program
    .command("validate")
    .summary("compare the engine with queueing theory, case by case")
    .description("Simulates every case and compares the estimates with what theory expects.")
    .option("--cases <file>", "cases of your own: scenarios with expected figures")
    .option(
      "--patterns",
      "judge the organisation by the patterns of field studies instead, with one set of parameters",
    )
    .option(
      "--replications <n>",
      `with --patterns: replications of each (default: ${usualReplications})`,
      readReplications,
    )
    .option(
      "--only <id>",
      "only cases whose id begins with this; with --patterns: the one pattern of exactly this id",
    )
    .option("--seed <text>", `seed of the random numbers (default: ${defaultSeed})`, readSeed)
    .option("--workers <n>", "worker threads (default: one per core)", readWorkers)
    .option("--json", "print exactly one JSON document on standard output")
    .option("--all", "print every figure, not only one line per case")
    .action(validate);
}

async function validate(options: ValidateOptions): Promise<void> {
  if (options.patterns === true) return validatePatterns(options);
  if (options.replications !== undefined)
    throw new InputError(
      "--replications",
      "cases take what their precision asks for, wants --patterns",
    );
  const { seed = defaultSeed, only, workers, json, all } = options;
  const cases = casesOf(options);
  if (only !== undefined && !cases.some(({ id }) => id.startsWith(only))) {
    throw new InputError("--only", `no case begins with ${JSON.stringify(only)}`);
  }
  const startedAt = performance.now();
  const report = await inPool(cases, { seed, only, workers });
  const judgements =
    report.suite.n === 0 ? report.judgements : [...report.judgements, suiteJudgement(report.suite)];
  const seconds = duration((performance.now() - startedAt) / 1000);
  process.stdout.write(
    json === true
      ? `${JSON.stringify(judgements, null, 2)}\n`
      : validationText(judgements, { all, seed, seconds }),
  );
  if (!report.pass) throw new HasFailed();
}

/** Exit code 0 whatever the words: a pattern that the model does not show is a result. */
async function validatePatterns({
  cases,
  all,
  only,
  seed = defaultSeed,
  replications = usualReplications,
  workers,
  json,
}: ValidateOptions): Promise<void> {
  for (const [option, given] of Object.entries({ "--cases": cases, "--all": all }))
    if (given !== undefined) throw new InputError(option, "goes with cases, not with --patterns");
  const chosen = patterns.filter(({ id }) => only === undefined || id === only.toUpperCase());
  if (chosen.length === 0)
    throw new InputError("--only", `no pattern ${JSON.stringify(only)}, wants V-C1 to V-C12`);
  const startedAt = performance.now();
  const judged = await whileSweeping(
    { counted: "replications", workers, out: null },
    ({ pool, signal, show }) =>
      judgePatterns(chosen, {
        pool,
        seed,
        replications,
        resolve: armResolver(findDocument),
        signal,
        onProgress: show,
      }),
  );
  const seconds = duration((performance.now() - startedAt) / 1000);
  process.stdout.write(
    json === true
      ? `${JSON.stringify({ engine, seed, replications, patterns: judged } satisfies StoredPatterns, null, 2)}\n`
      : patternsText(judged, { seed, replications, seconds }),
  );
}

function casesOf({ cases: path }: ValidateOptions): ValidationCase[] {
  if (path === undefined)
    return validationDocuments.flatMap((document) => readValidationCases(document, findDocument));
  return about("--cases", () =>
    about(path, () => readValidationCases(readJson(path), findDocument)),
  );
}

async function inPool(
  cases: readonly ValidationCase[],
  { seed, only, workers }: { seed: string; only?: string; workers?: number },
): Promise<ValidationReport> {
  return whileSweeping({ counted: "tasks", workers, out: null }, ({ pool, signal, show }) =>
    validateCases(cases, {
      seed,
      only,
      estimators,
      workers: pool.size + 1,
      run: (task) => pool.call("runTask", [task], { signal }),
      onProgress: ({ done, of, caseId }) => show(done, of, caseId),
    }),
  );
}
