/**
 * The catalogue of roles is complete, and what carries each row exists: 173 claims, numbered without gaps, each with a
 * function of the model, a catalogued act or violation, or a field of a scorecard.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findParameter, roles } from "../../sim/index.ts";
import { actCount, actNames, acts } from "../../sim/model/acts/acts.ts";
import { rights } from "../../sim/model/mechanisms/rights.ts";
import { centreScores, executiveScores, notJudged } from "../../sim/model/direction/scoring.ts";
import { violationList, violations } from "../../sim/model/acts/violations.ts";

/** How many claims each block of the operating model's texts numbers. */
const blocks: Record<string, number> = {
  "KOOM-R": 14,
  "EXEC-R": 11,
  "EXEC-X": 9,
  "EXEC-AI+": 6,
  "EXEC-AI-": 7,
  "EXEC-PE": 10,
  "EXEC-PN": 6,
  "MGR-R": 5,
  "MGR-X": 2,
  "WRK-R": 2,
  "WRK-X": 1,
  "COE-D": 7,
  "COE-O": 10,
  "COE-Q": 7,
  "COE-AI": 9,
  "COE-X": 10,
  "COE-PE": 9,
  "COE-PN": 5,
  "EXEC-I": 5,
  "EXEC-IC": 4,
  "COE-IM": 14,
  "COE-IE": 2,
  "COE-CM": 11,
  "GOV-": 4,
};
const single = ["WRK-AI", "COE-LOOP", "KOOM-IMP"];

test("all 173 claims are there, numbered without gaps, none twice", () => {
  const wanted = Object.entries(blocks).flatMap(([block, count]) =>
    Array.from({ length: count }, (_, i) => `${block}${i + 1}`),
  );
  expect(roles.map(({ id }) => id).toSorted()).toEqual([...wanted, ...single].toSorted());
  expect(roles).toHaveLength(173);
});

const model = fileURLToPath(new URL("../../sim/model", import.meta.url));
const text = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../../sim/${file}`, import.meta.url)), "utf8");

test("the function or constant that carries a row exists where the row says", () => {
  const missing = roles.filter(({ carrier }) => {
    const [file, name] = carrier.split("#");
    return !new RegExp(`\\b(function|const) ${name}\\b`).test(text(file));
  });
  expect(missing.map(({ id, carrier }) => `${id} ${carrier}`)).toEqual([]);
});

test("acts and violations are catalogued, and their parameters registered", () => {
  for (const { id, kind, name, parameter } of roles) {
    if (kind === "act") expect([id, name! in acts]).toEqual([id, true]);
    if (kind === "violation") expect([id, name! in violations]).toEqual([id, true]);
    for (const one of parameter?.split(", ") ?? [])
      expect([id, findParameter(one)?.id]).toEqual([id, one]);
  }
});

test("every right and every violation of the catalogues is named by a claim", () => {
  const named = new Set(
    roles.flatMap(({ name, parameter = "" }) => [name, parameter].join(" ").match(/\w+/g)),
  );
  expect(actNames.filter((name) => !named.has(name))).toEqual([]);
  // withholding findings is a failure mode of its own, named by no claim about roles
  expect(Object.keys(violations).filter((name) => !named.has(name))).toEqual(["managerCensors"]);
});

test("acts stand in the order of their rights, and each has a place of its own", () => {
  expect(actNames).toEqual(Object.keys(rights.specs));
  expect(actNames.map((name) => acts[name].place)).toEqual(actNames.map((_, i) => i));
  expect(actNames).toHaveLength(actCount);
  const ids = [...actNames.map((name) => acts[name].id), ...violationList.map(({ id }) => id)];
  expect(new Set(ids).size).toBe(ids.length);
});

test("what is judged is a field of a scorecard, and what is not judged is none", () => {
  const cards = { executives: executiveScores, centre: centreScores };
  const claims = new Set(Object.values(cards).flatMap((card) => card.map(({ claim }) => claim)));
  const left = [...notJudged.executives, ...notJudged.centre].map((line) => line.split(" ")[0]);
  for (const { id, kind } of roles) {
    if (kind === "scorecard field") expect([id, claims.has(id)]).toEqual([id, true]);
    if (kind === "excluded field")
      expect([id, claims.has(id), left.includes(id)]).toEqual([id, false, true]);
  }
});

test("nobody but `violating.ts` usurps an act, and the log of acts has one writer", () => {
  const names = readdirSync(model, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".ts")).map((name) => `model/${name}`);
  expect(files.length).toBeGreaterThan(60);
  for (const file of files) {
    if (file === "model/acts/violating.ts" || file === "model/acts/performing.ts") continue;
    expect([file, /\busurp\b/.test(text(file))]).toEqual([file, false]);
    expect([file, /roles\.log\[[^\]]*\]\s*(\+\+|\+?=)/.test(text(file))]).toEqual([file, false]);
  }
});
