/** From the arms of a comparison to its report: several arms, the futures when they are asked for, and the document. */
import { columnsOf, measureIndex, readColumn } from "../analysis/columns.ts";
import { moments } from "../analysis/inference/moments.ts";
import { aboutNumber } from "../analysis/plain-number.ts";
import { type SeveralArms, severalArms } from "../analysis/reports/compare/several-arms.ts";
import { modelStatus } from "../data/package/descriptor.ts";
import { assumptionsEntry, severalEntry } from "../data/report/compare/entries.ts";
import { compareReport } from "../data/report/compare.ts";
import type { FuturesAnswer } from "../data/report/compare/answer.ts";
import type { ReportDocument } from "../data/report/document.ts";
import type { OrganisationScenario } from "../sim/index.ts";
import type { ExperimentAnswer } from "./experiment.ts";
import { conductFutures, type PreparedFutures } from "./futures.ts";
import { duration } from "./progress.ts";
import { type ComparisonAnswer, comparisonDocument } from "./report/comparison.ts";
import { chooseMeasures } from "./report/headlines.ts";

export interface ComparisonReportRequest {
  answer: ExperimentAnswer;
  comparison: ComparisonAnswer;
  arms: readonly OrganisationScenario[];
  measure: string;
  delta: number;
  all?: boolean;
  /** The command that asks for the same. */
  command: string;
  /** Null: no parameter sets. */
  futures: AskedFutures | null;
}

/** Parameter sets that are ready to be simulated. */
export interface AskedFutures extends PreparedFutures {
  pairs: number;
  workers?: number;
  out?: string;
}

export async function comparisonReport(
  request: ComparisonReportRequest,
): Promise<{ json: object; document: ReportDocument }> {
  const { answer, comparison, arms, measure, delta, all, command } = request;
  const startedAt = performance.now();
  const scenarios = answer.study.scenarios;
  const names = scenarios.map(({ name }) => name);
  const isSeveral = arms.length > 2 && comparison.parts.length === 0;
  const several = isSeveral ? severalOf(request) : null;
  const futures = await futuresOf(request);
  const { main, replications } = comparison;
  const measures = chooseMeasures(main.comparison.measures, { all, also: measure });
  const seconds = answer.seconds + (performance.now() - startedAt) / 1000;
  return {
    json: {
      ...comparisonDocument(comparison),
      ...(isSeveral ? { several: several && severalEntry(several, names, delta) } : {}),
      ...(futures === null ? {} : { assumptions: assumptionsEntry(futures) }),
    },
    document: compareReport({
      arms: scenarios.slice(0, comparison.parts.length === 0 ? arms.length : 2),
      on: comparison.on,
      set: comparison.set,
      cycles: arms[0].calendar.horizonCycles,
      pairs: replications,
      stop: stopWords(comparison),
      scale: comparison.scale,
      main: main.comparison,
      measures: measures.map(({ id }) => id),
      means: isSeveral ? measures.map(({ id }) => ({ id, values: meansOf(answer, id) })) : [],
      several,
      futures,
      footer: [
        modelStatus,
        command,
        `${answer.study.engine}, ${duration(seconds)}; digest of the arms ${answer.digest}`,
      ],
    }),
  };
}

/** Whether the rule for stopping was met. */
function stopWords({ replications, looks }: ComparisonAnswer): string {
  if (looks === undefined)
    return replications === 1
      ? "Exactly 1 pair was asked for."
      : `Exactly ${replications} pairs were asked for.`;
  const last = looks.at(-1)!;
  const width = aboutNumber((last.high - last.low) / 2);
  return last.met
    ? `Stopped at a planned look after ${replications} pairs: half the interval is ${width}.`
    : `All ${replications} pairs of the planned looks are used and the wanted precision is not reached: half the interval is ${width}.`;
}

function severalOf({
  answer,
  measure,
  delta,
  comparison,
}: ComparisonReportRequest): SeveralArms | null {
  const { better } = comparison.main.comparison.measures.find(({ id }) => id === measure)!;
  return severalArms(valuesOf(answer, measure), {
    delta,
    better: better === "lower" ? "lower" : "higher",
  });
}

async function futuresOf({
  delta,
  futures,
}: ComparisonReportRequest): Promise<FuturesAnswer | null> {
  if (futures === null) return null;
  const found = await conductFutures(futures, { ...futures, delta });
  return { ...found, hasActions: found.actions.some(({ arm }) => arm === null) };
}

/** [arm][replication]. */
function valuesOf({ result }: ExperimentAnswer, measure: string): Float64Array[] {
  const columns = columnsOf(result.tables, "runs");
  const column = measureIndex(columns, measure);
  return result.runs.map((values) => readColumn(values, column, columns.length));
}

function meansOf(answer: ExperimentAnswer, measure: string): number[] {
  return valuesOf(answer, measure).map(
    (values) => moments(values.filter((value) => !Number.isNaN(value))).mean,
  );
}
