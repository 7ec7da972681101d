/**
 * Chunks made up from the invented rows, as a worker would return them.
 */
import { type FinishedChunk, join } from "../../analysis/chunk.ts";
import { type StopRule, studyDocument } from "../../data/package/study-document.ts";
import { encodePart } from "../../data/parts.ts";
import { tableOrder } from "../../data/schema.ts";
import { inventedArms, inventedRows, inventedStudy } from "../data/invented-study.ts";

export const study = inventedStudy();

export function inventedChunk(from: number, to: number): FinishedChunk {
  const rows = inventedRows(from, to);
  return {
    from,
    to,
    runs: inventedArms.map((_, arm) => join(rows.map((row) => row[arm].runs))),
    cycles: inventedArms.map((_, arm) => join(rows.map((row) => row[arm].cycles))),
    events: rows.flat().reduce((sum, { events }) => sum + events, 0),
    parts: Object.fromEntries(
      tableOrder.map((name) => [name, encodePart(name, rows, { study, from })]),
    ),
  };
}

/** Chunks of 16 by index. */
export function inventedChunks(replications: number): FinishedChunk[] {
  return Array.from({ length: Math.ceil(replications / 16) }, (_, index) =>
    inventedChunk(index * 16, Math.min(index * 16 + 16, replications)),
  );
}

export function documentOf(stop: StopRule, other = study, results?: string) {
  return studyDocument({ study: other, arms: inventedArms, stop, results });
}
