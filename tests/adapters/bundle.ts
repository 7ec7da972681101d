/**
 * Bundles a worker thread for a test, with everything in it, into a folder of its own.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

export interface Bundle {
  folder: string;
  script: URL;
  remove(): Promise<void>;
}

/** `entry` is absolute. */
export async function bundleWorker(entry: string): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), "burrow-worker-"));
  await build({
    configFile: false,
    logLevel: "silent",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      rolldownOptions: {
        input: { worker: entry },
        output: { entryFileNames: "[name].mjs" },
      },
    },
  });
  return {
    folder,
    script: pathToFileURL(join(folder, "worker.mjs")),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
