/** `burrow pilot` as it is shipped, on an organisation of a few cycles. */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { canonicalJson } from "../../../data/canonical-json.ts";
import { pilotDocument } from "../../../data/report/pilot/document.ts";
import type { PilotReport } from "../../../data/report/pilot/report.ts";
import { reportSchema } from "../../../data/report/schemas/index.ts";
import { brokenWording } from "../../../data/report/wording.ts";
import { sha256 } from "../../../data/sha256.ts";
import { documentPage } from "../../../cli/document/page.ts";
import { documentText } from "../../../cli/document/text.ts";
import { buildCommandLine, type CommandLine } from "../../cli/command-line.ts";

let line: CommandLine;

beforeAll(async () => {
  line = await buildCommandLine();
});

afterAll(() => line.remove());

const tiny = [
  "--set",
  "calendar.warmUpCycles=0",
  "--set",
  "calendar.baselineCycles=3",
  "--set",
  "calendar.horizonCycles=5",
  "--cycles",
  "2",
  "--calibrate",
  "3",
];

test("the report parses, its plan has the digest that was told first, and workers change nothing", async () => {
  const words = ["pilot", "burrow", ...tiny, "--json", "--out", "kept"];
  const first = line.burrow(...words);
  expect(first.status).toBe(0);
  const report = reportSchema("pilot").parse(JSON.parse(first.stdout)) as PilotReport;
  expect(report.hash).toBe(sha256(canonicalJson(report.plan)));
  expect(first.stderr).toBe(`plan locked before any data: sha256 ${report.hash}\n`);
  expect(report.calibration.pilots).toBe(3);
  expect(report.spillOver.shared.map(({ place }) => place)).toEqual(
    expect.arrayContaining(["inventory", "shipping"]),
  );
  expect(first.stdout).not.toMatch(/NaN|Infinity/);
  const document = pilotDocument(report, "burrow pilot");
  const page = await documentPage(document);
  expect(page).not.toMatch(/<script|src=|href=|https?:\/\/(?!www\.w3\.org)/);
  expect(page).toContain(report.hash);
  expect(brokenWording(document, { isSimulated: false })).toEqual([]);

  // one job is gone, as after a kill; the rest is read
  const jobs = readdirSync(join(line.folder, "kept/jobs"));
  rmSync(join(line.folder, "kept/jobs", jobs[0]));
  const again = line.burrow(...words, "--workers", "1");
  expect(again.stdout).toBe(first.stdout);
  expect(readdirSync(join(line.folder, "kept/jobs"))).toEqual(jobs);

  const other = line.burrow(...words, "--measure", "drift");
  expect(other.status).toBe(2);
  expect(other.stderr).toContain("wants another directory for another plan");
});

test("a real pilot from a file is analysed by the plan, and the twin only speaks of the method", () => {
  const rows = ["east", "west", "north", "south"].flatMap((unit, place) =>
    [1, 2, 3, 4, 5].map((cycle) => {
      const treated = place === 0 && cycle > 3 ? 1 : 0;
      return `${unit},${cycle},${treated},${6 + place + (cycle % 2) / 10 - 2 * treated + (place * cycle) / 100}`;
    }),
  );
  writeFileSync(
    join(line.folder, "real.csv"),
    ["unit,cycle,treated,lead_time", ...rows].join("\n"),
  );
  const words = ["pilot", "burrow", ...tiny, "--data", "real.csv", "--department", "east"];
  const { status, stdout } = line.burrow(...words, "--json");
  expect(status).toBe(0);
  const report = reportSchema("pilot").parse(JSON.parse(stdout)) as PilotReport;
  const printed = documentText(pilotDocument(report, "burrow pilot"));
  expect(printed).toMatch(/Against the other departments lead time fell by 2\.\d\d h/);
  expect(printed).toContain("SHA-256");
  expect(printed).not.toContain("realised effect  mean");
  const { data, plan, result, twin } = report;
  expect(data).toEqual({ rows: 20, start: 4, before: 3, after: 2 });
  expect(plan.data).toEqual({ kind: "file", name: "real.csv" });
  expect(result.measures.map(({ measure, realised }) => [measure, realised])).toEqual([
    ["lead_time", null],
  ]);
  expect(result.gates.find(({ measure }) => measure === "drift")!.word).toBe("cannot tell");
  expect(twin.department).toBe("packing-c");
});

test.each([
  [["--department", "shipping"], "packing-a, packing-b, packing-c"],
  [["--cycles", "11"], "wants at most 12 together"],
  [["--looks", "7"], "--looks: 7, wants at most one per cycle: 6"],
  [["--measure", "speed"], "wants one of lead_time"],
  [["--margin", "drift"], "wants measure=percent"],
  [["--data", "nowhere.csv", "--department", "x"], "nowhere.csv: cannot be read"],
  [["--data", "nowhere.csv"], "--department: missing"],
])("%j is bad input", (words, says) => {
  const { status, stderr } = line.burrow("pilot", "burrow", ...words);
  expect(status).toBe(2);
  expect(stderr).toContain(says);
});
