/** Answers that are kept: a stopped command goes on, and answers of different studies are never mixed. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AnswerFile, type Study } from "../../bench/who-wins/answer-file.ts";
import { InputError } from "../../sim/index.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "burrow-answers-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  point: number;
}

const study: Study = { engine: "burrow 0", replicationDigest: "d1", settings: { pairs: 20 } };

function open(
  name: string,
  changed: Partial<Study> = {},
  isCurrent?: (answer: Answer) => boolean,
): AnswerFile<Answer> {
  return new AnswerFile<Answer>({
    file: join(folder, "made", name),
    command: "npm run who-wins",
    study: { ...study, ...changed },
    order: (a, b) => a.point - b.point,
    isCurrent,
  });
}

test("answers are on disk as soon as they are given, in order, one a line", () => {
  const file = open("order.json");
  file.add({ point: 2 });
  file.add({ point: 1 });
  const text = readFileSync(join(folder, "made/order.json"), "utf8");
  expect(text).toContain('  "answers": [\n    {"point":1},\n    {"point":2}\n  ]');
  expect(JSON.parse(text)).toMatchObject({ command: "npm run who-wins", ...study });
  expect(readdirSync(join(folder, "made"))).toEqual(["order.json"]);
});

test("the same command goes on with what is there", () => {
  open("resume.json").add({ point: 1 });
  expect(open("resume.json").answers).toEqual([{ point: 1 }]);
});

test("an answer to a question that has changed since is left out, so that it is asked again", () => {
  open("changed.json").add({ point: 1 });
  open("changed.json").add({ point: 2 });
  const file = open("changed.json", {}, ({ point }) => point !== 1);
  expect(file.answers).toEqual([{ point: 2 }]);
  file.add({ point: 3 });
  expect(open("changed.json").answers).toEqual([{ point: 2 }, { point: 3 }]);
});

test.each([
  ["settings", { settings: { pairs: 200 } }, "pairs 20, wants 200"],
  ["another setting", { settings: { pairs: 20, level: 0.99 } }, "level nothing, wants 0.99"],
  ["results of the engine", { replicationDigest: "d2" }, 'replicationDigest "d1", wants "d2"'],
  ["version", { engine: "burrow 1" }, 'engine "burrow 0", wants "burrow 1"'],
])("other %s are refused", (what, changed, message) => {
  const name = `${what.replaceAll(" ", "-")}.json`;
  open(name).add({ point: 1 });
  expect(() => open(name, changed)).toThrow(InputError);
  expect(() => open(name, changed)).toThrow(message);
});
