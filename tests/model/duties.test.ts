/**
 * The day of a manager: duties take the time that is stated for them, in blocks of at most an hour, so that a release
 * never waits longer than that.
 */
import { expect, test } from "vitest";
import { catalogues } from "../../sim/index.ts";
import { minutesPerWave } from "../../sim/model/state/calendar.ts";
import { createWorld, horizonTime, runUntil } from "../../sim/model/replication.ts";
import { View } from "../../sim/model/state/view.ts";
import { simulateWorld } from "../../sim/simulate.ts";
import { shipped } from "./worlds.ts";

/** Managers who do nothing but release and one long duty; no directive, exception or violation asks for their time. */
function burrow(parameters: object) {
  return shipped("healthy", {
    calendar: { warmUpCycles: 0, baselineCycles: 1, horizonCycles: 1 },
    mechanisms: {
      "MEC-02": false,
      "MEC-04": false,
      "MEC-06": false,
      "MEC-08": false,
      "MEC-11": false,
      "MEC-18": false,
    },
    parameters: {
      "management.releaseMinutes": 30,
      "management.meetingMinutes": 0,
      "management.reportingMinutes": 0,
      "management.roundMinutes": 0,
      "management.otherMinutes": 0,
      "improvement.minutes": 0,
      ...parameters,
    },
  });
}

/** 20 days of six managers. */
const managerDays = 20 * 6;

test.each([
  ["management.otherMinutes", "managerOtherMinutes", 300, 300],
  ["management.meetingMinutes", "managerMeetingMinutes", 150, 150],
  ["management.reportingMinutes", "managerReportMinutes", 90, 90],
  ["management.roundMinutes", "managerRoundMinutes", 100, 200],
  ["management.releaseMinutes", "managerReleaseMinutes", 90, 180],
] as const)(
  "%s takes the minutes a day that are stated, however long",
  (parameter, counter, minutes, perDay) => {
    const w = simulateWorld(burrow({ [parameter]: minutes }), "duties", 0);
    expect(new View(w, 0, w.cycles).sum(counter)).toBe(perDay * managerDays);
  },
);

test("however long a duty, demand is released within an hour and the minutes of the release", () => {
  const w = createWorld(burrow({ "management.otherMinutes": 420 }), catalogues, "duties", 0);
  const released = () => new View(w, 0, w.cycles).zoneSum("releasedTotes");
  for (let wave = 0; wave < horizonTime(w); wave += minutesPerWave) {
    runUntil(w, wave + 1);
    const before = released();
    runUntil(w, wave + 60 + 30 + 1);
    expect(released()).toBeGreaterThan(before);
  }
});
