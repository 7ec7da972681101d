/**
 * The bench workloads in Node and in Chromium give what the C++ twin gives (bench/cpp, seed 12345): the order of
 * departures as a hash, and the mean time in the system to the last bit.
 */
import { expect, test } from "vitest";
import { shortWorkloads } from "../../bench/workloads/short.ts";

const twin: Record<string, { hash: number; meanTime: number; events: number }> = {
  A: { hash: -2027937996, meanTime: 2.481056797718038, events: 100_000 },
  B: { hash: -1296834086, meanTime: 19.326391140572451, events: 142_251 },
  C: { hash: 1185579996, meanTime: 31.49274428325873, events: 157_712 },
  "C with 541 agents": { hash: -1743845514, meanTime: 22.960154017374663, events: 157_712 },
};

for (const [name, { hash, meanTime, events }] of Object.entries(twin)) {
  test(`workload ${name} leaves in the order and at the times of the C++ twin`, () => {
    const outcome = shortWorkloads[name]();
    expect(outcome.hash).toBe(hash);
    expect(outcome.meanTime).toBe(meanTime);
    expect(outcome.events).toBe(events);
  });
}
