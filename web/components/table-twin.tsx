/** The rows of a chart, or of a query, as a table that opens on request. */
import { useState } from "preact/hooks";
import type { ChartColumn, Row, Value } from "../charts/chart.ts";
import { figure, readingOf } from "../format.ts";

interface TableProps {
  caption: string;
  columns: readonly ChartColumn[];
  rows: readonly Row[];
}

/** Never more rows than this on screen; the rest is in the files. */
const maxRows = 500;

export function DataTable({ caption, columns, rows }: TableProps) {
  const shared = sharedUnit(columns);
  const isText = (name: string) => rows.some((row) => typeof row[name] === "string");
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      {shared !== "" && <p class="small muted">Unit: {shared}.</p>}
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, label, unit }) => (
              <th key={name} scope="col" class={isText(name) ? "text" : ""}>
                {label}
                {shared === "" && <UnitWords unit={readingOf(unit).unit} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, maxRows).map((row, index) => (
            <tr key={index}>
              {columns.map(({ name, unit, words }) => (
                <td key={name} class={isText(name) ? "text" : ""}>
                  {words === undefined
                    ? shown(row[name], readingOf(unit).factor)
                    : words(row[name], row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > maxRows && (
        <p class="small muted">
          The first {maxRows} of {rows.length} rows.
        </p>
      )}
    </div>
  );
}

/** The twin of a chart: rows exist only while it is open, so that it costs nothing while pairs land. */
export function TableTwin(props: TableProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Table</summary>
      {isOpen && <DataTable {...props} />}
    </details>
  );
}

/** What the figures of several columns are measured in, when it is one unit: said once, it leaves room for figures. */
function sharedUnit(columns: readonly ChartColumn[]): string {
  const units = columns.map(({ unit }) => readingOf(unit).unit).filter((unit) => unit !== "");
  return units.length > 1 && new Set(units).size === 1 ? units[0] : "";
}

function UnitWords({ unit }: { unit: string }) {
  return unit === "" ? null : <span class="muted"> ({unit})</span>;
}

function shown(value: Value, factor: number): string {
  if (typeof value !== "number") return value ?? "";
  return figure(value * factor, Number.isInteger(value) ? 15 : 4);
}
