/** Every measure of the runs: both arms, the paired difference with its interval, and what the pairing saved. */
import type { Comparison } from "../charts/comparison.ts";
import type { MeasureComparison } from "../../analysis/compare-measures.ts";
import { figure, signed } from "../format.ts";
import type { Store } from "../state/store.ts";

const directions = { higher: "more is better", lower: "less is better", neither: "" } as const;

export function MeasuresTable({ store, comparison }: { store: Store; comparison: Comparison }) {
  const { answer } = store.run.value;
  if (answer === null) return null;
  const labels = new Map(store.laboratory.measures.map(({ id, label }) => [id, label]));
  return (
    <details>
      <summary>
        All {answer.measures.length} measures, A: {comparison.titles[0]}, B: {comparison.titles[1]}
      </summary>
      <div class="scroll tall" tabIndex={0} role="region" aria-label="All measures">
        <table>
          <thead>
            <tr>
              <th scope="col" class="text">
                Measure
              </th>
              <th scope="col">A</th>
              <th scope="col">B</th>
              <th scope="col">B − A</th>
              <th scope="col">95 % interval</th>
              <th scope="col">Variance reduction</th>
            </tr>
          </thead>
          <tbody>
            {answer.measures.map((measure) => (
              <MeasureRow
                key={measure.id}
                label={labels.get(measure.id) ?? measure.id}
                measure={measure}
              />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function MeasureRow({ label, measure }: { label: string; measure: MeasureComparison }) {
  const { a, b, better, difference, unit, vrf, what } = measure;
  const direction = directions[better];
  return (
    <tr>
      <th scope="row" class="text" title={what}>
        {label}
        <span class="muted">
          {" "}
          {[unit === "1" ? "" : unit, direction].filter(Boolean).join(", ")}
        </span>
      </th>
      <td>{figure(a)}</td>
      <td>{figure(b)}</td>
      <td>{signed(difference.mean)}</td>
      <td>
        {signed(difference.low)} to {signed(difference.high)}
      </td>
      <td>{vrf === null ? "none to reduce" : `× ${figure(vrf, 2)}`}</td>
    </tr>
  );
}
