/**
 * What a bundle was made of, as far as simulated numbers hang on it: a digest of the sources of the simulation and of the
 * versions of the packages. Bundlers and the tests put it where `burrowSources` stands (adapters/node/sources.ts).
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Of the project in a folder: SHA-256 over paths and texts, in the order of the paths, whatever the system. */
export function sourceDigest(project: string): string {
  const { dependencies = {} } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
    dependencies?: Record<string, string>;
  };
  const hash = createHash("sha256").update(JSON.stringify(dependencies));
  for (const path of sourcesIn(join(project, "sim"))) {
    // lengths, so that no text can pass for the beginning of the next one
    const text = readFileSync(join(project, "sim", path));
    hash.update(`\n${path} ${text.length}\n`).update(text);
  }
  return hash.digest("hex");
}

/** Paths below a folder, with slashes. */
function sourcesIn(folder: string, above = ""): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${above}${entry.name}`;
      if (entry.isDirectory()) return sourcesIn(join(folder, entry.name), `${path}/`);
      return /\.(?:ts|json)$/.test(entry.name) ? [path] : [];
    })
    .sort();
}

/** For `define` of a configuration that stands in the root of its project. */
export function definedSources(configuration: string): Record<string, string> {
  const project = fileURLToPath(new URL(".", configuration));
  return { burrowSources: JSON.stringify(sourceDigest(project)) };
}
