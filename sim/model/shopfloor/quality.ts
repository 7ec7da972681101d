/**
 * Errors and checks of a visit (MEC-09, MEC-10): how many lines go wrong, how many are found, what putting them right takes.
 */
import { withAssistance } from "./assisting.ts";
import { quantise } from "../state/calendar.ts";
import { Counter, DayCounter } from "../state/ledger.ts";
import { withStrain } from "./load.ts";
import { condition, errorProducing, withOdds } from "../mechanisms/human-error.ts";
import { checkStep, steps } from "../mechanisms/practice.ts";
import { pow } from "../../kernel/index.ts";
import { Purpose } from "../state/purposes.ts";
import { Flag, Stage } from "./queues.ts";
import { captureOf } from "./recording.ts";
import { exceptionKey } from "./responding.ts";
import { returnRing, Use, uses } from "../state/codes.ts";
import { type World } from "../state/world.ts";

const highestErrorProbability = 0.5;

/** Time of a quick fix relative to putting a defect right (VDT). */
const quickFix = 0.5;

/** Draws of one round of checks of a tote are apart by this, so that no stage shares them. */
const checkRounds = 16;

/** Checks of lines that an interruption spoilt are keyed this many rounds behind those before it. */
const roundsPerCheck = 64;

/** Chance that a line of a visit goes wrong, by the conditions of the moment; interruptions are not among them. */
function planErrorChance(w: World, worker: number, tote: number, unit: number): void {
  const { errors, learning, practice, scanner } = w.settings;
  let base = errors.base[unit];
  base *= w.people.shortage[unit];
  base *= condition(
    errorProducing.unlearning,
    (errors.unlearnApoa * w.unlearn[worker]) / learning.unlearnLines,
  );
  base *= condition(
    errorProducing.ambiguousStandards,
    errors.ambiguityApoa * (1 - errors.sopClarity[unit]) * (1 - w.rhythm.clarified[unit]) +
      errors.ambiguityApoa * w.roles.unclear[unit],
  );
  base = Math.min(highestErrorProbability, base);
  const share = w.people.practised[worker] / steps;
  let p = base * (1 - share) + withOdds(base, practice.oddsRatio) * share;
  const hand = w.toteBase[tote] > 0 ? Math.min(1, w.toteHand[tote] / w.toteBase[tote]) : 0;
  p = p * (1 - hand) + Math.max(p, scanner.handKeyingError) * hand;
  w.toteErrorChance[tote] = Math.min(
    highestErrorProbability,
    withStrain(w, unit, withAssistance(w, tote, p)),
  );
}

/** Lines that go wrong in a planned visit: one draw, held against a chance that every interruption so far has raised. */
function drawDefects(w: World, tote: number): number {
  const interruptions = w.toteInterruptions[tote];
  let p = w.toteErrorChance[tote];
  if (interruptions > 0)
    p = Math.min(highestErrorProbability, p * pow(w.settings.switching.errorFactor, interruptions));
  return w.draws.binomial(Purpose.defects, w.toteId[tote], w.toteStage[tote], w.linesPerTote, p);
}

/** Adds defects to a tote, never more than it has lines; returns how many. */
export function addDefects(w: World, tote: number, unit: number, defects: number): number {
  const made = Math.min(defects, w.linesPerTote - w.toteDefects[tote]);
  if (made <= 0) return 0;
  w.toteDefects[tote] += made;
  w.count(Counter.defects, unit, made);
  w.countDay(DayCounter.defects, made);
  return made;
}

/** Errors, check and rework of a visit that will be done. */
export function planErrors(
  w: World,
  worker: number,
  tote: number,
  unit: number,
  stage: number,
): void {
  planErrorChance(w, worker, tote, unit);
  const made = drawDefects(w, tote);
  w.toteStageDefects[tote] = made;
  addDefects(w, tote, unit, made);
  addDefects(w, tote, unit, w.toteAiWrong[tote]);
  for (let k = 0; k < w.toteIgnored[tote]; k++) {
    const chance = w.settings.exceptions.ignoredErrorChance;
    const key = exceptionKey(stage, k);
    addDefects(
      w,
      tote,
      unit,
      w.draws.binomial(
        Purpose.ignoredDefects,
        w.toteId[tote],
        key,
        w.settings.flow.linesPerOrder,
        chance,
      ),
    );
  }
  checkTote(w, worker, tote, unit, stage);
  workOffReturn(w, worker, unit, stage);
}

/**
 * An interruption after the plan was made: the same draw is held against the raised chance, whoever goes on and however
 * busy it is by then; the check at the end of the visit, where one was planned, sees the further lines as it sees the others.
 */
export function addInterruptionErrors(w: World, worker: number, tote: number): void {
  const unit = w.workerUnit[worker];
  const extra = drawDefects(w, tote) - w.toteStageDefects[tote];
  if (extra <= 0) return;
  w.toteStageDefects[tote] += extra;
  const made = addDefects(w, tote, unit, extra);
  if ((w.toteFlags[tote] & Flag.Checked) === 0) return;
  w.count(Counter.goodLinesChecked, unit, -made);
  const key = w.toteStage[tote] + w.toteInterruptions[tote] * roundsPerCheck * checkRounds;
  w.spend[worker * uses + Use.Rework] += quantise(checkDefects(w, worker, tote, unit, key, made));
}

