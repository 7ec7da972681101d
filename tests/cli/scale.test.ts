/** What a difference is held against, said for a margin and for none. */
import { expect, test } from "vitest";
import { scaleSentence } from "../../cli/report/scale.ts";
import { resolveOrganisation } from "../../sim/index.ts";
import { scenarios } from "../../scenarios/index.ts";

const arm = resolveOrganisation("burrow", { lookup: (name) => scenarios[name] });

test("without a margin every difference matters, and none is said to lie below 0", () => {
  expect(scaleSentence("decision_hours", 576, arm)).toContain("below 576 would not matter.");
  expect(scaleSentence("decision_hours", 0, arm)).toContain("; every difference matters.");
  expect(scaleSentence("lead_time_hours", 0, arm)).toBe("Every difference matters.");
});
