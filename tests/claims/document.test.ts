/** The page of claims: what stands on it, what comes first, and that it is generated from the run that is stored. */
import { expect, test } from "vitest";
import { claims as catalogue } from "../../analysis/claims/catalogue/index.ts";
import stored from "../../data/claims/verdicts.json" with { type: "json" };
import { armCommand } from "../../data/claims-arms.ts";
import { claimsMarkdown, mostLeaning } from "../../data/claims-document.ts";
import type { ClaimRecord, StoredVerdicts } from "../../data/claims-record.ts";
import { toyClaim } from "./toy-arms.ts";

const run = stored as StoredVerdicts;

test("the generated page of claims is up to date", async () => {
  await expect(claimsMarkdown(run, catalogue)).toMatchFileSnapshot("../../docs/claims.md");
});

test("the stored run holds claims of the catalogue in its order and words", () => {
  const own = new Set(run.claims.map(({ id }) => id));
  const expected = catalogue.filter(({ id }) => own.has(id));
  expect(run.claims.map(({ id, block, statement }) => [id, block, statement])).toEqual(
    expected.map(({ id, block, statement }) => [id, block, statement]),
  );
});

const record = (id: string, rest: Partial<ClaimRecord>): ClaimRecord => ({
  id,
  block: "C",
  statement: "What is done has the effect that is said.",
  verdict: "supported",
  what: "lead time",
  effect: 3,
  low: 2,
  high: 4,
  unit: "h",
  smallest: 1,
  replications: 16,
  ...rest,
});

const trials = (...verdicts: ClaimRecord["verdict"][]): Partial<ClaimRecord> => ({
  sensitivity: {
    share: verdicts.filter((verdict) => verdict !== "supported").length / verdicts.length,
    usual: "supported",
    trials: verdicts.map((verdict, value) => ({
      parameter: "switching.setupMinutes",
      value,
      verdict: verdict as "supported",
    })),
  },
});

test("first come the verdicts that change most often, then those close to a limit", () => {
  const claims = [
    record("SURE", { clearness: 9 }),
    record("CLOSE", { clearness: 0.1 }),
    record("TURNING", { clearness: 5, ...trials("supported", "refuted") }),
    record("WORDS", { verdict: "not tested", effect: undefined }),
  ];
  expect(mostLeaning(claims).map(({ id }) => id)).toEqual(["TURNING", "CLOSE", "SURE"]);
});

test("a refuted claim stands on the page like a supported one, twins and echoes are named, gaps are", () => {
  const arms = ["d1", "d2"];
  const page = claimsMarkdown(
    {
      engine: "burrow",
      seed: "42",
      replications: null,
      cycles: 205_000,
      claims: [
        record("YES", { arms }),
        record("NO", {
          verdict: "refuted",
          reason: "opposite",
          effect: -3,
          low: -4,
          high: -2,
          arms,
        }),
        record("ECHO", { echo: true }),
      ],
    },
    ["YES", "NO", "ECHO", "LEFT"].map((id) => toyClaim(id, 1)),
  );
  expect(page).toContain("### YES: supported\n");
  expect(page).toContain("### NO: refuted\n");
  expect(page).toContain("_opposite._");
  expect(page).toContain("Lead time −3.00 [−4.00, −2.00] h, smallest of interest 1.00");
  expect(page).toContain("Same arms, so not further evidence: NO.");
  expect(page).toContain("### ECHO: supported (echo)");
  expect(page).toContain("| supported | 1 | 1 |");
  expect(page).toContain("**Not in the stored run**, so neither supported nor refuted: LEFT.");
  expect(page).toContain("205,000 simulated cycles");
});

test("an arm is spelled as the command that repeats it", () => {
  const arm = {
    on: "burrow",
    deployment: "deploy-now",
    failures: { "silent-blockers": { dose: 0.5 } },
    dated: [{ until: 4, parameters: { "switching.setupMinutes": 0 } }],
  };
  expect(armCommand(arm)).toBe(
    `burrow run burrow --set 'deployment=deploy-now' --set 'dated=[{"fromCycle":0,"untilCycle":4,"parameters":{"switching.setupMinutes":0}},{"fromCycle":0,"failures":{"silent-blockers":{"dose":0.5,"safeguard":false}}}]'`,
  );
});
