/** The modes of who-wins from scenarios to report and file, on a burrow whose answer is known. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inlinePool } from "../../analysis/inline-pool.ts";
import { shipped } from "../../bench/shipped.ts";
import { runBoundary } from "../../bench/who-wins/boundary.ts";
import type { WhyAnswer } from "../../bench/who-wins/habits.ts";
import type { Mode } from "../../bench/who-wins/mode.ts";
import { runPoints } from "../../bench/who-wins/points.ts";
import { simulate } from "../../bench/who-wins/question.ts";
import { reachesOf, type Reach } from "../../bench/who-wins/reach.ts";
import { runWhy } from "../../bench/who-wins/why.ts";
import type { OrganisationScenario } from "../../sim/index.ts";
import { realMethods } from "../adapters/short-study.ts";
import { toyPool, type Worth } from "./toy-burrow.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "burrow-who-wins-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function modeOf(name: string, worth: Worth): Mode & { told: string[] } {
  const told: string[] = [];
  return {
    told,
    seed: "test",
    pairs: 2,
    points: 4,
    pool: toyPool(worth),
    file: join(folder, `${name}.json`),
    command: `npm run who-wins -- --${name}`,
    tell: (line) => told.push(line),
  };
}

function answersIn<Answer>({ file }: Mode): Answer[] {
  return (JSON.parse(readFileSync(file, "utf8")) as { answers: Answer[] }).answers;
}

const valueOf = (arm: OrganisationScenario, id: string) => arm.parameters[id] as number;

test("boundary: every cell is answered and kept, and not simulated again", async () => {
  // differences of -10,000 x coaching and one less: means -300.5 and -1,200.5, the margin is 576 h
  const mode = modeOf("boundary", (arm) => -10_000 * valueOf(arm, "traits.coaching"));
  const report = await runBoundary(mode);
  expect(answersIn(mode)).toMatchObject(
    [0.25, 0.7].flatMap((traits) => [
      { traits, coaching: 0.03, mean: -300.5, word: "no practical difference" },
      { traits, coaching: 0.12, mean: -1200.5, word: "now better" },
    ]),
  );
  expect(report).toContain("`npm run who-wins -- --boundary`");
  expect(mode.told).toHaveLength(4);
  expect(await runBoundary(mode)).toBe(report);
  expect(mode.told).toHaveLength(4);
});

test("points: both regimes at every point, and the input that makes the difference comes first", async () => {
  const mode = modeOf("points", (arm) => 10_000 * valueOf(arm, "traits.efficacy"));
  const report = await runPoints(mode);
  const answers = answersIn<{ on: string; point: number; word: string }>(mode);
  expect(answers.map(({ on, point }) => `${on} ${point}`)).toEqual(
    [0, 1, 2, 3].flatMap((point) => [`burrow ${point}`, `saturated ${point}`]),
  );
  expect(new Set(answers.map(({ word }) => word))).toEqual(new Set(["wait better"]));
  expect(report).toContain("| wait better | 100 % (51 to 100) | 4 of 4 |");
  expect(report).toContain("`parameters.traits.efficacy` | 1.00");
});

test("why: each habit is priced alone and as the last one, and how far the arm got is counted", async () => {
  const price = { heedFlags: -1000, heedCycles: -200, heedGates: -50 };
  const mode = modeOf("why", (arm) =>
    Object.entries(price).reduce(
      (sum, [name, hours]) => sum + (valueOf(arm, `deployment.${name}`) === 0 ? 0 : hours),
      0,
    ),
  );
  const report = await runWhy(mode);
  const [burrow, saturated] = answersIn<WhyAnswer>(mode);
  expect([burrow.on, saturated.on]).toEqual(["burrow", "saturated"]);
  // the second replication is one hour less
  expect(burrow.combinations.map(({ mean }) => mean + 0.5)).toEqual([
    -1250, -250, -1050, -1200, -1000, -200, -50, 0,
  ]);
  for (const [i, hours] of Object.values(price).entries()) {
    expect(burrow.effects[i]).toMatchObject({ alone: { mean: hours }, last: { mean: hours } });
  }
  expect(burrow.combinations[0].reach.ends).toMatchObject({ nowhere: 2, everywhere: 0 });
  expect(burrow.combinations[7].reach).toMatchObject({ ends: { everywhere: 2 }, meanCycles: 3 });
  expect(report).toContain("| no | no | no | 2 everywhere, after 3.0 cycles |");
});

test("in the real burrow a deployment is found everywhere after its pilot, else nowhere", async () => {
  const set = {
    "calendar.warmUpCycles": "0",
    "calendar.baselineCycles": "1",
    "calendar.horizonCycles": "6",
    "parameters.deployment.rollBackCycles": "0",
  };
  const arms = ["deploy-now", "burrow"].map((name) => shipped(name, { set }));
  const seed = "reach";
  const reaches: Reach[][] = [];
  await simulate({
    arms,
    seed,
    pairs: 2,
    pool: inlinePool(realMethods),
    onChunk: (chunk) => {
      reaches.push(...reachesOf(chunk, { arms, seed }));
    },
  });
  expect(reaches.map((own) => own.map(({ end }) => end))).toEqual([
    ["everywhere", "everywhere"],
    ["nowhere", "nowhere"],
  ]);
  // the pilot lasts two cycles
  for (const { cyclesUntilEverywhere } of reaches[0])
    expect(cyclesUntilEverywhere).toBeGreaterThanOrEqual(2);
});
