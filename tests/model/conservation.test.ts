/**
 * Work conservation under whiplash: in one pool with equal service distributions, one visit per item, no pre-emption,
 * switching cost, loss, error, exception, failing tool or effect of practice, an order of service cannot create or
 * destroy work. Unfinished work is then the same at every instant, bit for bit, and the mean wait over all classes does
 * not move (Kleinrock 1976, conservation law). Whatever whiplash costs elsewhere comes through one of those channels.
 */
import { expect, test } from "vitest";
import { comparePaired } from "../../analysis/inference/paired.ts";
import { catalogues } from "../../sim/index.ts";
import type { OrganisationScenario } from "../../sim/index.ts";
import { masterKey, uniform } from "../../sim/kernel/index.ts";
import { quantise } from "../../sim/model/state/calendar.ts";
import { Purpose } from "../../sim/model/state/purposes.ts";
import { queueLine, Stage } from "../../sim/model/shopfloor/queues.ts";
import { createWorld, horizonTime, runToHorizon, runUntil } from "../../sim/model/replication.ts";
import { View } from "../../sim/model/state/view.ts";
import { classes, Doing } from "../../sim/model/state/codes.ts";
import { type World } from "../../sim/model/state/world.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { shipped } from "./worlds.ts";

/** Mean minutes of work per tote of 32 lines, in a pool of some workers at a load of .85. */
const workPerTote = 32 * 1.5;

/** One packing pool in which nothing but the order of service can differ. */
function pool(workers: number, changesPerCycle: number): OrganisationScenario {
  const totesPerDay = (0.85 * workers * 480) / workPerTote;
  return shipped("healthy", {
    calendar: { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 5 },
    units: [{ id: "pool", label: "Pool", kind: "packing", workers }],
    pilotUnit: "pool",
    mechanisms: Object.fromEntries(
      [
        "MEC-03",
        "MEC-04",
        "MEC-06",
        "MEC-09",
        "MEC-10",
        "MEC-11",
        "MEC-12",
        "MEC-13",
        "MEC-14",
        "MEC-18",
        "MEC-19",
        "MEC-20",
        "MEC-22",
      ].map((id) => [id, false]),
    ),
    parameters: {
      "flow.linesPerDay": 32 * totesPerDay,
      "flow.minutesPerLine": 1.5,
      "flow.wipLimitLines": 100000,
      "flow.dueDays": 20,
      "flow.releaseAllowanceDays": 0,
      "executives.unforcedChanges": changesPerCycle / 4,
      "executives.preemption": 0,
      "translation.effortMinutes": 0,
    },
  });
}

/** Minutes of work that is let in and not yet done; content is fixed by the draw for the tote, whoever serves it. */
function unfinishedWork(w: World, at: number): number {
  let minutes = 0;
  for (let toteClass = 0; toteClass < classes; toteClass++) {
    const line = queueLine(w, 0, toteClass);
    for (let tote = w.lines.head(line); tote >= 0; tote = w.lines.next(tote)) {
      minutes += quantise(
        w.draws.logNormal(
          Purpose.service,
          w.toteId[tote],
          Stage.Packing,
          workPerTote,
          w.settings.flow.serviceScv,
        ),
      );
    }
  }
  for (let worker = 0; worker < w.workers; worker++) {
    if (w.doing[worker] === Doing.Visit) minutes += w.events.timeOf(worker) - at;
  }
  return minutes;
}

test("with one server unfinished work is bit-identical at every instant, however often priorities change", () => {
  for (const replication of [0, 1, 2]) {
    const calm = createWorld(pool(1, 0), catalogues, "conservation", replication);
    const whiplash = createWorld(pool(1, 40), catalogues, "conservation", replication);
    const [k0, k1] = masterKey("instants");
    let busy = 0;
    let reordered = 0;
    for (let i = 0, at = 0; at < horizonTime(calm); i++) {
      at += quantise(60 * uniform(k0, k1, replication, i));
      runUntil(calm, at);
      runUntil(whiplash, at);
      const work = unfinishedWork(calm, at);
      expect(unfinishedWork(whiplash, at)).toBe(work);
      if (work > 0) busy++;
      if (work > 0 && whiplash.toteId[whiplash.workerTote[0]] !== calm.toteId[calm.workerTote[0]])
        reordered++;
    }
    // the law is not empty: there was work, and it was done in another order
    expect(busy).toBeGreaterThan(300);
    expect(reordered).toBeGreaterThan(50);
    for (const w of [calm, whiplash]) runToHorizon(w);
    const busyMinutes = (w: World) => new View(w, 0, w.cycles).days("busyMinutes");
    expect(busyMinutes(whiplash)).toEqual(busyMinutes(calm));
  }
});

test("with eight servers the mean wait over all classes stays within its 99 % interval over 20 pairs", () => {
  const pairs = Array.from({ length: 20 }, (_, replication) =>
    [0, 40].map((changes) => {
      const w = simulateWorld(pool(8, changes), "conservation", replication);
      const view = new View(w, 0, w.cycles);
      return {
        wait: (view.sum("leadMinutes") - view.sum("workMinutes")) / view.sum("shippedTotes"),
        changes: view.sum("priorityChanges") / view.cycles,
      };
    }),
  );
  const compared = (of: "wait" | "changes") =>
    comparePaired(
      pairs.map(([calm]) => calm[of]),
      pairs.map(([, whiplash]) => whiplash[of]),
      { level: 0.99 },
    );
  const { difference, a } = compared("wait");
  expect(difference.low).toBeLessThan(0);
  expect(difference.high).toBeGreaterThan(0);
  // an interval that would hold anything proves nothing
  expect(difference.halfWidth).toBeLessThan(0.02 * a);
  expect(compared("changes").b).toBeGreaterThan(20);
});
