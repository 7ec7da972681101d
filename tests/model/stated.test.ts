/** What a scenario states, read from outside the model: by unit, by cycle, and of executives without a unit. */
import { expect, test } from "vitest";
import { scenarios } from "../../scenarios/index.ts";
import { resolveOrganisation, statedValue } from "../../sim/index.ts";

const burrow = resolveOrganisation("burrow", { lookup: (name) => scenarios[name] });

test("a value of executives is that of the first of them, whatever unit it is asked for", () => {
  const each = [1, 2, 3, 4];
  const stated = {
    ...burrow,
    parameters: { ...burrow.parameters, "executives.unforcedChanges": each },
  };
  const unit = burrow.units[2].id;
  expect(statedValue(stated, "executives.unforcedChanges", { unit })).toBe(1);
  expect(statedValue(stated, "executives.unforcedChanges")).toBe(1);
});
