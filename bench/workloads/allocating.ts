/** What the allocation bench runs, in Node and in Chromium; several runs under one name take turns in one process. */
import type { Run } from "../allocation.ts";
import { replication } from "./replication.ts";
import { shortWorkloads } from "./short.ts";

export const burrow = "burrow";

export const allocating: Record<string, () => readonly Run[]> = {
  ...Object.fromEntries(Object.entries(shortWorkloads).map(([name, run]) => [name, () => [run]])),
  // the second has about twice the events and builds as much once: world, tables, a row per cycle
  [burrow]: () => [replication(10), replication(20)],
};
