/**
 * Runs an organisation on the random numbers of another one: each unit and worker draws what its original draws there.
 * What a draw is for is spelled out in its entity, so a mapping of units and workers is one of entities. A draw without
 * an original, one that picks a unit or a worker by its place for instance, is refused.
 */
import { Draws } from "../../sim/kernel/index.ts";
import { messageCount } from "../../sim/model/state/flow-log.ts";
import { handOvers } from "../../sim/model/state/hand-off-state.ts";
import { causes } from "../../sim/model/mechanisms/sop.ts";
import { actKey, actorsPerBlock, violationsPerBlock } from "../../sim/model/acts/performing.ts";
import { Purpose } from "../../sim/model/state/purposes.ts";
import { streamPlaces, totesPerStream } from "../../sim/model/state/sites.ts";
import { violationList } from "../../sim/model/acts/violations.ts";
import type { OrganisationScenario } from "../../sim/index.ts";

export interface Originals {
  /** Original of each unit, and of each worker. */
  units: readonly number[];
  workers: readonly number[];
  /** How many units there are, and how many there were in the original organisation. */
  count: number;
  originalCount: number;
}

/** Workers keep their order within their unit, or appear in the opposite one. */
export function originalsOf(
  scenario: OrganisationScenario,
  original: OrganisationScenario,
  units: readonly number[],
  reversed = false,
): Originals {
  const first: number[] = [];
  let next = 0;
  for (const unit of original.units) {
    first.push(next);
    next += unit.workers;
  }
  const workers = scenario.units.flatMap(({ workers: people }, u) =>
    Array.from({ length: people }, (_, i) => first[units[u]] + (reversed ? people - 1 - i : i)),
  );
  return { units, workers, count: scenario.units.length, originalCount: original.units.length };
}

type Entity = (entity: number, originals: Originals) => number;

const same: Entity = (entity) => entity;
const unit: Entity = (entity, { units }) => units[entity];
/** A unit for its manager; others are below 0. */
const person: Entity = (entity, { units }) => (entity < 0 ? entity : units[entity]);
const worker: Entity = (entity, { workers }) => workers[entity];
const perUnit =
  (each: number): Entity =>
  (entity, { units }) =>
    units[Math.floor(entity / each)] * each + (entity % each);
const tote: Entity = (id, { units, count, originalCount }) => {
  const stream = Math.floor(id / totesPerStream);
  const wave = Math.floor(stream / streamPlaces(count));
  const place = wave * streamPlaces(originalCount) + units[stream % streamPlaces(count)];
  return place * totesPerStream + (id % totesPerStream);
};
const unitAndCycle: Entity = (entity, { units, count, originalCount }) => {
  const at = Math.floor(entity / 2);
  return (Math.floor(at / count) * originalCount + units[at % count]) * 2 + (entity % 2);
};
const pair: Entity = (entity, { units, count, originalCount }) => {
  const [a, b] = [units[Math.floor(entity / count)], units[entity % count]];
  return Math.min(a, b) * originalCount + Math.max(a, b);
};
const figure: Entity = (entity, { units, count, originalCount }) => {
  const at = Math.floor(entity / 2);
  const mapped = at < count ? units[at] : originalCount + units[at - count];
  return mapped * 2 + (entity % 2);
};

const act: Entity = (key, { units }) => {
  const block = Math.floor(key / (violationsPerBlock * actorsPerBlock));
  const place = Math.floor(key / actorsPerBlock) % violationsPerBlock;
  const who = block * actorsPerBlock + (key % actorsPerBlock);
  const v = violationList[place];
  return v.layer === "manager" || v.layer === "worker" ? actKey(v, units[who]) : key;
};

const entities: Partial<Record<keyof typeof Purpose, Entity>> = {
  demandTotes: unit,
  toteClass: tote,
  service: tote,
  exceptionCount: tote,
  exceptionPlace: tote,
  response: tote,
  secondOrder: tote,
  exceptionCause: tote,
  clearsByItself: tote,
  responseAfterWaiting: tote,
  whoDecides: tote,
  blame: tote,
  reportLost: tote,
  improvisedStep: tote,
  scannerLife: worker,
  scannerResponse: worker,
  scannerPatience: worker,
  scannerReport: worker,
  defects: tote,
  ignoredDefects: tote,
  checkHappens: tote,
  foundDefects: tote,
  falseAlarms: tote,
  putRight: tote,
  recorded: tote,
  misinterpretation: tote,
  bypass: tote,
  bypassWorker: tote,
  bypassDetected: tote,
  needChange: same,
  needRanking: same,
  executiveChangeGap: same,
  executiveChange: same,
  executiveRanking: same,
  preemption: worker,
  reminder: worker,
  caught: worker,
  initialPractice: worker,
  turnover: worker,
  auditWorker: unitAndCycle,
  auditStep: unitAndCycle,
  auditDeviation: unitAndCycle,
  revisionFits: perUnit(causes),
  adoption: worker,
  reportBias: figure,
  managerViolation: unit,
  managerViolationDetected: unit,
  auditWithheld: unit,
  attention: unit,
  attentionPick: unit,
  reaction: same,
  aiUse: tote,
  aiFrontier: tote,
  aiAllowed: tote,
  aiOutput: tote,
  aiReview: tote,
  aiTranslation: unit,
  shadowOrder: tote,
  messageLost: perUnit(messageCount),
  managerLeaves: unit,
  executiveLeaves: same,
  centreLeaves: same,
  dispute: pair,
  disputeHandOver: tote,
  act,
  actDetected: act,
  actHow: act,
  scannerReportLost: worker,
  handOffFits: perUnit(handOvers),
  turnOfDay: person,
  turnOfCycle: unit,
  workersInspected: same,
};

const byPlace: (Entity | undefined)[] = [];
for (const [name, entity] of Object.entries(entities)) {
  byPlace[Purpose[name as keyof typeof Purpose]] = entity;
}

type Draw = (this: Draws, purpose: number, entity: number, ...rest: number[]) => number;

const methods = ["uniform", "exponential", "normal", "gamma", "logNormal", "poisson", "binomial"];

/** Calls `run` while every draw is that of its original. */
export function onStreamsOf<Result>(originals: Originals, run: () => Result): Result {
  const usual: Draw[] = methods.map((method) => Reflect.get(Draws.prototype, method));
  // a draw may be made of another one: only the outermost is mapped
  let isWithin = false;
  methods.forEach((method, i) => {
    const mapped: Draw = function (purpose, entity, ...rest) {
      if (isWithin) return usual[i].call(this, purpose, entity, ...rest);
      const original = byPlace[purpose];
      if (original === undefined) throw new Error(`purpose ${purpose} has no original`);
      isWithin = true;
      const value = usual[i].call(this, purpose, original(entity, originals), ...rest);
      isWithin = false;
      return value;
    };
    Reflect.set(Draws.prototype, method, mapped);
  });
  try {
    return run();
  } finally {
    methods.forEach((method, i) => Reflect.set(Draws.prototype, method, usual[i]));
  }
}
