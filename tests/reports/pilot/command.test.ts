/** `burrow pilot` as it is shipped, on an organisation of a few cycles. */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainNumber } from "../../../analysis/plain-number.ts";
import { canonicalJson } from "../../../data/canonical-json.ts";
import { alarmWords } from "../../../data/report/pilot/document-twin.ts";
import { pilotDocument } from "../../../data/report/pilot/document.ts";
import type { PilotReport } from "../../../data/report/pilot/report.ts";
import { reportSchema } from "../../../data/report/schemas/index.ts";
import { brokenWording, wordsOf } from "../../../data/report/checked.ts";
import type { ReportDocument } from "../../../data/report/document.ts";
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
  "--set",
  "calendar.cycleDays=5",
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

test("false alarms are called right only where the pilots were enough to tell", () => {
  // Wilson: 50 of 1,000 lie within 3.8 and 6.5 %, 1 of 20 within .9 and 24 %, 0 of 20 within 0 and 16 %, 120 of 1,000 above 10 %
  expect(alarmWords({ count: 50, n: 1000 }, 0.05)).toBe("as an error of 5 % wants");
  expect(alarmWords({ count: 1, n: 20 }, 0.05)).toBe("within 3 to 7 %, but too few pilots to tell");
  expect(alarmWords({ count: 0, n: 20 }, 0.05)).toBe(
    "not within 3 to 7 %, but too few pilots to tell",
  );
  expect(alarmWords({ count: 120, n: 1000 }, 0.05)).toBe("more often than an error of 5 % allows");
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
  const asked = ["pilot", "burrow", ...tiny, "--data", "real.csv", "--department", "east"];
  const { status, stdout } = line.burrow(...asked, "--json");
  expect(status).toBe(0);
  const report = reportSchema("pilot").parse(JSON.parse(stdout)) as PilotReport;
  const document = pilotDocument(report, "burrow pilot");
  const printed = documentText(document);
  expect(printed).toMatch(
    /Against the other departments lead time fell by 2\.\d\d h \(95 % interval [12]\.\d\d to [23]\.\d\d\)/,
  );
  expect(printed).toContain("SHA-256");
  expect(printed).not.toContain("realised effect  mean");
  const { data, plan, result, twin } = report;
  expect(data).toEqual({ rows: 20, start: 4, before: 3, after: 2 });
  expect(plan.data).toEqual({ kind: "file", name: "real.csv" });
  expect(result.measures.map(({ measure, realised }) => [measure, realised])).toEqual([
    ["lead_time", null],
  ]);
  expect(result.gates.find(({ measure }) => measure === "drift")!.word).toBe("cannot tell");
  expect(twin).toMatchObject({ department: "packing-c", baseline: 3, preparation: 2 });

  // four units in the file, three in the twin: everything about power is for four
  const words = wordsOf(document);
  expect(words.some((text) => text.includes("4 units where the twin has 3"))).toBe(true);
  expect(words.some((text) => text.includes("degrees of freedom J − 2 = 2"))).toBe(true);
  expect(words.some((text) => text.includes("1/C(4, 1) = 0.250"))).toBe(true);
  expect(
    words.filter((text) => /pilots of this size|found if put|held the truth/.test(text)),
  ).toEqual([]);
  // t.975 and t.8 with 2 degrees of freedom, times the root of 1/1 + 1/3
  const { detectable } = report.calibration.measures[0];
  const smallest = (4.302653 + 1.06066) * Math.sqrt(4 / 3) * detectable!.changeSd;
  expect(rowOf(document, "smallest detectable effect", "lead time, h")[2]).toBe(
    plainNumber(smallest, 2),
  );
});

