/**
 * The answer of `run` for an organisation: every measure as mean and interval over the replications.
 */
import { columnsOf, readColumn } from "../../analysis/columns.ts";
import type { ExperimentResult } from "../../analysis/experiment-types.ts";
import { type MeanInterval, meanInterval } from "../../analysis/inference/interval.ts";
import type { Study } from "../../data/study.ts";
import type { ColumnSpec } from "../../sim/index.ts";
import { alignedTable, textWidth, wrapText } from "../text/aligned.ts";
import { intervalFigures, measureFigure, measureTitle } from "../text/figures.ts";
import { chooseMeasures } from "./headlines.ts";

export interface RunAnswer {
  study: Study;
  result: ExperimentResult;
  digest: string;
  on?: string;
  set: Record<string, string>;
}

interface MeasureSummary extends MeanInterval {
  id: string;
  unit: string;
  better: ColumnSpec["better"];
}

export function runDocument({ study, result, digest, on, set }: RunAnswer): object {
  const [{ name, title, digest: scenarioDigest }] = study.scenarios;
  return {
    engine: study.engine,
    seed: study.seed,
    replications: result.replications.length,
    scenario: {
      name,
      title,
      ...(on === undefined ? {} : { on }),
      ...(Object.keys(set).length === 0 ? {} : { set }),
      digest: scenarioDigest,
    },
    digest,
    measures: summarise(result).map(({ id, unit, better, n, mean, sd, low, high, level }) => ({
      id,
      unit,
      better,
      n,
      mean,
      sd,
      low,
      high,
      level,
    })),
  };
}

/** A replication in which a measure is undefined is left out of that measure. */
function summarise({ tables, runs }: ExperimentResult): MeasureSummary[] {
  const columns = columnsOf(tables, "runs");
  return columns.map(({ name: id, unit, better }, column) => {
    const values = readColumn(runs[0], column, columns.length);
    return { id, unit, better, ...meanInterval(values.filter((value) => !Number.isNaN(value))) };
  });
}

export function runText(
  answer: RunAnswer,
  { all, footer }: { all?: boolean; footer: string },
): string {
  const { study, result, on, set } = answer;
  const [{ name, title }] = study.scenarios;
  const departures = Object.entries(set).map(([path, value]) => `with ${path} = ${value}`);
  const heading = [`${name}: ${title}`, ...(on === undefined ? [] : [`on ${on}`]), ...departures];
  const rows = chooseMeasures(summarise(result), { all }).map(({ id, mean, low, high, sd }) => [
    measureTitle(id),
    measureFigure(id, mean),
    intervalFigures({ mean, low, high }).interval,
    measureFigure(id, sd),
  ]);
  const table = alignedTable(
    [
      { title: "measure", align: "left" },
      { title: "mean", align: "right" },
      { title: "95 % interval", align: "right" },
      { title: "sd", align: "right" },
    ],
    rows,
  );
  const paragraphs = [wrapText(heading.join(", "), textWidth()), table, footer];
  return `${paragraphs.join("\n\n")}\n`;
}
