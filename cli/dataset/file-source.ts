/**
 * A file as a source of bytes, so that one of any size can be read piece by piece.
 */
import { closeSync, openSync, readSync } from "node:fs";
import type { ByteSource } from "../../data/table-batches.ts";
import { withReason } from "../../adapters/node/dataset-error.ts";

/** @throws DatasetError when the file cannot be read */
export function readingFile<Value>(path: string, use: (read: ByteSource) => Value): Value {
  const file = withReason(path, "read", () => openSync(path, "r"));
  try {
    return use((position, length) => withReason(path, "read", () => take(file, position, length)));
  } finally {
    closeSync(file);
  }
}

function take(file: number, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let count = 0;
  while (count < length) {
    const more = readSync(file, bytes, count, length - count, position + count);
    if (more === 0) break;
    count += more;
  }
  return bytes.subarray(0, count);
}
