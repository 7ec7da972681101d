/**
 * What executives, the CoE and managers are judged by under the operating model (EXEC-PE, COE-PE), each as it is and as
 * the organisation knows it; and what nobody is judged by (EXEC-PN, COE-PN). A field is computed from the log of one cycle.
 */
import { minutesPerDay, wavesPerDay } from "../state/calendar.ts";
import { centrePeople, wantedCentre } from "../centre/centre-capacity.ts";
import { topRanks } from "../state/codes.ts";
import { sopClarity } from "../centre/evolution.ts";
import { Counter, type CounterName } from "../state/ledger.ts";
import { linesOf, totalSum, unitSum } from "../state/records.ts";
import { ratio } from "../state/view.ts";
import type { World } from "../state/world.ts";

/** A score that is known as it is. */
type Score = number | readonly [truth: number, reported: number];

/** A field of a scorecard; `unit` is the manager's, -1 for executives and the CoE. NaN: nothing to judge, or not known. */
export interface Field {
  claim: string;
  label: string;
  score: (w: World, unit: number) => Score;
}

/** What is left out on purpose: a scorecard that held it would reward theatre. */
export const notJudged: Readonly<Record<"executives" | "centre", readonly string[]>> = {
  executives: [
    "EXEC-PN1 charisma",
    "EXEC-PN2 hours",
    "EXEC-PN3 heroics",
    "EXEC-PN4 individual technical expertise",
    "EXEC-PN5 micromanagement",
    "EXEC-PN6 oversight of single workers",
  ],
  centre: [
    "COE-PN1 throughput",
    "COE-PN2 tasks completed",
    "COE-PN3 team workload",
    "COE-PN4 heroics",
    "COE-PN5 executive optics",
  ],
};

const daysPerWeek = 5;

/** Sum of a counter over all units in the running cycle. */
function all(w: World, ...names: CounterName[]): number {
  return names.reduce((sum, name) => sum + totalSum(w, Counter[name], w.cycle, w.cycle + 1), 0);
}

function of(w: World, unit: number, name: CounterName): number {
  return unitSum(w, Counter[name], unit, w.cycle, w.cycle + 1);
}

const onTotes = [
  "workMinutes",
  "setupMinutes",
  "swapMinutes",
  "fixMinutes",
  "reworkMinutes",
] as const;

const answeredInTime = (answered: number, timedOut: number) => ratio(answered, answered + timedOut);

export const executiveScores: readonly Field[] = [
  {
    claim: "EXEC-PE1",
    label: "clarity of direction",
    score: (w) => w.settings.executives.clarity,
  },
  {
    claim: "EXEC-PE2",
    label: "share of changes of priority that were needed",
    score(w) {
      const changes = all(w, "priorityRequests");
      const unforced = all(w, "unforcedChanges", "reactions");
      // no record holds which changes were needed; managers who make it out are asked at an assessment, by a survey
      return [changes === 0 ? 1 : 1 - unforced / changes, NaN];
    },
  },
  {
    claim: "EXEC-PE3",
    label: "share of constraints that were met",
    score: (w) =>
      all(w, "constraintsRead") === 0 ? 1 : all(w, "constraintsMet") / all(w, "constraintsRead"),
  },
  {
    claim: "EXEC-PE4",
    label: `share of time on the first ${topRanks} classes: of the need, and of the ranking in force`,
    score: (w) => [
      ratio(all(w, "neededMinutes"), all(w, ...onTotes)),
      ratio(all(w, "alignedMinutes"), all(w, ...onTotes)),
    ],
  },
  {
    claim: "EXEC-PE5",
    label: "hours of training given per hour promised",
    score(w) {
      // a roll-back may take back more than the cycle promised
      const promised = Math.max(0, all(w, "takenMinutes"));
      return Math.min(1, ratio(all(w, "trainingMinutes", "managerTrainingMinutes"), promised));
    },
  },
  {
    claim: "EXEC-PE6",
    label: "reliability of what people are told: 1 - contradictions per worker and week",
    score: (w) => [
      1 - (all(w, "contradictions") * daysPerWeek * minutesPerDay) / (w.workers * w.cycleMinutes),
      NaN,
    ],
  },
  {
    claim: "EXEC-PE7",
    label: "support: CoE people of those wanted, and questions answered in time, on average",
    score(w) {
      const staffed = Math.min(1, centrePeople(w) / wantedCentre(w));
      return (staffed + answeredInTime(all(w, "answered"), all(w, "timedOut"))) / 2;
    },
  },
  {
    claim: "EXEC-PE8",
    label: "share of choices in meetings that resolved conflicts",
    score: (w) =>
      ratio(
        all(w, "choicesResolution"),
        all(w, "choicesResolution", "choicesOversight", "choicesFlight"),
      ),
  },
  {
    claim: "EXEC-PE9",
    label: "share of paid time that is not fire-fighting",
    score: (w) =>
      1 -
      all(
        w,
        "fixMinutes",
        "reworkMinutes",
        "managerEscalationMinutes",
        "managerCorrectionMinutes",
      ) /
        ((w.workers + w.units) * w.cycleMinutes),
  },
  {
    claim: "EXEC-PE10",
    label: "patterns that came back after a revision",
    score: (w) => all(w, "recurrences"),
  },
];

