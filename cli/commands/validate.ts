/**
 * `burrow validate`: every case of queueing theory as a scenario through the engine, beside what is expected. `--cases`
 * reads the same from a file. Failing cases end with exit code 1.
 */
import type { Command } from "commander";
import { nodePool } from "../../adapters/node/pool.ts";
import {
  type ValidationCase,
  type ValidationReport,
  validateCases,
} from "../../analysis/validate-cases.ts";
import { suiteJudgement } from "../../analysis/validate-suite.ts";
import { validationDocuments } from "../../scenarios/validation/index.ts";
import { estimators, InputError, readValidationCases } from "../../sim/index.ts";
import { CancelledByUser, HasFailed } from "../failure.ts";
import { interruptible } from "../interrupt.ts";
import { readSeed, readWorkers } from "../options.ts";
import { duration, progressLine } from "../progress.ts";
import { validationText } from "../report/validation.ts";
import { about, findDocument, readJson } from "../scenario-files.ts";
import { defaultSeed } from "./shared-options.ts";

interface ValidateOptions {
  cases?: string;
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
    .option("--only <id>", "only cases whose id begins with this")
    .option("--seed <text>", `seed of the random numbers (default: ${defaultSeed})`, readSeed)
    .option("--workers <n>", "worker threads (default: one per core)", readWorkers)
    .option("--json", "print exactly one JSON document on standard output")
    .option("--all", "print every figure, not only one line per case")
    .action(validate);
}

async function validate(options: ValidateOptions): Promise<void> {
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
  const pool = nodePool({ workers });
  const line = progressLine("tasks");
  try {
    return await interruptible((signal) =>
      validateCases(cases, {
        seed,
        only,
        estimators,
        workers: pool.size + 1,
        run: (task) => pool.call("runTask", [task], { signal }),
        onProgress: ({ done, of, caseId }) => line.show({ done, wanted: of, note: `; ${caseId}` }),
      }),
    );
  } catch (error) {
    if (error instanceof Error && error.name === "Cancelled")
      throw new CancelledByUser("cancelled");
    throw error;
  } finally {
    line.clear();
    await pool.close();
  }
}
