/** What the answer rests on: paired dots, what moved, the cycles, all measures, the data. Loaded after the form. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { bandChart, bandLegend } from "../charts/bands.ts";
import { rowsOf, type Chart } from "../charts/chart.ts";
import { shapeOf, type Comparison } from "../charts/comparison.ts";
import { differenceDots } from "../charts/difference-dots.ts";
import { charts } from "../charts/index.ts";
import { comparedMeasures, cycleColumns } from "../charts/measures.ts";
import { moved } from "../charts/moved.ts";
import { labelOf } from "../charts/moved-rows.ts";
import { capitalised } from "../format.ts";
import { sqlSession } from "../sql/session.ts";
import type { Store } from "../state/store.ts";
import { ChartCard } from "./chart-card.tsx";
import { CycleReader } from "./cycle-reader.tsx";
import { Downloads } from "./downloads.tsx";
import { MeasuresTable } from "./measures-table.tsx";

const multiples = charts.filter(({ table }) => table === "cycles");

export function Evidence({ store }: { store: Store }) {
  const session = useMemo(sqlSession, []);
  useEffect(() => () => void session.close(), [session]);
  const [wanted, setWanted] = useState<string | null>(null);
  const comparison = store.comparison.value;
  const offered = useMemo(
    () => (comparison === null ? [] : furtherMeasures(comparison)),
    [comparison],
  );
  const column = wanted !== null && offered.includes(wanted) ? wanted : offered[0];
  const further = useMemo(
    () => (column === undefined ? null : furtherChart(column, comparison!)),
    [column, comparison?.labels],
  );
  if (comparison === null) return null;
  const shared = { comparison, store, session };
  const drawn = further === null ? multiples : [...multiples, further];
  return (
    <section class="evidence" aria-label="Evidence">
      <div class="leading">
        <section class="chart" aria-labelledby="pairs-title">
          <h2 id="pairs-title">Pair by pair</h2>
          <ChartCard chart={differenceDots} {...shared} />
        </section>
        <section class="chart" aria-labelledby="moves-title">
          <h2 id="moves-title">What moves</h2>
          <ChartCard chart={moved} {...shared} />
        </section>
      </div>
      <section class="chart" aria-labelledby="cycles-title">
        <h2 id="cycles-title">Cycle by cycle</h2>
        <p class="small muted">{bandLegend}</p>
        <div class="multiples">
          {multiples.map((chart) => (
            <ChartCard key={chart.id} chart={chart} {...shared} />
          ))}
          {further !== null && (
            <ChartCard key="further" chart={further} {...shared}>
              <label class="choice small">
                Another measure{" "}
                <select value={column} onChange={(event) => setWanted(event.currentTarget.value)}>
                  {offered.map((name) => (
                    <option key={name} value={name}>
                      {labelOf(name, comparison)}
                    </option>
                  ))}
                </select>
              </label>
            </ChartCard>
          )}
        </div>
        <CycleReader store={store} comparison={comparison} charts={drawn} />
      </section>
      <MeasuresTable store={store} comparison={comparison} />
      <Downloads store={store} comparison={comparison} />
    </section>
  );
}

/** What the fourth chart may show: first what moves, the largest change first, then the other compared measures. */
function furtherMeasures(comparison: Comparison): string[] {
  // A stored answer holds no further rows.
  if (comparison.stored !== undefined) return [];
  const cycles = shapeOf(comparison, "cycles").columns.map(({ name }) => name);
  const moving = rowsOf(moved, comparison).map(({ measure }) => String(measure));
  return [...new Set([...moving, ...comparedMeasures])].filter(
    (name) => cycles.includes(name) && !cycleColumns.includes(name),
  );
}

function furtherChart(column: string, comparison: Comparison): Chart {
  const label = labelOf(column, comparison);
  return bandChart({
    id: `cycle-${column}`,
    question: `How does ${label} develop, cycle by cycle?`,
    column,
    name: capitalised(label),
    zero: true,
  });
}
