/** Every measure of the runs: both arms, the paired difference with its interval, and what the pairing saved. */
import type { Comparison } from "../charts/comparison.ts";
import type { MeasureComparison } from "../../analysis/compare-measures.ts";
import { decimal, figure, signed } from "../format.ts";
import type { CatalogueMeasure } from "../state/laboratory.ts";
import type { Store } from "../state/store.ts";

const directions = { higher: "more is better", lower: "less is better", neither: "" } as const;

export function MeasuresTable({ store, comparison }: { store: Store; comparison: Comparison }) {
  const { answer } = store.run.value;
  if (answer === null) return null;
  const entries = new Map(store.laboratory.measures.map((measure) => [measure.id, measure]));
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
              <th scope="col" class="spare">
                Variance reduction
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.measures.map((measure) => (
              <MeasureRow key={measure.id} entry={entries.get(measure.id)!} measure={measure} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface MeasureRowProps {
  entry: CatalogueMeasure;
  measure: MeasureComparison;
}

function MeasureRow({ entry: { label, digits }, measure }: MeasureRowProps) {
  const { a, b, better, difference, unit, vrf, what } = measure;
  const direction = directions[better];
  // A difference is smaller than what it is taken from, so it gets one decimal more.
  const shown = (value: number) => signed(value, decimal(value, digits + 1));
  return (
    <tr>
      <th scope="row" class="text" title={what}>
        {label}
        <span class="muted">
          {" "}
          {[unit === "1" ? "" : unit, direction].filter(Boolean).join(", ")}
        </span>
      </th>
      <td>{decimal(a, digits)}</td>
      <td>{decimal(b, digits)}</td>
      <td>{shown(difference.mean)}</td>
      <td>
        {shown(difference.low)} to {shown(difference.high)}
      </td>
      <td class="spare">{vrf === null ? "none to reduce" : `× ${figure(vrf, 2)}`}</td>
    </tr>
  );
}
