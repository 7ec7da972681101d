/** A cursor over the cycles of all small multiples: arrow keys move it, the sentence states both medians. */
import { rowsOf, type Chart } from "../charts/chart.ts";
import type { Comparison } from "../charts/comparison.ts";
import { figure, readingOf, withUnit } from "../format.ts";
import type { Store } from "../state/store.ts";

interface CycleReaderProps {
  store: Store;
  comparison: Comparison;
  charts: readonly Chart[];
}

export function CycleReader({ store, comparison, charts }: CycleReaderProps) {
  const { cycle } = store;
  const last = comparison.firstCycle + comparison.cycleCount - 1;
  const first = Math.max(comparison.firstCycle, -6);
  const at = cycle.value ?? last;
  const sentence = `Cycle ${figure(at)}${at < 0 ? ", before the decision" : ""}. ${charts
    .map((chart) => reading(chart, comparison, at))
    .join(" ")}`;
  return (
    <div class="reader">
      <label for="cycle-reader">Read one cycle</label>
      <input
        id="cycle-reader"
        type="range"
        min={first}
        max={last}
        step={1}
        value={at}
        aria-valuetext={sentence}
        onInput={(event) => {
          cycle.value = event.currentTarget.valueAsNumber;
        }}
      />
      <output class="small" for="cycle-reader">
        {sentence}
      </output>
    </div>
  );
}

function reading(chart: Chart, comparison: Comparison, cycle: number): string {
  const { factor, unit } = readingOf(
    chart.columns(comparison).find(({ name }) => name === "median")?.unit ?? "",
  );
  const rows = rowsOf(chart, comparison).filter((row) => row.cycle === cycle);
  const medians = rows.map(
    (row) => `${String(row.arm)}\u00a0${withUnit(figure(Number(row.median) * factor), unit)}`,
  );
  return `${chart.name}: ${medians.join(", ")}.`;
}
