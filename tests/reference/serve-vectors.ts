/**
 * Serves the reference vectors to the tests: a module with every file of a folder, the same for Node and for the browser, and a
 * command by which a browser asks Node for the bits of a case. REFERENCE_DIR=FOLDER takes other vectors than the
 * project's own.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const name = "virtual:reference-vectors";
const resolved = `\0${name}`;
const own = fileURLToPath(new URL(".", import.meta.url));
const compute = fileURLToPath(new URL("./compute.ts", import.meta.url));

export function referenceVectors(): Plugin {
  const folder = process.env.REFERENCE_DIR ?? own;
  return {
    name: "burrow:reference-vectors",
    resolveId: (id) => (id === name ? resolved : null),
    load(id) {
      if (id !== resolved) return null;
      const files = readdirSync(folder)
        .filter((file) => file.endsWith(".json"))
        .sort()
        .map((file) => {
          const content = JSON.parse(readFileSync(join(folder, file), "utf8")) as VectorFile;
          return { name: file, ...content, cases: withInputsOfOthers(content.cases) };
        });
      return `export const vectorFiles = JSON.parse(${JSON.stringify(JSON.stringify(files))});`;
    },
  };
}

interface VectorFile {
  cases?: { id: string; inputs: { same_as?: string } }[];
}

/** A case may name another one of its file whose inputs it shares. */
function withInputsOfOthers(cases: VectorFile["cases"]): VectorFile["cases"] {
  return cases?.map((one) => ({
    ...one,
    inputs: { ...cases.find(({ id }) => id === one.inputs.same_as)?.inputs, ...one.inputs },
  }));
}

interface CommandContext {
  project: { import<Module>(id: string): Promise<Module> };
}

/** Vitest browser command: computed by Node, in the process that serves the browser. */
export async function bitsInNode(
  { project }: CommandContext,
  family: string,
  id: string,
  inputs: unknown,
): Promise<string> {
  const { bitsOfCase } = await project.import<{
    bitsOfCase: (family: string, id: string, inputs: unknown) => string;
  }>(compute);
  return bitsOfCase(family, id, inputs);
}
