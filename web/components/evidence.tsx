/** What the answer rests on: paired dots, the measures cycle by cycle, all measures, the data. Loaded after the form. */
import { useEffect, useMemo } from "preact/hooks";
import { differenceDots } from "../charts/difference-dots.ts";
import { charts } from "../charts/index.ts";
import { sqlSession } from "../sql/session.ts";
import type { Store } from "../state/store.ts";
import { ChartCard } from "./chart-card.tsx";
import { CycleReader } from "./cycle-reader.tsx";
import { Downloads } from "./downloads.tsx";
import { MeasuresTable } from "./measures-table.tsx";

const multiples = charts.filter((chart) => chart !== differenceDots);

export function Evidence({ store }: { store: Store }) {
  const session = useMemo(sqlSession, []);
  useEffect(() => () => void session.close(), [session]);
  const comparison = store.comparison.value;
  if (comparison === null) return null;
  const shared = { comparison, store, session };
  return (
    <section class="evidence" aria-label="Evidence">
      <section class="chart" aria-labelledby="pairs-title">
        <h2 id="pairs-title">Pair by pair</h2>
        <ChartCard chart={differenceDots} {...shared} />
      </section>
      <section class="chart" aria-labelledby="cycles-title">
        <h2 id="cycles-title">Cycle by cycle</h2>
        <div class="multiples">
          {multiples.map((chart) => (
            <ChartCard key={chart.id} chart={chart} {...shared} />
          ))}
        </div>
        <CycleReader store={store} comparison={comparison} charts={multiples} />
      </section>
      <MeasuresTable store={store} comparison={comparison} />
      <Downloads store={store} comparison={comparison} />
    </section>
  );
}
