/** Run rules: each at the very point that completes its pattern, and silent one step before. */
import { expect, test } from "vitest";
import type { ControlChart } from "../../../analysis/monitoring/chart.ts";
import { underLockedLimits } from "../../../analysis/monitoring/chart.ts";
import type { NelsonRule } from "../../../analysis/monitoring/rules.ts";
import {
  nelsonRules,
  nelsonSignals,
  westernElectricSignals,
} from "../../../analysis/monitoring/rules.ts";
import { zoneRulesRunLength } from "../../../analysis/monitoring/run-length-rules.ts";
import { lcg, normals } from "../../reference/vectors.ts";

/** Values that are their own distances in standard deviations. */
const chartOf = (z: number[]): ControlChart =>
  underLockedLimits(z, { centre: 0, sigma: 1, lower: -3, upper: 3 });

const patterns: Record<NelsonRule, { z: number[]; at: number[] }> = {
  1: { z: [0.5, 3, -3.1, 2.9], at: [3] },
  2: { z: [-0.1, ...Array.from({ length: 10 }, () => 0.5)], at: [10, 11] },
  3: { z: [0, -1, -0.5, 0, 0.5, 0.9, 1.2, 1.2], at: [7] },
  4: { z: Array.from({ length: 15 }, (_, i) => (i % 2 === 0 ? 0.5 : -0.5)), at: [14, 15] },
  5: { z: [2.5, 0, 2.1, -2.1, 2.2, 0], at: [3, 5] },
  6: { z: [1.5, 1.5, -2, 1.5, 1.1, 0.9], at: [5] },
  7: { z: [2, ...Array.from({ length: 15 }, (_, i) => (i % 3) / 4)], at: [16] },
  8: { z: [1.5, 1.5, 1.5, -1.5, -1.5, 1.5, 1.5, 1.5, 0], at: [8] },
};

for (const rule of nelsonRules) {
  test(`Nelson's rule ${rule} signals where its pattern is complete, on either side`, () => {
    const { z, at } = patterns[rule];
    expect(nelsonSignals(chartOf(z), [rule])[rule]).toEqual(at);
    expect(nelsonSignals(chartOf(z.map((x) => -x)), [rule])[rule]).toEqual(at);
  });
}

test("the rules of Western Electric are one, two of three, four of five and eight in a row", () => {
  const z = [3.5, -2.1, -2.1, 1.1, 1.1, 1.1, 1.1, 0.1, 0.1, 0.1, 0.1];
  expect(westernElectricSignals(chartOf(z), [1, 2, 3, 4])).toEqual({
    1: [1],
    2: [3],
    3: [7],
    4: [11],
  });
});

test("simulated charts reach their first signal after the run length that the Markov chain gives", () => {
  const draw = normals(lcg(20));
  const { average } = zoneRulesRunLength({ oneSide: 9 });
  const lengths = Array.from({ length: 300 }, () => {
    for (let points = 0, run = 0; ;) {
      const z = draw();
      points++;
      run = z * run > 0 ? run + Math.sign(z) : Math.sign(z);
      if (Math.abs(z) > 3 || Math.abs(run) >= 9) return points;
    }
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  // Run lengths are nearly geometric: standard deviation about the mean itself, 300 of them.
  expect(Math.abs(mean - average)).toBeLessThan((4 * average) / Math.sqrt(300));
});
