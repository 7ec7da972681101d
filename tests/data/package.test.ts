import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { canonicalJson } from "../../data/canonical-json.ts";
import { engine } from "../../data/engine.ts";
import { paidHours, practicalMargin } from "../../data/margin.ts";
import { formatChecksums, parseChecksums } from "../../data/package/checksums.ts";
import { describePackage } from "../../data/package/descriptor.ts";
import { differenceBetween, studyDocument } from "../../data/package/study-document.ts";
import { primaryKeys, tableColumns, tableOrder } from "../../data/schema.ts";
import { describeStudy } from "../../data/study.ts";
import { scenarios } from "../../scenarios/index.ts";
import { type OrganisationScenario, resolveScenario, tableShapes } from "../../sim/index.ts";
import { inventedPackage as input } from "./invented-package.ts";
import { inventedArms, inventedShapes } from "./invented-study.ts";

const { study } = input;

function arm(name: string): OrganisationScenario {
  return resolveScenario(name, { lookup: (id) => scenarios[id] }) as OrganisationScenario;
}

interface Descriptor {
  $schema: string;
  name: string;
  resources: {
    name: string;
    path: string;
    hash: string;
    schema: {
      fields: Record<string, unknown>[];
      primaryKey: string[];
      foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
    };
  }[];
}

