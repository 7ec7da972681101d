/** The stored calibration fits what is simulated today, and its plan refuses to be changed. */
import { expect, test } from "vitest";
import { calibrate } from "../../../analysis/reports/pilot/calibrate.ts";
import { methodDigest } from "../../../data/report/pilot/method-digest.ts";
import { calibrationKey, storedCalibration } from "../../../data/report/pilot/calibration.ts";
import { lockPlan, type PlanInput, usualGates } from "../../../data/report/pilot/plan.ts";
import { pilotStudy } from "../../../data/report/pilot/study.ts";
import { scenarios } from "../../../scenarios/index.ts";
import { resolveOrganisation } from "../../../sim/index.ts";

const organisation = (name: string) =>
  resolveOrganisation(name, { lookup: (own) => scenarios[own] });

const input: PlanInput = {
  scenario: { name: "burrow", digest: "0".repeat(64) },
  department: "packing-c",
  comparison: ["packing-a", "packing-b"],
  chosen: "random",
  measure: "lead_time",
  baseline: 6,
  preparation: 2,
  cycles: 6,
  looks: 1,
  gates: usualGates,
  data: { kind: "simulated", seed: "42", replication: 0 },
};

test.each([
  ["burrow", 6],
  ["burrow", 2],
  ["twelve-zones", 6],
  ["twelve-zones", 2],
])(
  "%s has a stored calibration of %d cycles that fits; `npm run pilots` makes it anew",
  (name, cycles) => {
    const study = pilotStudy(organisation(name), { preparation: 2, cycles });
    const { plan } = lockPlan({ ...input, cycles });
    const key = calibrationKey(study, { gates: plan.gates, level: plan.looks[0].level });
    const record = storedCalibration(key);
    expect(record?.cycles).toBe(cycles);
    expect(record!.pilots).toBeGreaterThanOrEqual(1000);
  },
);

test("another department, length or margin asks for a calibration of its own", () => {
  const study = pilotStudy(organisation("burrow"), { preparation: 2, cycles: 6 });
  const { plan } = lockPlan(input);
  const asked = { gates: plan.gates, level: 0.95 };
  const others = [
    calibrationKey({ ...study, department: "packing-a" }, asked),
    calibrationKey({ ...study, cycles: 5 }, asked),
    calibrationKey(study, { ...asked, level: 0.951 }),
    calibrationKey(study, { ...asked, gates: plan.gates.slice(1) }),
  ];
  for (const key of others) expect(storedCalibration(key)).toBeNull();
});

test("a calibration is void once the method judges otherwise, be it in a single figure", () => {
  const own = methodDigest();
  expect(methodDigest(calibrate)).toBe(own);
  const shifted: typeof calibrate = (pilots, options) => {
    const record = calibrate(pilots, options);
    const [first, ...others] = record.measures;
    const [main, ...rest] = first.estimators;
    const wider = { ...main, medianWidth: main.medianWidth! + 1e-9 };
    return { ...record, measures: [{ ...first, estimators: [wider, ...rest] }, ...others] };
  };
  expect(methodDigest(shifted)).not.toBe(own);
  for (const change of [{ level: 0.96 }, { gates: [] }, { main: "before-after" as const }])
    expect(
      methodDigest((pilots, options) => calibrate(pilots, { ...options, ...change })),
    ).not.toBe(own);
});

test("equal plans have equal digests, whatever the order of words; any change shows", () => {
  const { hash } = lockPlan(input);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(lockPlan({ ...input }).hash).toBe(hash);
  for (const change of [
    { cycles: 5 },
    { chosen: "worst" as const },
    { measure: "drift" },
    { looks: 2 },
    { gates: { ...usualGates, drift: 0.1 } },
  ])
    expect(lockPlan({ ...input, ...change }).hash).not.toBe(hash);
});

test("only a packing department can be a pilot in the model, for at most twelve cycles with its preparation", () => {
  const base = organisation("burrow");
  const of = (department: string, cycles = 6) =>
    pilotStudy(base, { department, preparation: 2, cycles });
  expect(of("packing-a").with.pilotUnit).toBe("packing-a");
  expect(() => of("shipping")).toThrow("is no packing department");
  expect(() => of("attic")).toThrow("does not exist");
  expect(() => of("packing-a", 11)).toThrow("at most 12 together");
});
