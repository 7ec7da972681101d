/** The tables of the run as Arrow files, byte for byte those of the command line, and their common digest. */
import { useEffect, useState } from "preact/hooks";
import { tableOrder } from "../../data/schema.ts";
import type { TableName } from "../../sim/index.ts";
import type { Comparison } from "../charts/comparison.ts";
import { count } from "../format.ts";
import type { Store } from "../state/store.ts";
import { tablesOf } from "../tables/tables.ts";

const contents: Record<TableName, string> = {
  runs: "one row per run",
  days: "one row per working day",
  cycles: "one row per alignment cycle",
  zones: "one row per cycle and unit",
};

export function Downloads({ store, comparison }: { store: Store; comparison: Comparison }) {
  const { phase, result } = store.run.value;
  const [digest, setDigest] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isWhole = phase === "finished";
  useEffect(() => {
    setDigest(null);
    setProblem(null);
    if (result === null || !isWhole) return;
    let isShown = true;
    tablesOf(result, comparison.study)
      .digest()
      .then((found) => isShown && setDigest(found))
      .catch((error: unknown) => isShown && setProblem(String(error)));
    return () => {
      isShown = false;
    };
  }, [result, isWhole, comparison.study]);
  if (result === null || result.chunks.length === 0) return null;

  async function save(table: TableName): Promise<void> {
    try {
      offer(`${table}.arrow`, await tablesOf(result!, comparison.study).file(table));
    } catch (error) {
      setProblem(String(error));
    }
  }

  const pairs = result.chunks.reduce((sum, { from, to }) => sum + to - from, 0);
  return (
    <section class="downloads" aria-labelledby="downloads-title">
      <h2 id="downloads-title">The data behind this page</h2>
      <div class="actions">
        {tableOrder.map((table) => (
          <button key={table} type="button" onClick={() => void save(table)}>
            {table}.arrow <span class="small muted">({contents[table]})</span>
          </button>
        ))}
      </div>
      <p class="small muted">
        Arrow IPC files, {count(pairs)} pairs. The command line writes the same bytes with{" "}
        <code>--out</code>.
      </p>
      {problem !== null && <p role="alert">The file could not be made: {problem}</p>}
      <p class="small digest" aria-live="polite">
        {isWhole ? (
          <>
            Digest, SHA-256 over the four files: <code>{digest ?? "being computed"}</code>
          </>
        ) : (
          "A cancelled run carries no digest; its files hold the pairs of whole chunks of 16."
        )}
      </p>
    </section>
  );
}

function offer(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(
    new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/vnd.apache.arrow.file" }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken its own hold of the bytes once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
