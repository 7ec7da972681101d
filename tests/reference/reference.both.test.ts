/**
 * Every reference vector at its own tolerance, in Node and in a browser's worker, and the same bits in both.
 * A file without a family, a case without a result and a key that was not computed all fail.
 */
import { wrap } from "comlink";
import { vectorFiles } from "virtual:reference-vectors";
import { describe, expect, test } from "vitest";
import { studentQuantile } from "../../analysis/distributions/student.ts";
import { bitsOf, mismatches } from "./compare.ts";
import { computeCase } from "./compute.ts";
import { corrected } from "./errata.ts";
import { families } from "./families/index.ts";
import type { ReferenceFace } from "./worker.browser.ts";

type Compute = (family: string, id: string, inputs: unknown) => Promise<Record<string, unknown>>;
type Bits = (family: string, id: string, inputs: unknown) => Promise<string>;

declare module "vitest/browser" {
  interface BrowserCommands {
    bitsInNode: Bits;
  }
}

const inBrowser = typeof window !== "undefined";
const compute: Compute = inBrowser
  ? wrap<ReferenceFace>(
      new Worker(new URL("./worker.browser.ts", import.meta.url), { type: "module" }),
    ).computeCase
  : async (family, id, inputs) => computeCase(family, id, inputs);
/** From a browser: Node's bits. In Node: the same once more, so that no result depends on what ran before. */
const bitsElsewhere: Bits = inBrowser
  ? async (...call) => (await import("vitest/browser")).commands.bitsInNode(...call)
  : async (...call) => bitsOf(computeCase(...call));

describe("reference vectors", () => {
  test("are there", () => {
    expect(vectorFiles.length).toBeGreaterThan(0);
    expect(vectorFiles.filter(({ cases }) => !(cases?.length > 0))).toEqual([]);
  });

  for (const { name, family, cases } of vectorFiles) {
    test(`${name} has a family that computes it`, () => {
      expect(Object.keys(families)).toContain(family);
    });

    for (const { id, inputs, expected, tol } of cases ?? []) {
      test(`${name}, ${id}: every key within its tolerance, the same bits everywhere`, async () => {
        const actual = await compute(family, id, inputs);
        expect(mismatches(corrected(family, expected, actual), actual, tol)).toEqual([]);
        const elsewhere = await bitsElsewhere(family, id, inputs);
        expect(bitsOf(actual) === elsewhere, "the same bits").toBe(true);
      });
    }
  }

  test("are corrected only where a closed form proves them wrong: Student's t with 5 degrees of freedom", () => {
    const cdf = (t: number) => {
      const angle = Math.atan(t / Math.sqrt(5));
      const cos = Math.cos(angle);
      return 0.5 + (angle + Math.sin(angle) * cos * (1 + (2 / 3) * cos * cos)) / Math.PI;
    };
    const printed = { t_crit: 2.57058183661474 };
    const ours = { t_crit: studentQuantile(0.975, 5) };
    expect(Math.abs(cdf(ours.t_crit) - 0.975)).toBeLessThan(1e-15);
    expect(Math.abs(cdf(printed.t_crit) - 0.975)).toBeGreaterThan(1e-11);
    expect(corrected("factorial", printed, ours)).toEqual(ours);
    const beyond = { t_crit: printed.t_crit * (1 + 1e-8) };
    expect(corrected("factorial", beyond, ours)).toEqual(beyond);
    expect(corrected("t_intervals", printed, ours)).toEqual(printed);
  });
});
