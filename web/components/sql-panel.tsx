/**
 * The query behind a chart, editable, over the Arrow bytes of the run: a result table, and the chart drawn from it
 * whenever the result still has the chart's columns.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ExperimentResult } from "../../analysis/experiment-types.ts";
import { missingColumns, type Chart, type Row } from "../charts/chart.ts";
import type { Comparison } from "../charts/comparison.ts";
import { count } from "../format.ts";
import type { QueryResult } from "../sql/database.ts";
import type { SqlSession } from "../sql/session.ts";
import { DataTable } from "./table-twin.tsx";

interface SqlPanelProps {
  chart: Chart;
  comparison: Comparison;
  result: ExperimentResult;
  session: SqlSession;
  /** Rows the chart is to be drawn from; null for its own. */
  onRows: (rows: readonly Row[] | null) => void;
}

type Answer =
  | { kind: "waiting" }
  | { kind: "rows"; result: QueryResult; missing: string[] }
  | { kind: "error"; message: string };

export function SqlPanel({ chart, comparison, result, session, onRows }: SqlPanelProps) {
  const original = chart.sql(comparison);
  const [sql, setSql] = useState(original);
  const [answer, setAnswer] = useState<Answer>({ kind: "waiting" });
  const asked = useRef(0);
  const id = `sql-${chart.id}`;

  /** Only the newest question is answered: an earlier one may come back later. */
  async function ask(text: string): Promise<void> {
    const number = ++asked.current;
    setAnswer({ kind: "waiting" });
    try {
      const found = await session.query(result, text);
      if (number !== asked.current) return;
      const missing = missingColumns(chart, comparison, found.columns);
      setAnswer({ kind: "rows", result: found, missing });
      onRows(missing.length === 0 ? found.rows : null);
    } catch (error) {
      if (number !== asked.current) return;
      setAnswer({ kind: "error", message: error instanceof Error ? error.message : String(error) });
      onRows(null);
    }
  }

  // A new result brings new rows under the same query; a query that was not edited follows its chart.
  useEffect(() => {
    setSql(original);
    void ask(original);
    return () => {
      asked.current++;
      onRows(null);
    };
  }, [result, original]);

  return (
    <div class="sql">
      <label for={id}>
        Query over <code>runs</code>, <code>days</code>, <code>cycles</code>, <code>zones</code> of
        this run
      </label>
      <PartialNote comparison={comparison} result={result} />
      <textarea
        id={id}
        spellcheck={false}
        rows={original.split("\n").length + 1}
        value={sql}
        onInput={(event) => setSql(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void ask(sql);
        }}
      />
      <div class="actions">
        <button type="button" aria-keyshortcuts="Control+Enter" onClick={() => void ask(sql)}>
          Run query
        </button>
        <button
          type="button"
          disabled={sql === original}
          onClick={() => {
            setSql(original);
            void ask(original);
          }}
        >
          Back to the chart's query
        </button>
      </div>
      <div role="status">{statusOf(answer)}</div>
      {answer.kind === "rows" && (
        <DataTable
          caption={`Result of the query of chart ${chart.id}`}
          columns={answer.result.columns.map((name) => ({ name, label: name, unit: "" }))}
          rows={answer.result.rows}
        />
      )}
    </div>
  );
}

/** After a cancel the tables hold whole chunks of pairs only, the charts every finished pair. */
function PartialNote({ comparison, result }: Pick<SqlPanelProps, "comparison" | "result">) {
  const finished = comparison.replications.length;
  const inTables = result.chunks.reduce((sum, { from, to }) => sum + to - from, 0);
  if (inTables === finished) return null;
  return (
    <p class="small muted">
      The run was cancelled: the tables hold {count(inTables)} of the {count(finished)} finished
      pairs, so the query's rows differ from the chart's own.
    </p>
  );
}

function statusOf(answer: Answer): string {
  if (answer.kind === "waiting")
    return "Asking DuckDB. The first query starts it from this site: 34 MB, a few seconds.";
  if (answer.kind === "error")
    return `The query failed, the chart shows its own rows. ${answer.message}`;
  const { length } = answer.result.rows;
  const rows = length === 1 ? "1 row." : `${count(length)} rows.`;
  if (answer.missing.length === 0) return `${rows} The chart is drawn from this result.`;
  return `${rows} The chart shows its own rows: it needs ${answer.missing.join(", ")} too.`;
}
