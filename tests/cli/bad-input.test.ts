import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CommandLine, buildCommandLine } from "./command-line.ts";

let line: CommandLine;

beforeAll(async () => {
  line = await buildCommandLine();
  const file = (name: string, text: string) => writeFileSync(join(line.folder, name), text);
  file("cut.json", '{"schema": "burrow/1", "kind": "organ');
  file("circle.json", '{"schema": "burrow/1", "kind": "organisation", "extends": "./circle.json"}');
  file(
    "unknown.json",
    '{"schema": "burrow/1", "kind": "organisation", "extends": "burrow", "colour": 1}',
  );
  file("cases.json", '{"id": "own", "cases": []}');
  file("case-list.json", '[{"kind": "network"}]');
  file("deep.json", "[".repeat(100_000) + "]".repeat(100_000));
  file("huge.json", " ".repeat(5_000_001));
});
afterAll(() => line.remove());

/** Words of the command, and what its one message must say: path, value, unit where there is one, and rule. */
const refused: [string, string][] = [
  [
    "run nobody",
    "S: nobody: no such scenario; `burrow scenarios` lists them, or give a path to a .json file\n",
  ],
  [
    "compare healthy priority-whiplahs",
    "B: priority-whiplahs: no such scenario; `burrow scenarios` lists them, or give a path to a .json file. Did you mean priority-whiplash?\n",
  ],
  ["run cases.json", "S: cases.json: a list of cases: use `burrow validate --cases`\n"],
  ["run case-list.json", "S: case-list.json: a list of cases: use `burrow validate --cases`\n"],
  ["compare cases.json healthy", "A: cases.json: a list of cases: use `burrow validate --cases`\n"],
  ["run deploy-now --on cases.json", "--on: cases.json: a list of cases: use `burrow validate"],
  ["run burrow --set failures.EXEC-FM1.dose=1", "this claim: priority-whiplash"],
  ["run ./nobody.json", "S: ./nobody.json: cannot be read: no such file or directory"],
  ["run .", "S: .: no such scenario"],
  ["run ./", "S: ./: not a file, wants a JSON file"],
  ["run cut.json", "S: cut.json: not JSON: Unterminated string in JSON at position 37"],
  ["run huge.json", "S: huge.json: 5000001 bytes, wants at most 5000000"],
  ["run deep.json", "S: deep.json: nested 100000 deep, wants at most 64"],
  ["run circle.json", "extends itself"],
  ["run unknown.json", "S: unknown.json: colour: unknown key"],
  ["run burrow --on nobody", "--on: nobody: no such scenario"],
  ["run burrow --replications -1", '--replications: "-1", wants a whole number from 1 to 1000000'],
  ["run burrow --replications 2.5", '--replications: "2.5", wants a whole number'],
  ["run burrow --replications 0", '--replications: "0", wants a whole number'],
  ["run burrow --replications 1e3", '--replications: "1e3", wants a whole number'],
  ["run burrow --replications 99999999999999999999", "wants a whole number from 1 to 1000000"],
  ["run burrow --workers 0", '--workers: "0", wants a whole number from 1 to 256'],
  ["run burrow --cycles 2.5", '--cycles: "2.5", wants a whole number from 1 to 240'],
  ["run burrow --out=", "--out: no name, wants a directory"],
  ["run burrow --seed=", "--seed: 0 characters, wants 1 to 200"],
  ["run burrow --set switching", '--set: "switching", wants path=value'],
  ["run burrow --set a=1 --set a=2", '--set: "a" given twice, wants each path once'],
  [
    "run burrow --set parameters.switching.setupMinutes=-1",
    "S: burrow: parameters.switching.setupMinutes: -1 min, wants a number from 0 to 30 min",
  ],
  ["run burrow --set parameters.switching.speed=1", "parameters.switching.speed: unknown key"],
  ["compare healthy nobody", "B: nobody: no such scenario"],
  ["compare healthy burrow --via nobody", "--via: nobody: no such scenario"],
  ["compare healthy burrow --measure beauty", '--measure: "beauty", wants one of decision_hours,'],
  ["compare healthy burrow --measure drift", "--delta: missing, wants the smallest difference"],
  ["compare healthy burrow --delta -1", '--delta: "-1", wants a number from 0'],
  ["compare healthy burrow --until 0", '--until: "0", wants a number above 0'],
  ["compare healthy burrow --until 5 --replications 20", "--until: cannot stand beside"],
  ["scenarios --size 53", '--size: "53", wants a whole number from 54 to 120000'],
  ["scenarios --size many", '--size: "many", wants a whole number from 54 to 120000'],
  ["validate --cases ./nobody.json", "--cases: ./nobody.json: cannot be read"],
  ["validate --cases unknown.json", "--cases: unknown.json: colour: unknown key"],
  ["validate --only V-Z", '--only: no case begins with "V-Z"'],
];

test.each(refused)("burrow %s is refused with path, value and rule", (words, message) => {
  const { status, stdout, stderr } = line.burrow(...words.split(" "));
  expect(stderr).toContain(message);
  expect(stderr).toMatch(/^burrow: [^\n]+\n$/);
  expect([status, stdout]).toEqual([2, ""]);
});

test.each(["", "fly", "run", "compare burrow", "run burrow --fast", "run burrow healthy"])(
  "burrow %s is refused with the usage",
  (words) => {
    const { status, stdout, stderr } = line.burrow(
      ...words.split(" ").filter((word) => word !== ""),
    );
    expect(stderr).toMatch(/^error: |^Usage: /);
    expect([status, stdout]).toEqual([2, ""]);
  },
);
