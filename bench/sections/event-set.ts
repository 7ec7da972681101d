/** The event set alone: the hold model, which takes the earliest event and schedules it again, by number pending. */
import { sample, type Section } from "../measure.ts";
import type { Twin } from "../twin.ts";

const PENDING = [6, 16, 64, 1000, 100_000];

export function eventSetSection(twin: Twin | undefined): Section {
  const rows = PENDING.map((pending) => {
    const here = sample<number>("hold", pending);
    const ns = (structure: string): number =>
      Number(twin?.print("eventset", structure, pending, 1e6).split(" ")[0] ?? NaN);
    const calendar = ns("cal");
    const heap = ns("quad");
    return [
      String(pending),
      here.toFixed(1),
      calendar.toFixed(1),
      heap.toFixed(1),
      (here / calendar).toFixed(2),
      (here / heap).toFixed(2),
    ];
  });
  return {
    title: "Event set",
    what: "Nanoseconds of CPU per take-and-schedule; C++ has a calendar of fixed width and a 4-ary heap.",
    header: ["pending", "here", "C++ calendar", "C++ heap", "here / calendar", "here / heap"],
    rows,
    checks: [],
  };
}