test("the descriptor names every column with type, unit, definition, direction and keys", () => {
  const descriptor = describePackage(input) as Descriptor;
  expect(descriptor.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
  // The standard wants lower-case letters, digits and "-._/" in names.
  expect(descriptor.name).toMatch(/^[a-z0-9._/-]+$/);
  expect(descriptor.resources.map(({ name, path }) => [name, path])).toEqual(
    tableOrder.map((name) => [name, `data/${name}.arrow`]),
  );
  for (const { name, schema } of descriptor.resources) {
    const shape = inventedShapes.find((candidate) => candidate.name === name)!;
    expect(schema.fields.map((field) => field.name)).toEqual(
      tableColumns(shape).map((column) => column.name),
    );
    for (const { type, unit, description, better } of schema.fields) {
      expect(["integer", "number", "string"]).toContain(type);
      expect(["higher", "lower", "neither"]).toContain(better);
      expect([unit, description]).not.toContain("");
    }
    for (const key of schema.primaryKey) {
      expect(schema.fields.find((field) => field.name === key)).toMatchObject({
        constraints: { required: true },
      });
    }
  }
  const zones = descriptor.resources.find(({ name }) => name === "zones")!;
  expect(zones.hash).toBe(`sha256:${"3".repeat(64)}`);
  expect(zones.schema.primaryKey).toEqual(primaryKeys.zones);
  expect(zones.schema.foreignKeys).toEqual([
    { fields: ["run_id"], reference: { resource: "runs", fields: ["run_id"] } },
  ]);
  expect(zones.schema.fields.find(({ name }) => name === "zone")).toMatchObject({
    type: "string",
    categories: ["zone-a", "zone-b", "zone-c"],
  });
});

test("columns of the real tables are in snake_case, distinct, and carry unit and definition", () => {
  for (const shape of tableShapes) {
    const columns = tableColumns(shape);
    const names = columns.map(({ name }) => name);
    expect(names.filter((name) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(columns.filter(({ unit, what }) => unit === "" || what === "")).toEqual([]);
  }
});

test("checksums are written as sha256sum writes them, and read back", () => {
  const checksums = [
    { path: "data/runs.arrow", sha256: "a".repeat(64) },
    { path: "README.md", sha256: "0".repeat(64) },
  ];
  const text = formatChecksums(checksums);
  expect(text).toBe(`${"a".repeat(64)}  data/runs.arrow\n${"0".repeat(64)}  README.md\n`);
  expect(parseChecksums(text)).toEqual(checksums);
  expect(() => parseChecksums("half a line")).toThrow('CHECKSUMS: "half a line" is no checksum');
});

test("a study with another number of replications, or a narrower interval, is the same study", () => {
  const base = { study, arms: inventedArms };
  const twenty = studyDocument({ ...base, stop: { replications: 20 } });
  const forty = studyDocument({ ...base, stop: { replications: 40 } });
  expect(differenceBetween(twenty, forty)).toBeNull();
  expect(differenceBetween(forty, twenty)).toBeNull();
  const until = (measure: string, halfWidth: number) =>
    studyDocument({ ...base, stop: { until: { measure, halfWidth } } });
  expect(differenceBetween(until("lines", 5), until("lines", 2))).toBeNull();
  expect(differenceBetween(until("lines", 2), until("lines", 5))).toBe(
    'until the half-width of "lines" is 2, not until the half-width of "lines" is 5',
  );
  expect(differenceBetween(until("gap", 5), until("lines", 2))).toContain('"gap"');
  expect(differenceBetween(twenty, until("lines", 2))).toContain("20 replications, not until");
  expect(differenceBetween({ ...twenty, stop: null }, twenty)).toBe(
    "no rule when to stop, not 20 replications",
  );
});

test("two study documents are equal, or their first difference is told", () => {
  const document = studyDocument({ study, arms: inventedArms, stop: { replications: 20 } });
  const copy = (changes: object) => ({ ...structuredClone(document), ...changes });
  expect(differenceBetween(copy({}), document)).toBeNull();
  expect(differenceBetween(null, document)).toBe("it is no study");
  expect(differenceBetween([], document)).toBe("schema none, not burrow-study/1");
  expect(differenceBetween(copy({ engine: "burrow 0.2.0" }), document)).toBe(
    'engine "burrow 0.2.0", not burrow 0.0.0',
  );
  for (const results of ["0".repeat(64), undefined])
    expect(differenceBetween(copy({ results }), document)).toBe(
      "another state of burrow 0.0.0, with other results",
    );
  expect(differenceBetween(copy({ seed: "7" }), document)).toBe('seed "7", not "42"');
  const until = { until: { measure: "lines", halfWidth: 5 } };
  expect(differenceBetween(copy({ stop: until }), document)).toBe(
    'until the half-width of "lines" is 5, not 20 replications',
  );
  expect(differenceBetween(copy({ scenarios: 3 }), document)).toBe(
    'scenarios none, not "now", "wait"',
  );
  const other = structuredClone(document.scenarios);
  other[1].digest = "";
  expect(differenceBetween(copy({ scenarios: other }), document)).toBe(
    "another version of scenario wait",
  );
  other[1] = { ...document.scenarios[1], scenario: {} };
  expect(differenceBetween(copy({ scenarios: other }), document)).toBe(
    "its scenario.json was changed by hand",
  );
});

test("a scenario's digest does not depend on the order of its keys, and arms keep their own name", () => {
  expect(canonicalJson({ b: [1, { d: 1, c: 2 }], a: undefined })).toBe('{"b":[1,{"c":2,"d":1}]}');
  const [first] = inventedArms;
  const turned = Object.fromEntries(Object.entries(first).toReversed()) as typeof first;
  const twice = describeStudy({ seed: "42", arms: [first, turned, first], shapes: inventedShapes });
  const [one, two, three] = twice.scenarios;
  expect(new Set([one.digest, two.digest, three.digest]).size).toBe(1);
  expect([one.name, two.name, three.name]).toEqual(["now", "now (2)", "now (3)"]);
});

test("the engine is named as package.json says", () => {
  const file = fileURLToPath(new URL("../../package.json", import.meta.url));
  const { name, version } = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  expect(engine).toBe(`${name} ${version}`);
});

test("the margin is half a percent of the hours paid to everybody", () => {
  // 44 workers, 6 managers and 10 others, 24 cycles of 10 days of 8 hours.
  expect(paidHours(arm("burrow"))).toBe(60 * 24 * 10 * 8);
  expect(practicalMargin(arm("burrow"))).toBeCloseTo(576, 9);
});
