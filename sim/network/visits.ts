/**
 * How often a customer of a class visits each station on its way from entry to exit: the traffic equations
 * v = entry + v P, solved by elimination. Source: Jackson (1957), Networks of waiting lines. Operations Research 5(4).
 */
import { rowOf } from "./engine/routing-table.ts";
import type { CustomerClass, NetworkScenario, RoutingRow } from "./schema.ts";

/** Mean visits per station; Infinity or NaN where there is no way out. */
export function meanVisits(scenario: NetworkScenario, each: CustomerClass): Float64Array {
  const { stations } = scenario;
  const n = stations.length;
  const entry = typeof each.entry === "string" ? { [each.entry]: 1 } : each.entry;
  // row i: v_i - sum over j of v_j P(j, i) = entry_i
  const rows = stations.map((to, i) => {
    const row = new Float64Array(n + 1);
    stations.forEach((from, j) => {
      row[j] = (i === j ? 1 : 0) - chance(routeFrom(scenario, each, from.id), to.id);
    });
    row[n] = chance(entry, to.id);
    return row;
  });
  return solve(rows);
}

/** The row that a class follows from a station. */
export function routeFrom(
  scenario: NetworkScenario,
  each: CustomerClass,
  station: string,
): RoutingRow {
  return rowOf(each.routing, station) ?? rowOf(scenario.routing, station) ?? { exit: 1 };
}

function chance(row: RoutingRow, id: string): number {
  return Object.hasOwn(row, id) ? row[id] : 0;
}

/** Gauss-Jordan elimination with row pivots on n rows of n + 1 numbers, which it uses up. */
function solve(rows: Float64Array[]): Float64Array {
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let r = column + 1; r < n; r++) {
      if (Math.abs(rows[r][column]) > Math.abs(rows[pivot][column])) pivot = r;
    }
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let r = 0; r < n; r++) {
      const factor = rows[r][column] / rows[column][column];
      if (r === column || factor === 0) continue;
      for (let c = column; c <= n; c++) rows[r][c] -= factor * rows[column][c];
    }
  }
  return Float64Array.from(rows, (row, i) => row[n] / row[i]);
}
