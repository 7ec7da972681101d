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
      const all = readdirSync(folder)
        .filter((file) => file.endsWith(".json"))
        .sort()
        .map((file) => ({
          name: file,
          ...(JSON.parse(readFileSync(join(folder, file), "utf8")) as VectorFile),
        }));
      const files = all.map((file) => ({ ...file, cases: withInputsOfOthers(file, all) }));
      return `export const vectorFiles = JSON.parse(${JSON.stringify(JSON.stringify(files))});`;
    },
  };
}

interface Case {
  id: string;
  inputs: { same_as?: string; same_data_as?: string };
}

interface VectorFile {
  family?: string;
  cases?: Case[];
}

/** A case may name another one whose inputs it shares: by its id in the same file, or by family and id, "family/id". */
function withInputsOfOthers(own: VectorFile, all: readonly VectorFile[]): Case[] | undefined {
  const shared = (name: string | undefined, from: VectorFile, deep: number): object => {
    if (name === undefined || deep > 9) return {};
    const [id, family] = name.split("/").reverse();
    const places = family === undefined ? [from] : all.filter((file) => file.family === family);
    for (const place of places) {
      const found = place.cases?.find((one) => one.id === id);
      if (found !== undefined) return whole(found.inputs, place, deep + 1);
    }
    return {};
  };
  const whole = (inputs: Case["inputs"], from: VectorFile, deep: number): Case["inputs"] => ({
    ...shared(inputs.same_data_as, from, deep),
    ...shared(inputs.same_as, from, deep),
    ...inputs,
  });
  return own.cases?.map((one) => ({ ...one, inputs: whole(one.inputs, own, 0) }));
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
