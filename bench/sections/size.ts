/**
 * What size costs the organisation itself: events per second and memory per agent of the burrow in many places, over two
 * cycles, from 54 agents to 10,004, with --large to 100,004. Statistics only: no tables are written.
 */
import { atMost, sample, type Check, type Section } from "../measure.ts";
import type { Sized } from "../samples.ts";

const SIZES = [54, 1000, 10_000];
const LARGE = 100_000;

/** How much dearer than with 54 agents an event may be, and bytes per agent that a large organisation may take. */
const SLOWER = 4;
const BYTES = 4000;

export function sizeSection(isLarge: boolean): Section {
  const rows: string[][] = [];
  const checks: Check[] = [];
  let first = NaN;
  for (const wanted of isLarge ? [...SIZES, LARGE] : SIZES) {
    const { agents, bytes, events, ns } = sample<Sized>("size", wanted);
    if (wanted === SIZES[0]) first = ns;
    const said = agents.toLocaleString("en");
    rows.push([
      said,
      events.toLocaleString("en"),
      (1e9 / ns).toLocaleString("en", { maximumFractionDigits: 0 }),
      (ns / first).toFixed(2),
      (events / agents).toFixed(0),
      (bytes / agents).toFixed(0),
    ]);
    if (wanted === SIZES[0]) continue;
    checks.push(atMost(`${said} agents: cost per event against 54 agents`, ns / first, SLOWER));
    checks.push(atMost(`${said} agents: bytes of state per agent`, bytes / agents, BYTES));
  }
  return {
    title: "Size",
    what: "The burrow in as many places as make up so many agents, two cycles, statistics only: CPU of one thread, and the bytes of all columns at the end (at 54 agents mostly the first room for totes and jobs).",
    header: [
      "agents",
      "events",
      "events a second",
      "cost per event",
      "events per agent",
      "bytes per agent",
    ],
    rows,
    checks,
  };
}
