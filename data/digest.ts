/**
 * The digest of a dataset: SHA-256 over the bytes of its table files, one after the other in table order. The page and
 * the command line print the same one for the same study and number of replications.
 */
import type { TableFile } from "./assemble.ts";
import { tableOrder } from "./schema.ts";
import { Sha256 } from "./sha256.ts";

/** Takes bytes in pieces. The command line passes its platform's own, which is several times as fast. */
export interface Hash {
  update(bytes: Uint8Array): unknown;
  hex(): string;
}

/** @throws RangeError when a table is missing */
export function digestTables(files: readonly TableFile[], hash: Hash = new Sha256()): string {
  for (const table of tableOrder) {
    const file = files.find(({ name }) => name === table);
    if (file === undefined) throw new RangeError(`digest: no bytes of table ${table}`);
    file.write((bytes) => hash.update(bytes));
  }
  return hash.hex();
}
