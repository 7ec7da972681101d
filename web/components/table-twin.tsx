/** The rows of a chart, or of a query, as a table that opens on request. */
import { useState } from "preact/hooks";
import type { ChartColumn, Row, Value } from "../charts/chart.ts";
import { figure } from "../format.ts";

interface TableProps {
  caption: string;
  columns: readonly ChartColumn[];
  rows: readonly Row[];
}

/** Never more rows than this on screen; the rest is in the files. */
const maxRows = 500;

export function DataTable({ caption, columns, rows }: TableProps) {
  const isText = (name: string) => rows.some((row) => typeof row[name] === "string");
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, label, unit }) => (
              <th key={name} scope="col" class={isText(name) ? "text" : ""}>
                {label}
                {unit !== "" && unit !== "1" && <span class="muted"> ({unit})</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, maxRows).map((row, index) => (
            <tr key={index}>
              {columns.map(({ name }) => (
                <td key={name} class={isText(name) ? "text" : ""}>
                  {shown(row[name])}
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

function shown(value: Value): string {
  if (typeof value === "number")
    return Number.isInteger(value) ? figure(value, 15) : figure(value, 4);
  return value ?? "";
}
