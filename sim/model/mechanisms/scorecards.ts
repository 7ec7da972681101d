/**
 * MEC-16, what is judged: incentives on scorecards change what people do through choices that exist already. What the
 * operating model judges is in `scorecards.ts` of the model; what it refuses to judge is here, as a dose.
 */
import { parameters } from "../input/parameters.ts";

export const scorecards = parameters("scorecards", "MEC-16", {
  optics: {
    label: "how much managers are judged by how reported figures look",
    unit: "0 to 1",
    default: 0,
    low: 0,
    high: 1,
    source: "EXEC-I3, assumed",
    off: 0,
  },
  coeThroughput: {
    label: "share of the CoE's hours that go to expediting, because it is judged by throughput",
    unit: "share",
    default: 0,
    low: 0,
    high: 0.8,
    source: "COE-C5, assumed",
    off: 0,
  },
  expediteMinutes: {
    label: "time of the CoE to get one tote to the front",
    unit: "min",
    default: 30,
    low: 1,
    high: 480,
    source: "assumed",
  },
  heroics: {
    label: "how much managers are judged by heroics rather than by a calm floor",
    unit: "0 to 1",
    default: 0,
    low: 0,
    high: 0.9,
    source: "EXEC-PN3 (not judged), assumed",
    off: 0,
  },
});