/** Whether the visit to a stage ends with a check, by the coverage of the moment: asked once, when the visit is planned. */
function isChecked(w: World, tote: number, unit: number, stage: number): boolean {
  if (stage !== Stage.Packing && stage !== Stage.Shipping) return false;
  if ((w.toteFlags[tote] & Flag.SkipCheck) !== 0) return false;
  const coverage = w.settings.verification.coverage[unit];
  if (coverage === 0) return false;
  return coverage >= 1 || w.draws.uniform(Purpose.checkHappens, w.toteId[tote], stage) < coverage;
}

function checkTote(w: World, worker: number, tote: number, unit: number, stage: number): void {
  w.toteFlags[tote] &= ~Flag.Checked;
  if (!isChecked(w, tote, unit, stage)) return;
  w.toteFlags[tote] |= Flag.Checked;
  const { falseAlarm, falseAlarmMinutes } = w.settings.verification;
  const defects = w.toteDefects[tote];
  const good = w.linesPerTote - defects;
  const alarms = w.draws.binomial(Purpose.falseAlarms, w.toteId[tote], stage, good, falseAlarm);
  const minutes = checkDefects(w, worker, tote, unit, stage, defects);
  const place = w.placeOf(unit);
  w.ledger[place + Counter.goodLinesChecked] += good;
  w.ledger[place + Counter.falseAlarms] += alarms;
  w.spend[worker * uses + Use.Rework] += quantise(minutes + alarms * falseAlarmMinutes);
}

/** A check meets so many defects; returns the minutes that putting right what it finds takes. */
function checkDefects(
  w: World,
  worker: number,
  tote: number,
  unit: number,
  key: number,
  defects: number,
): number {
  const id = w.toteId[tote];
  const seen = w.settings.verification.sensitivity * (1 - w.x[worker * steps + checkStep]);
  const found = w.draws.binomial(Purpose.foundDefects, id, key, defects, seen);
  const minutes = putRight(w, tote, found, key, seen);
  const recorded =
    found > 0 ? w.draws.binomial(Purpose.recorded, id, key, found, captureOf(w, unit)) : 0;
  const place = w.placeOf(unit);
  w.ledger[place + Counter.defectsChecked] += defects;
  w.ledger[place + Counter.foundDefects] += found;
  w.ledger[place + Counter.recordedDefects] += recorded;
  w.countDay(DayCounter.recordedDefects, recorded);
  return minutes;
}

/**
 * What is done about found defects: putting right, a quick fix, or nothing. What was done is checked again where it may be
 * wrong again. Returns the minutes that it takes; the tote keeps the defects that are left.
 */
function putRight(w: World, tote: number, found: number, check: number, seen: number): number {
  const { failsAgain, quickFixShare, reworkMinutes, reworkShare } = w.settings.verification;
  const id = w.toteId[tote];
  const right = w.draws.binomial(Purpose.putRight, id, check, found, reworkShare);
  w.toteDefects[tote] -= right;
  let minutes = right * reworkMinutes;
  if (quickFixShare === 0 && failsAgain === 0) return minutes;
  // whoever does not put a defect right may fix it quickly
  const ofOthers = reworkShare < 1 ? Math.min(1, quickFixShare / (1 - reworkShare)) : 0;
  let done = right;
  let others = found - right;
  for (let round = 0; ; round++) {
    const key = check + round * checkRounds;
    const quick = w.draws.binomial(Purpose.quickFix, id, key, others, ofOthers);
    w.toteDefects[tote] -= quick;
    minutes += quickFix * quick * reworkMinutes;
    const wrong =
      w.draws.binomial(Purpose.failsAgain, id, key, done, failsAgain) +
      w.draws.binomial(Purpose.failsAgain, id, key + 4, quick, failsAgain * quickFix);
    w.toteDefects[tote] += wrong;
    if (wrong === 0) return minutes;
    const again = w.draws.binomial(Purpose.failsAgain, id, key + 8, wrong, seen);
    done = w.draws.binomial(Purpose.putRight, id, key + checkRounds, again, reworkShare);
    w.toteDefects[tote] -= done;
    minutes += done * reworkMinutes;
    others = again - done;
  }
}

/** A packing visit takes returned defects along when some are due, at most one per order of the tote. */
function workOffReturn(w: World, worker: number, unit: number, stage: number): void {
  const due = unit * (returnRing + 1) + returnRing;
  if (stage !== Stage.Packing || w.returns[due] === 0) return;
  const orders = w.linesPerTote / w.settings.flow.linesPerOrder;
  const taken = Math.min(w.returns[due], orders);
  w.returns[due] -= taken;
  w.spend[worker * uses + Use.Rework] += quantise(taken * w.settings.verification.returnMinutes);
}
