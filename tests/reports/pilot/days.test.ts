/** Days of the pilot that is shown, from the answers of a job to its control charts. */
import { expect, test } from "vitest";
import { readDays } from "../../../data/report/pilot/questions.ts";
import { pilotStudy } from "../../../data/report/pilot/study.ts";
import { scenarios } from "../../../scenarios/index.ts";
import { resolveOrganisation } from "../../../sim/index.ts";

test("a day on which nothing was finished is NaN in its place, so that its weekday is not given to the next", () => {
  const base = resolveOrganisation("burrow", { lookup: (name) => scenarios[name] });
  const study = pilotStudy(base, { preparation: 2, cycles: 2 });
  const { baselineCycles, cycleDays } = base.calendar;
  const [before, during] = [baselineCycles * cycleDays, 2 * cycleDays];
  const answers = Float64Array.from({ length: 2 * (before + during) }, (_, at) => at);
  answers[3] = NaN;
  answers[2 * before + 1] = NaN;
  const { lead_time: leadTime, throughput } = readDays(study, answers);
  expect(leadTime.baseline).toEqual(
    Array.from({ length: before }, (_, day) => (day === 3 ? NaN : day)),
  );
  expect(leadTime.pilot.slice(0, 3)).toEqual([2 * before, NaN, 2 * before + 2]);
  expect(leadTime.pilot).toHaveLength(during);
  expect(throughput.baseline[0]).toBe(before);
  expect(throughput.pilot[0]).toBe(2 * before + during);
});