test("a file that leaves cycles out for preparation has a twin that does so too, never fewer than its own two", () => {
  const rows = ["east", "west", "north"].flatMap((unit, place) =>
    [1, 2, 3, 4, 5, 6, 7, 8].map(
      (cycle) => `${unit},${cycle},${place === 0 && cycle > 3 ? 1 : 0},${6 + place + (cycle % 3)}`,
    ),
  );
  writeFileSync(
    join(line.folder, "long.csv"),
    ["unit,cycle,treated,lead_time", ...rows].join("\n"),
  );
  const words = [
    "pilot",
    "burrow",
    ...tiny,
    "--data",
    "long.csv",
    "--department",
    "east",
    "--json",
  ];
  const of = (preparation: string) =>
    JSON.parse(line.burrow(...words, "--preparation", preparation).stdout) as PilotReport;
  expect(of("1")).toMatchObject({ plan: { preparation: 1 }, twin: { preparation: 2 } });
  expect(of("3")).toMatchObject({ plan: { preparation: 3 }, twin: { preparation: 3 } });
});

describe("what is said of the method", () => {
  let report: PilotReport;
  beforeAll(() => {
    const settings = [...tiny, "--set", "parameters.deployment.retries=0"];
    report = JSON.parse(
      line.burrow("pilot", "burrow", ...settings, "--json").stdout,
    ) as PilotReport;
  });

  test("without further attempts nothing is tested twice", () => {
    expect(report.repeating.attempts).toBe(1);
    const words = wordsOf(pilotDocument(report, ""));
    expect(words.some((text) => text.includes("is not tried again here"))).toBe(true);
    expect(words.filter((text) => text.includes("1 attempts"))).toEqual([]);
  });

  test("of several looks it is at the level of the last one, and says that it is read there alone", () => {
    const looks = [
      { cycles: 1, level: 0.9969 },
      { cycles: 2, level: 0.951 },
    ];
    const words = wordsOf(pilotDocument({ ...report, plan: { ...report.plan, looks } }, ""));
    const own = words.filter((text) => /this method's|The record of each estimate/.test(text));
    expect(own).toHaveLength(5);
    for (const text of own) {
      expect(text).toContain("95.1 % interval");
      expect(text).toContain("read at the last look alone");
    }
    // (1 + .951) / 2; nothing in the whole report speaks of the usual level or error
    expect(words.some((text) => text.includes("(t.976 + t.8)"))).toBe(true);
    expect(words.filter((text) => /\b95 %|\ban error of 5 % (?:wants|allows)/.test(text))).toEqual(
      [],
    );
  });

  test("an estimate that covers too little is shown to teach, but not by what a twin of another size covers", () => {
    const never = report.calibration.measures.map((record) => ({
      ...record,
      estimators: record.estimators.map((own) => ({ ...own, holdsRealised: { count: 0, n: 3 } })),
    }));
    const calibration = { ...report.calibration, measures: never };
    const taught = (twin: PilotReport["twin"]) =>
      pilotDocument({ ...report, calibration, twin }, "")
        .sections.flatMap(({ blocks }) => blocks)
        .flatMap((block) =>
          block.kind === "table" && block.caption === "Teaching view" ? block.rows : [],
        )
        .filter(([measure]) => measure === "lead time, h")
        .map(([, estimate]) => estimate);
    const always = ["before and after alone, Welch", "regression clustered by unit"];
    expect(taught(report.twin)).toEqual(
      expect.arrayContaining([...always, "synthetic difference, placebos"]),
    );
    const larger = { ...report.twin, units: [...report.twin.units, "packing-d"] };
    expect(taught(larger)).toEqual(always);
  });

  test("a reason that is called significant is in no report, while a unit of the file may be called what it is", () => {
    const [first, ...others] = report.result.measures;
    const estimates = first.estimates.map((own) => ({ ...own, why: "not significant" }));
    const planted = { ...report.result, measures: [{ ...first, estimates }, ...others] };
    expect(() => pilotDocument({ ...report, result: planted }, "")).toThrow('"significant"');
    const plan = { ...report.plan, department: "proof-reading" };
    expect(pilotDocument({ ...report, plan }, "").title).toContain("proof-reading");
  });
});

/** The row of a measure in the table whose caption says so. */
function rowOf(document: ReportDocument, caption: string, measure: string): readonly string[] {
  const tables = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? [block] : [])),
  );
  const own = tables.find((each) => each.caption.includes(caption))!;
  return own.rows.find(([title]) => title === measure)!;
}

test.each([
  [["--department", "shipping"], "packing-a, packing-b, packing-c"],
  [["--cycles", "11"], "after 2 of preparation in the model, wants at most 12 together"],
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
