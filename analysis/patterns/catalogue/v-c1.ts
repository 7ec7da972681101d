/** Compliance falls over a shift, faster when work is intense, and recovers after a break (Dai et al. 2015). */
import type { VisitTable } from "../../../sim/index.ts";
import { moments } from "../../inference/moments.ts";
import type { Pattern } from "../pattern.ts";
import { lineWithin, minuteOfShift, minutesPerDay } from "../visit-statistics.ts";

/** The study's shifts had twelve hours; the slope is stated for those, whatever the length of a shift here. */
const studyMinutes = 720;
const breakMinutes = 10;

/** How much of all steps becomes a shortcut over twelve hours. */
function fall(visits: VisitTable): number {
  return (
    studyMinutes * lineWithin(visits.start.map(minuteOfShift), visits.shortcuts, visits.unit).slope
  );
}

/** Mean fall of the shortcut share from one visit to the same worker's next one on that day, where a break lay between. */
function afterBreak(visits: VisitTable): number {
  const last = new Map<number, { shortcuts: number; day: number }>();
  const falls: number[] = [];
  visits.worker.forEach((worker, row) => {
    const day = Math.floor(visits.start[row] / minutesPerDay);
    const before = last.get(worker);
    if (before !== undefined && before.day === day && visits.pause[row] >= breakMinutes)
      falls.push(before.shortcuts - visits.shortcuts[row]);
    last.set(worker, { shortcuts: visits.shortcuts[row], day });
  });
  return falls.length === 0 ? NaN : moments(falls).mean;
}

export const vC1: Pattern = {
  id: "V-C1",
  statement:
    "Compliance falls within a shift, more so under intense work, and recovers after breaks.",
  sources: ["dai2015"],
  kind: "echo",
  note: "The log odds of a shortcut per hour of work come from the same study (load.fatigue); how far they go is not an input.",
  why: "A gap of ten minutes takes seven tenths of tiredness away (load.restMinutes, load.recovery), and at a utilisation of .85 such gaps come often; people in the study hardly had any. Where there are fewer gaps, compliance falls faster.",
  arms: { ordinary: { on: "burrow" }, intense: { on: "saturated" } },
  cycles: 4,
  visits: true,
  figures: [
    {
      what: "compliance lost over twelve hours",
      unit: "share of steps",
      band: [0.06, 0.11],
      of: (seen) => fall(seen.visits("ordinary")),
    },
    {
      what: "how much faster it falls where there is more work than people can do",
      unit: "share of steps",
      band: [0, Infinity],
      of: (seen) => fall(seen.visits("intense")) - fall(seen.visits("ordinary")),
    },
    {
      what: "compliance regained by a break",
      unit: "share of steps",
      band: [0, Infinity],
      of: (seen) => afterBreak(seen.visits("ordinary")),
    },
  ],
};