export const centreScores: readonly Field[] = [
  {
    claim: "COE-PE1",
    label: "time from the first report to adoption (min)",
    score: (w) => ratio(all(w, "improvementMinutes"), all(w, "improvements")),
  },
  {
    claim: "COE-PE2",
    label: "clarity of the SOP",
    score: (w) => w.kind.reduce((sum, _, unit) => sum + sopClarity(w, unit), 0) / w.units,
  },
  {
    claim: "COE-PE3",
    label: "work between failures of a scanner (min)",
    score: (w) => ratio(all(w, "workMinutes"), all(w, "scannerFailures")),
  },
  {
    claim: "COE-PE4",
    label: "share of what was taught that is in use; the record of a training says all of it",
    score(w) {
      let inUse = 0;
      let taught = 0;
      for (let worker = 0; worker < w.workers; worker++) {
        inUse += Math.min(w.trained[worker], w.taught[worker]);
        taught += w.taught[worker];
      }
      return [ratio(inUse, taught), ratio(taught, taught)];
    },
  },
  {
    claim: "COE-PE5",
    label: "totes that wait for an answer at the end of the cycle",
    score: (w) => [all(w, "trueBlockers"), all(w, "reportedBlockers")],
  },
  {
    claim: "COE-PE6",
    label: "variants of the workflow in a unit (bit)",
    score: (w) => [all(w, "fragmentation") / w.units, NaN],
  },
  {
    claim: "COE-PE7",
    label: "error of published audits",
    score: (w) => [auditError(w), NaN],
  },
  {
    claim: "COE-PE8",
    label: "boundaries crossed",
    score: (w) => [
      all(w, "bypassOrders", "managerViolations"),
      all(w, "bypassDetected", "managerViolationsDetected"),
    ],
  },
  {
    claim: "COE-PE9",
    label: "share of people who practise the version in force",
    score: (w) => [all(w, "adopting") / (w.units * w.scenario.calendar.cycleDays), NaN],
  },
];

/** A manager's scorecard as the manager writes it (MEC-16), beside what it should have said. */
export const managerScores: readonly Field[] = [
  {
    claim: "KOOM-R2",
    label: "plan kept",
    score(w, unit) {
      const planned = of(w, unit, "plannedLines");
      const kept = (lines: number) => 1 - ratio(Math.abs(lines - planned), planned);
      return [kept(linesOf(w, unit, w.cycle)), kept(of(w, unit, "reportedLines"))];
    },
  },
  {
    claim: "KOOM-R2",
    label: "lines",
    score: (w, unit) => [linesOf(w, unit, w.cycle), of(w, unit, "reportedLines")],
  },
  {
    claim: "KOOM-R2",
    label: "share of lines late",
    score: (w, unit) =>
      w.kind[unit] === "packing" ? [of(w, unit, "trueLate"), of(w, unit, "reportedLate")] : NaN,
  },
  {
    claim: "KOOM-R2",
    label: "recorded misreads",
    score: (w, unit) => [of(w, unit, "recordedDefects"), of(w, unit, "reportedDefects")],
  },
  {
    claim: "MGR-R2",
    label: "questions answered before patience ran out",
    score: (w, unit) => answeredInTime(of(w, unit, "answered"), of(w, unit, "timedOut")),
  },
  {
    claim: "MGR-R3",
    label: "rounds done",
    score(w, unit) {
      const planned =
        w.settings.management.roundMinutes * wavesPerDay * (w.cycleMinutes / minutesPerDay);
      return Math.min(1, ratio(of(w, unit, "managerRoundMinutes"), planned));
    },
  },
  {
    claim: "MGR-X2",
    label: "figures that flatter",
    score: (w, unit) => [of(w, unit, "flatteringFigures"), NaN],
  },
  {
    claim: "DEP-GF6",
    label: "totes shipped by heroics",
    score: (w, unit) => ratio(of(w, unit, "heroTotes"), of(w, unit, "shippedTotes")),
  },
];

/** Mean absolute difference of published and true drift over the units audited in the running cycle. */
function auditError(w: World): number {
  let error = 0;
  let audits = 0;
  for (let unit = 0; unit < w.units; unit++) {
    if (of(w, unit, "auditKnown") === 0) continue;
    const truth = ratio(of(w, unit, "drift"), of(w, unit, "visitLines"));
    error += Math.abs(of(w, unit, "auditEstimate") - truth);
    audits++;
  }
  return ratio(error, audits);
}
