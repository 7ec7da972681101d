/**
 * Stores the digest of a short study, so that few numbers of the model change unnoticed, and no dataset or calibration of
 * before goes on after such a change. `npm run golden` writes it anew; CHANGELOG then says why. tests/model/digest.both.test.ts holds Node and
 * Chromium against the stored one.
 */
import { expect, test } from "vitest";
import { simulateChunk } from "../../sim/index.ts";
import { runValue } from "../model/worlds.ts";
import { armsOfStudy, digestOfStudy } from "./digest-study.ts";

test("the digest of a short study is the stored one", async () => {
  const text = `${JSON.stringify({ digest: digestOfStudy() }, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../data/results-digest.json");
});

test("the short study reads gates under every rule that reads any, and its impatient executives roll back", () => {
  const study = armsOfStudy();
  const { rows } = simulateChunk({ arms: Object.values(study), seed: "digest", from: 0, to: 1 });
  const valueIn = (arm: string, measure: string) =>
    runValue(rows[0][Object.keys(study).indexOf(arm)], measure);
  for (const [arm, rule] of [
    ["coached", 1],
    ["charted", 2],
    ["sequential", 3],
  ] as const) {
    expect(study[arm].parameters["deployment.gateRule"] ?? 1).toBe(rule);
    expect(valueIn(arm, "gate_1")).not.toBeNaN();
  }
  expect(valueIn("impatient", "rolled_back")).toBe(1);
});
