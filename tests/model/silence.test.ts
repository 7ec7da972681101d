/**
 * Asking late (MEC-06): a question is kept to oneself for some minutes before it reaches the manager.
 */
import { expect, test } from "vitest";
import { Aside } from "../../sim/model/state/codes.ts";
import { identities } from "../../sim/model/state/identities.ts";
import { View } from "../../sim/model/state/view.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { shipped, short } from "./worlds.ts";

/** Nobody waits for an exception to clear by itself, so every question is one that was not asked at once. */
function run(silentMinutes: number) {
  return simulateWorld(
    shipped("healthy", {
      calendar: short,
      parameters: { "responses.waitWeight": 0, "exceptions.silentMinutes": silentMinutes },
    }),
    "silence",
    0,
  );
}

test("every question is asked half an hour after it arose, and none is lost", () => {
  const w = run(30);
  const view = new View(w, 0, w.cycles);
  const silent = w.asideState.filter((state) => state === Aside.Silent).length;
  const asked = view.sum("escalated") - silent;
  // questions that a visit under way, or an interrupted one, will end with are counted but not asked
  const delay = view.sum("escalationDelayMinutes");
  expect(delay).toBeLessThanOrEqual(30 * asked);
  expect(delay).toBeGreaterThan(30 * (asked - 2 * w.workers));
  expect(delay % 30).toBe(0);
  expect(identities(w).filter(({ left, right }) => left !== right)).toEqual([]);
});

test("without silence every question is asked at once", () => {
  const w = run(0);
  expect(new View(w, 0, w.cycles).sum("escalated")).toBeGreaterThan(100);
  expect(new View(w, 0, w.cycles).sum("escalationDelayMinutes")).toBe(0);
  expect(w.asideState.includes(Aside.Silent)).toBe(false);
});
