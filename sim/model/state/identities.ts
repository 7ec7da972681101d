/**
 * What must hold exactly in every finished replication: Little's law, conservation of totes and lines, flow balance,
 * paid time as the sum of its uses. Time is counted in whole ticks, so both sides are compared with ===.
 */
import { minutesPerDay } from "./calendar.ts";
import { Counter, counterCount, type CounterName } from "./ledger.ts";
import { Flag } from "../shopfloor/queues.ts";
import { Aside, asidePlaces, classes, Doing, Ending, Scalar } from "./codes.ts";
import { type World } from "./world.ts";

export interface Identity {
  name: string;
  left: number;
  right: number;
}

const workerUses: readonly CounterName[] = [
  "workMinutes",
  "setupMinutes",
  "swapMinutes",
  "fixMinutes",
  "reworkMinutes",
  "trainingMinutes",
  "blockedMinutes",
  "idleMinutes",
];

const managerUses: readonly CounterName[] = [
  "managerReleaseMinutes",
  "managerMeetingMinutes",
  "managerReportMinutes",
  "managerRoundMinutes",
  "managerOtherMinutes",
  "managerTranslationMinutes",
  "managerEscalationMinutes",
  "managerCorrectionMinutes",
  "managerTrainingMinutes",
  "managerImprovementMinutes",
  "managerDisputeMinutes",
  "managerIdleMinutes",
];

/** Both sides of every identity of a world that has run to its horizon. */
export function identities(w: World): Identity[] {
  const sum = (name: CounterName, unit: number) => {
    let total = 0;
    for (let cycle = 0; cycle < w.cycles; cycle++) {
      total += w.ledger[(cycle * w.units + unit) * counterCount + Counter[name]];
    }
    return total;
  };
  const all = (name: CounterName) => w.kind.reduce((total, _, unit) => total + sum(name, unit), 0);
  const s = w.scalars;
  const present = totesPresent(w);
  const now = w.events.now;
  const minutes = w.cycles * w.scenario.calendar.cycleDays * minutesPerDay;
  const found: Identity[] = [
    {
      name: "Little's law: time integral of totes in the system = sum of their times in it",
      left: s[Scalar.WipMinutes],
      right:
        s[Scalar.LeftMinutes] +
        present.reduce((total, tote) => total + now - w.toteArrival[tote], 0),
    },
    {
      name: "totes that came = totes that left + totes present",
      left: s[Scalar.CreatedTotes],
      right: s[Scalar.LeftTotes] + present.length,
    },
    { name: "totes counted as present = totes found", left: s[Scalar.Wip], right: present.length },
    {
      name: "lines ordered = lines shipped, stored or cancelled + lines present",
      left: all("demandLines"),
      right: (all("shippedTotes") + all("lostTotes") + present.length) * w.linesPerTote,
    },
    {
      name: "lines shipped = conforming + escaped",
      left: all("shippedLines"),
      right: all("conformingLines") + all("escapedDefects"),
    },
    {
      name: "exceptions = responses",
      left: all("exceptions"),
      right:
        all("escalated") +
        all("fixedAndReported") +
        all("improvised") +
        all("waited") +
        all("ignored") -
        all("askedAgain"),
    },
    {
      name: "blockers = resolved + open + those a running or interrupted visit will stop at",
      left: all("blockers"),
      right: all("blockersResolved") + openBlockers(w) + stopsAhead(w, present),
    },
    {
      name: "blockers counted as open = blockers found",
      left: s[Scalar.OpenBlockers],
      right: openBlockers(w),
    },
  ];
  w.scenario.units.forEach((unit, u) => {
    found.push(
      {
        name: `${unit.id}: totes let in = totes out + totes inside`,
        left: sum("releasedTotes", u),
        right: sum("shippedTotes", u) + w.wip[u],
      },
      {
        name: `${unit.id}: workers' paid time = sum of its uses`,
        left: unit.workers * minutes,
        right: workerUses.reduce((total, use) => total + sum(use, u), 0),
      },
      {
        name: `${unit.id}: manager's paid time = sum of its uses`,
        left: minutes,
        right: managerUses.reduce((total, use) => total + sum(use, u), 0),
      },
    );
  });
  return found;
}

/** Every tote between arrival and leaving, wherever it is. */
function totesPresent(w: World): number[] {
  const totes: number[] = [];
  const lineCount = 2 * w.units * classes + w.workers;
  for (let line = 0; line < lineCount; line++) {
    for (let tote = w.lines.head(line); tote >= 0; tote = w.lines.next(tote)) totes.push(tote);
  }
  for (let worker = 0; worker < w.workers; worker++) {
    if (w.doing[worker] === Doing.Visit) totes.push(w.workerTote[worker]);
  }
  for (let place = 0; place < w.workers * asidePlaces; place++) {
    if (w.asideState[place] !== Aside.Empty) totes.push(w.asideTote[place]);
  }
  return totes;
}

function openBlockers(w: World): number {
  return w.asideState.reduce(
    (n, state) => (state === Aside.Empty || state === Aside.Ready ? n : n + 1),
    0,
  );
}

/** Visits under way, or interrupted, that will end with a question. */
function stopsAhead(w: World, present: readonly number[]): number {
  let stops = 0;
  for (let worker = 0; worker < w.workers; worker++) {
    if (w.doing[worker] === Doing.Visit && w.ending[worker] !== Ending.Done) stops++;
  }
  for (const tote of present) {
    if ((w.toteFlags[tote] & Flag.Preempted) !== 0 && w.toteEnding[tote] !== Ending.Done) stops++;
  }
  return stops;
}
