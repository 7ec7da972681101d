/** The task flow map as text: what went where, per cycle on average and in the first and the last one. */
import { plainNumber } from "../../analysis/plain-number.ts";
import type { CycleFlows } from "../../sim/index.ts";
import { alignedTable } from "../text/aligned.ts";

export interface FlowsTextOptions {
  title: string;
  seed: string;
  replication: number;
}

export function flowsText(
  cycles: readonly CycleFlows[],
  { title, seed, replication }: FlowsTextOptions,
): string {
  const flows = counted(
    cycles.map((cycle) =>
      cycle.flows.map(({ from, to, kind, what, count }) => ({
        cells: [from, to, kind, what],
        count,
      })),
    ),
  );
  const messages = counted(
    cycles.map((cycle) =>
      cycle.messages.map(({ unit, kind, from, sent }) => ({
        cells: from === "CoE" ? [from, unit, kind] : [unit, "CoE", kind],
        count: sent,
      })),
    ),
  );
  const paragraphs = [
    `${title}: what went where, per cycle`,
    flows.length === 0 ? "Nothing." : tableOf(["from", "to", "kind", "what"], flows),
    messages.length === 0
      ? "No messages between the CoE and managers."
      : `Messages between the CoE and managers\n\n${tableOf(["from", "to", "message"], messages)}`,
    `${cycles.length} cycles from the decision date on, replication ${replication}, seed ${seed}`,
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

interface Counted {
  cells: readonly string[];
  /** By cycle. */
  counts: number[];
}

/** Rows of all cycles by what they say, in the order of their first appearance. */
function counted(
  cycles: readonly (readonly { cells: readonly string[]; count: number }[])[],
): Counted[] {
  const rows = new Map<string, Counted>();
  cycles.forEach((own, cycle) => {
    for (const { cells, count } of own) {
      const key = cells.join("\n");
      const row = rows.get(key) ?? { cells, counts: cycles.map(() => 0) };
      rows.set(key, row);
      row.counts[cycle] += count;
    }
  });
  return [...rows.values()];
}

function tableOf(titles: readonly string[], rows: readonly Counted[]): string {
  return alignedTable(
    [
      ...titles.map((title) => ({ title, align: "left" as const })),
      ...["mean", "first", "last"].map((title) => ({ title, align: "right" as const })),
    ],
    rows.map(({ cells, counts }) => [
      ...cells,
      plainNumber(counts.reduce((sum, count) => sum + count, 0) / counts.length, 1),
      plainNumber(counts[0], 0),
      plainNumber(counts[counts.length - 1], 0),
    ]),
  );
}
