/**
 * What people do that they must not (MEC-18): drawn each morning for every person whose prohibition has a hazard, then
 * done as if by the layer whose act it is. With all hazards at 0 nothing is drawn.
 */
import { minutesPerDay, minutesPerHour } from "../state/calendar.ts";
import { exp } from "../../kernel/index.ts";
import { acts, asExecutive } from "./acts.ts";
import { centrePeople } from "../centre/centre-capacity.ts";
import { loseHandOffs } from "../centre/hand-offs.ts";
import { Route } from "../state/flow-log.ts";
import type { HazardName } from "../mechanisms/acts.ts";
import { steps } from "../mechanisms/practice.ts";
import { causes } from "../mechanisms/sop.ts";
import { actKey, noteKind, perform, usurp } from "./performing.ts";
import { Purpose } from "../state/purposes.ts";
import { divert, hazardOf, violate } from "./sanctioning.ts";
import { executiveCount } from "../input/scenario.ts";
import {
  assignPrivately,
  changeStandard,
  contradict,
  decide,
  dictate,
  doWork,
  guessSop,
  keepOwnWorkflow,
  leastReported,
  lendWorker,
  putBack,
  rerank,
  skipTranslation,
  takeExecutive,
  takeManager,
  watchWorker,
  writeSop,
} from "./usurping.ts";
import { dailyViolations, kinds, KindSlot, type Violation } from "./violations.ts";
import { byMark, unitsOfDay } from "../state/turns.ts";
import type { World } from "../state/world.ts";

const halfDay = minutesPerDay / 2;
const hour = minutesPerHour;

/** An act under way: by whom, in which unit, the key of its draws, and a number in 0..1 that says the rest. */
type Effect = (w: World, who: number, unit: number, key: number, u: number) => void;

const whole = (u: number, count: number) => Math.min(count - 1, Math.floor(u * count));
const workerAt = (w: World, unit: number, u: number) =>
  w.firstWorker[unit] + whole(u, w.firstWorker[unit + 1] - w.firstWorker[unit]);

const effects: Record<HazardName, Effect | undefined> = {
  executiveDesigns: (w, who, unit, _, u) => {
    writeSop(w, usurp(who), unit, whole(u, causes));
    contradict(w, unit, 1);
  },
  executiveInterprets: (w, who, unit) => {
    skipTranslation(w, usurp(who), unit);
    contradict(w, unit, 1);
  },
  executiveExecutes: (w, who, unit, key) => {
    takeExecutive(w);
    doWork(w, usurp(who), unit, key);
  },
  executiveManages: (w, who, unit) => {
    takeManager(w, unit, hour / 2);
    contradict(w, unit, 1);
    putBack(w, usurp(who), unit, 1);
  },
  executiveStandards: (w, who, unit) => changeStandard(w, usurp(who), unit),
  executiveRedesigns: (w, who, unit, _, u) => {
    writeSop(w, usurp(who), unit, whole(u, causes));
    loseHandOffs(w, unit);
    putBack(w, usurp(who), unit, Infinity);
  },
  executiveAnalyses: (w) => {
    takeExecutive(w);
    w.roles.guess[0] = 1;
  },
  executiveAiOutside: useAiOutside,
  executiveDictates: (w, who) => dictate(w, usurp(who)),
  parallelWorkflow: (w, _, unit, __, u) => {
    keepOwnWorkflow(w, unit, whole(u, steps), 3);
    loseHandOffs(w, unit);
  },
  centreExecutes: (w, who) => divert(w, who, halfDay),
  centreAssigns: (w, who, unit) => {
    divert(w, who, hour);
    assignPrivately(w, usurp(who), unit, Route.FromCentre);
  },
  centrePrioritises: (w, who, unit) => rerank(w, usurp(who), unit),
  centreGuesses: (w, who, unit, _, u) => {
    divert(w, who, halfDay);
    guessSop(w, unit, whole(u, causes));
  },
  centrePrefers: (w, who, unit) => {
    divert(w, who, 2 * halfDay);
    guessSop(w, unit, leastReported(w, unit));
  },
  centreOverrides: (w, _, unit) => contradict(w, unit, 2),
  centreStaffs: (w, who, unit, _, u) => {
    divert(w, who, hour);
    lendWorker(w, usurp(who), workerAt(w, unit, u), hour);
  },
  centreMediates: (w, who, unit) => {
    divert(w, who, 2 * hour);
    takeManager(w, unit, hour / 2);
  },
  centreMonitors: (w, who, unit) => {
    divert(w, who, hour);
    watchWorker(w, unit);
  },
  centreDecides: (w, who, unit) => {
    divert(w, who, hour);
    decide(w, usurp(who), unit);
    contradict(w, unit, 1);
  },
  // a finding of an audit is what it hangs on, so it is drawn there
  centrePunishes: undefined,
};

