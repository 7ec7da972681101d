/** Probes: the numbers of the tables without the tables, from arms that share their past and stop early. */
import { expect, test } from "vitest";
import {
  catalogues,
  measures,
  simulateProbes,
  simulateReplication,
  tableShapes,
} from "../../sim/index.ts";
import { createWorld, runToCycle } from "../../sim/model/replication.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { shipped, short } from "./worlds.ts";

const seed = "probes";
const past = short.warmUpCycles + short.baselineCycles;
const bare = shipped("burrow", { calendar: short });
const whipped = shipped("burrow", {
  calendar: short,
  dated: [{ failures: { "priority-whiplash": { dose: 1 } } }],
});

test.each([bare, shipped("saturated", { calendar: short, deployment: "deploy-now" })])(
  "the log of a stopped run is that of the whole run, bit for bit",
  (scenario) => {
    const whole = simulateWorld(scenario, seed, 0);
    const w = createWorld(scenario, catalogues, seed, 0);
    runToCycle(w, past + 2);
    for (const log of ["ledger", "days", "leads"] as const) {
      const kept = (whole[log].length / whole.cycles) * (past + 2);
      expect(w[log].slice(0, kept)).toEqual(whole[log].slice(0, kept));
    }
  },
);

test("a probe of one cycle is that cycle's row in the tables, for every measure", () => {
  const probes = measures.map(({ id }) => ({ measure: id, from: 1, to: 2 }));
  const arms = [
    { scenarios: [bare], probes },
    { scenarios: [whipped], probes },
  ];
  const { values, cycles: work } = simulateProbes({ arms, seed, from: 0, to: 2 });
  // the past once, and two cycles of each arm
  expect(work).toBe(2 * (past + 2 + 2));
  const expected = [0, 1].flatMap((replication) =>
    [bare, whipped].flatMap((scenario) => {
      const { cycles } = simulateReplication(scenario, seed, replication);
      return [...cycles.subarray((past + 1) * measures.length, (past + 2) * measures.length)];
    }),
  );
  expect([...values]).toEqual(expected);
});

test("a probe of a daily column is its mean over the days, and one of single units is theirs", () => {
  const unit = bare.units[1].id;
  const { values } = simulateProbes({
    arms: [
      {
        scenarios: [bare],
        probes: [
          { measure: "days.wip_totes", from: -1, to: 1 },
          { measure: "misreads", from: 0, to: 1, units: [unit] },
        ],
      },
    ],
    seed,
    from: 3,
    to: 4,
  });
  const { days, zones } = simulateReplication(bare, seed, 3);
  const column = tableShapes[1].columns.findIndex(({ name }) => name === "wip_totes");
  const width = tableShapes[1].columns.length;
  const { cycleDays } = bare.calendar;
  let sum = 0;
  for (let day = (past - 1) * cycleDays; day < (past + 1) * cycleDays; day++)
    sum += days[day * width + column];
  expect(values[0]).toBeCloseTo(sum / (2 * cycleDays), 10);
  const shape = tableShapes[3].columns;
  const place = shape.findIndex(({ name }) => name === "misreads");
  expect(values[1]).toBe(zones[(past * bare.units.length + 1) * shape.length + place]);
});

test("replications are simulated under the scenarios in turn, from the first one of both on", () => {
  const probes = [{ measure: "priority_changes", from: 0, to: 1 }];
  const run = (scenarios: (typeof bare)[], from = 0) =>
    simulateProbes({ arms: [{ scenarios, probes }], seed, from, to: 4 }).values;
  const [calm, hectic, mixed] = [run([bare]), run([whipped]), run([bare, whipped])];
  expect([...mixed]).toEqual([calm[0], hectic[1], calm[2], hectic[3]]);
  expect([...run([bare, whipped], 1)]).toEqual([calm[1], hectic[2], calm[3]]);
});

test("cycles after full deployment are counted in every arm from the first one wholly under it, and are missing when it never comes", () => {
  const calendar = { ...short, horizonCycles: 9 };
  const none = shipped("burrow", { calendar });
  const now = shipped("burrow", { calendar, deployment: "deploy-now" });
  const probe = { measure: "throughput", from: 0, to: 1 };
  const share = { measure: "regime_share", from: 0, to: 1 };
  const run = (after: number) =>
    simulateProbes({
      arms: [
        { scenarios: [none], probes: [{ ...probe, after }] },
        {
          scenarios: [now],
          probes: [
            { ...share, after },
            { ...share, from: -1, to: 0, after },
          ],
        },
      ],
      seed,
      from: 0,
      to: 1,
    }).values;
  const [there, full, before] = run(1);
  expect(full).toBe(1);
  expect(before).toBeLessThan(1);
  const { cycles } = simulateReplication(none, seed, 0);
  const column = measures.findIndex(({ id }) => id === "throughput");
  const inOrder = Array.from(
    { length: 9 },
    (_, c) => cycles[(past + c) * measures.length + column],
  );
  expect(inOrder).toContain(there);
  expect([...run(0)]).toEqual([NaN, NaN, NaN]);
});

test("a red flag is probed as the distance of its reading to its red side: above 0 where it reads red", () => {
  const waiting = shipped("saturated", { calendar: short, deployment: "wait-for-readiness" });
  const flags = [1, 2, 3, 4, 5, 6];
  const probes = [
    ...flags.map((flag) => ({ measure: `flags.red.${flag}`, from: 0, to: 1 })),
    ...flags.map((flag) => ({ measure: `red_flag_${flag}`, from: 0, to: 1 })),
  ];
  const { values } = simulateProbes({
    arms: [{ scenarios: [waiting], probes }],
    seed,
    from: 0,
    to: 1,
  });
  const [distances, shares] = [values.slice(0, 6), values.slice(6)];
  distances.forEach((distance, i) => {
    if (Number.isNaN(shares[i])) expect(distance).toBeNaN();
    else expect(distance > 0 ? 1 : 0).toBe(shares[i]);
  });
  expect(distances.some((distance) => distance > 0)).toBe(true);
  // nobody reads flags where nothing is deployed
  const alone = simulateProbes({ arms: [{ scenarios: [bare], probes }], seed, from: 0, to: 1 });
  expect(alone.values[0]).toBeNaN();
  const unknown = [{ measure: "flags.red.7", from: 0, to: 1 }];
  expect(() =>
    simulateProbes({ arms: [{ scenarios: [bare], probes: unknown }], seed, from: 0, to: 1 }),
  ).toThrow("flags.red.7: not a red flag, wants 1 to 6");
});
