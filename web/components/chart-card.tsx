/** A chart as a figure: finding, how to read it, drawing, table twin, and its SQL on request. */
import type { ComponentChildren } from "preact";
import { useCallback, useMemo, useState } from "preact/hooks";
import { rowsOf, type Chart, type Row } from "../charts/chart.ts";
import type { Comparison } from "../charts/comparison.ts";
import type { SqlSession } from "../sql/session.ts";
import type { Phase, Store } from "../state/store.ts";
import { FigureHost } from "./figure-host.tsx";
import { SqlPanel } from "./sql-panel.tsx";
import { TableTwin } from "./table-twin.tsx";

/** Why a chart cannot be opened in SQL yet. */
const waits: Partial<Record<Phase, string>> = {
  precomputed: "Available after a run of your own",
  running: "Available when the run has ended",
};

interface ChartCardProps {
  chart: Chart;
  comparison: Comparison;
  store: Store;
  session: SqlSession;
  /** Stands under the words, e.g. a choice of what is drawn. */
  children?: ComponentChildren;
}

export function ChartCard({ chart, comparison, store, session, children }: ChartCardProps) {
  const [isSqlOpen, setSqlOpen] = useState(false);
  const [queried, setQueried] = useState<readonly Row[] | null>(null);
  const { phase, result } = store.run.value;
  const cycle = store.cycle.value;
  const own = useMemo(() => rowsOf(chart, comparison), [chart, comparison]);
  const canQuery = result !== null && result.chunks.length > 0;
  const rows = canQuery && isSqlOpen && queried !== null ? queried : own;
  const title = chart.title(rows, comparison);
  const subtitle = chart.subtitle(comparison);
  const draw = useCallback(
    (width: number) => chart.plot(rows, comparison, { width, cycle }),
    [chart, rows, comparison, cycle],
  );
  return (
    <figure
      class={isSqlOpen && canQuery ? "chart wide" : "chart"}
      aria-labelledby={`${chart.id}-title`}
    >
      <figcaption>
        <h3 id={`${chart.id}-title`}>{title}</h3>
        <p class="small muted">{subtitle}</p>
        {children}
      </figcaption>
      <FigureHost label={`${chart.question} ${title}.`} draw={draw} />
      <div class="chart-actions">
        <TableTwin
          caption={`${chart.question} As a table.`}
          columns={chart.columns(comparison)}
          rows={rows}
        />
        <button
          type="button"
          class="link"
          disabled={!canQuery}
          aria-expanded={isSqlOpen && canQuery}
          title={waits[phase]}
          onClick={() => {
            setQueried(null);
            setSqlOpen(!isSqlOpen);
          }}
        >
          {isSqlOpen ? "Close SQL" : "Open in SQL"}
        </button>
      </div>
      {isSqlOpen && canQuery && (
        <SqlPanel
          chart={chart}
          comparison={comparison}
          result={result}
          session={session}
          onRows={setQueried}
        />
      )}
    </figure>
  );
}