/** AI around the process, in one of seven ways: what it is about is what it does. */
function useAiOutside(w: World, who: number, unit: number, _key: number, u: number): void {
  const count = kinds.executiveAiOutside.length;
  const kind = whole(u, count);
  const rest = u * count - kind;
  noteKind(w, KindSlot.executiveAiOutside + kind, unit);
  if (kind === 0) w.roles.guess[0] = 1;
  else if (kind <= 2) assignPrivately(w, usurp(who), unit, Route.FromExecutives);
  else if (kind === 3) writeSop(w, usurp(who), unit, whole(rest, causes));
  else if (kind === 4) skipTranslation(w, usurp(who), unit);
  else if (kind === 5) changeStandard(w, usurp(who), unit);
  else contradict(w, unit, 1);
}

/** Each morning: who does what today. */
export function actsOfDay(w: World): void {
  const turns: Partial<Record<Violation["layer"], number[]>> = {};
  for (const v of dailyViolations) {
    const rate = w.roles.rates[v.place];
    if (rate <= 0) continue;
    for (const who of (turns[v.layer] ??= inTurn(w, v.layer))) mayViolate(w, v, who, rate);
  }
  useOwnAi(w);
}

/** A layer's people in today's order: whoever comes first may be the last that governance has time for. */
function inTurn(w: World, layer: Violation["layer"]): number[] {
  if (layer === "manager") return unitsOfDay(w);
  const [people, before] =
    layer === "executive" ? [executiveCount, 0] : [centrePeople(w), executiveCount];
  return byMark(people, (who) => w.draws.uniform(Purpose.turnOfDay, -1 - before - who, w.day));
}

function mayViolate(w: World, v: Violation, who: number, rate: number): void {
  const key = actKey(v, who);
  const perDay = (rate * hazardOf(w, v.layer, who)) / w.scenario.calendar.cycleDays;
  if (w.draws.uniform(Purpose.act, key, w.day) >= 1 - exp(-perDay)) return;
  const unit =
    v.layer === "manager" ? who : whole(w.draws.uniform(Purpose.actWhere, key, w.day), w.units);
  violate(w, v, who, unit, w.day);
  effects[v.daily!]!(w, who, unit, key, w.draws.uniform(Purpose.actHow, key, w.day));
}

/** Executives' permitted use of AI: reading and writing of their own, counted by kind and without an effect of its own. */
function useOwnAi(w: World): void {
  const rate = w.settings.acts.executiveAi;
  if (rate <= 0) return;
  const chance = 1 - exp(-rate / w.scenario.calendar.cycleDays);
  for (let who = 0; who < executiveCount; who++) {
    if (w.draws.uniform(Purpose.act, -1 - who, w.day) >= chance) continue;
    if (!perform(w, asExecutive(who), acts.executiveAi, 0)) return;
    const kind = whole(w.draws.uniform(Purpose.actHow, -1 - who, w.day), kinds.executiveAi.length);
    noteKind(w, KindSlot.executiveAi + kind, 0);
  }
}
