/**
 * CHECKSUMS: one line per file of the package, as `sha256sum -c` reads it.
 */
export interface Checksum {
  path: string;
  sha256: string;
}

export function formatChecksums(checksums: readonly Checksum[]): string {
  return checksums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
}

/** @throws RangeError when a line is no checksum */
export function parseChecksums(text: string): Checksum[] {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const match = /^([0-9a-f]{64}) [ *](.+)$/.exec(line);
    if (match === null) throw new RangeError(`CHECKSUMS: ${JSON.stringify(line)} is no checksum`);
    return { sha256: match[1], path: match[2] };
  });
}
