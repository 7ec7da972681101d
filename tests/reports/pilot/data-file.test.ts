/** Files of real pilots: what is read, and that what is wrong is said with row and column. */
import { tableFromArrays, tableToIPC } from "@uwdata/flechette";
import { expect, test } from "vitest";
import { readPilotFile } from "../../../data/report/pilot/data-file.ts";

const plan = { department: "east", preparation: 0, cycles: 2, main: { measure: "lead_time" } };

const lines = [
  "unit,cycle,treated,lead_time,misreads",
  ...["east", "west", "north"].flatMap((unit, place) =>
    [1, 2, 3, 4].map(
      (cycle) => `${unit},${cycle},${place === 0 && cycle > 2 ? 1 : 0},${10 * place + cycle},`,
    ),
  ),
];
const csv = lines.join("\r\n");
const read = (text: string, own: object = {}) =>
  readPilotFile(new TextEncoder().encode(text), { ...plan, ...own });

test("a CSV becomes panels: cycles before the first treated one, and those of the plan after", () => {
  const { panels, rows, start, before, after } = read(`\uFEFF${csv}\r\n`);
  expect({ rows, start, before, after }).toEqual({ rows: 12, start: 3, before: 2, after: 2 });
  expect(panels.lead_time).toEqual({
    units: ["east", "west", "north"],
    isTreated: [true, false, false],
    before: [
      [1, 2],
      [11, 12],
      [21, 22],
    ],
    after: [
      [3, 4],
      [13, 14],
      [23, 24],
    ],
  });
  expect(panels.misreads.after[0]).toEqual([NaN, NaN]);
});

test("an Arrow file says the same", () => {
  const cells = lines.slice(1).map((line) => line.split(","));
  const table = tableFromArrays({
    unit: cells.map(([unit]) => unit),
    cycle: cells.map(([, cycle]) => Number(cycle)),
    treated: cells.map(([, , treated]) => treated === "1"),
    lead_time: cells.map(([, , , value]) => Number(value)),
  });
  for (const format of ["file", "stream"] as const) {
    const { panels } = readPilotFile(tableToIPC(table, { format })!, plan);
    expect(panels).toEqual({ lead_time: read(csv).panels.lead_time });
  }
});

test("quoted names keep their commas, and cycles of preparation belong to neither side", () => {
  const quoted = csv.replaceAll("east", '"east, ""new"""');
  const { panels } = read(quoted, { department: 'east, "new"', preparation: 1, cycles: 1 });
  expect(panels.lead_time.after[0]).toEqual([4]);
});

const without = (at: number) => lines.filter((_, line) => line !== at).join("\n");
const instead = (at: number, line: string) =>
  lines.map((own, i) => (i === at ? line : own)).join("\n");

test.each([
  ["", "first line"],
  [lines[0], "rows: 0"],
  [csv.replace("lead_time", "speed"), 'column 4: "speed"'],
  [csv.replace(",misreads", ",lead_time"), "column 5"],
  [csv.replace("cycle", "week"), 'column 2: "week"'],
  [instead(3, "east,3,1"), "row 3: 3 cells, wants 5"],
  [instead(3, "east,3.5,1,3,"), 'row 3, column cycle: "3.5"'],
  [instead(3, "east,3,maybe,3,"), 'row 3, column treated: "maybe"'],
  [instead(3, "east,3,,3,"), "row 3, column treated"],
  [instead(3, ",3,1,3,"), "row 3, column unit: empty"],
  [instead(3, 'east,3,1,"3,5",'), 'row 3, column lead_time: "3,5"'],
  [instead(3, "east,3,1,NaN,"), "row 3, column lead_time"],
  [instead(7, "west,3,1,3,"), "row 7, column treated: 1 for west"],
  [instead(4, "east,3,1,3,"), "row 4, column cycle: 3 of east stands in row 3"],
  [without(4), "column cycle: leaves out 4 of east (row 3 has 3, row 7 has 4), wants steps of 1"],
  [without(6), "column cycle: leaves out 2 of west (row 5 has 1, row 6 has 3), wants steps of 1"],
  [without(5), "leaves out 1 of west (row 1 has 1, row 5 has 2)"],
  [instead(6, "west,-2000000000,0,12,"), "leaves out -1999999999 to 0 of west (row 6 has"],
  [instead(2, "east,-2000000000,0,2,"), "leaves out -1999999999 to 0 of east (row 2 has"],
  [instead(8, "west,2000000000,0,14,"), "leaves out 4 to 1999999999 of west (row 7 has 3, row 8"],
  [instead(8, "west,2e300,0,14,"), 'row 8, column cycle: "2e300", wants a whole number'],
  [
    csv.replaceAll(",1,1", ",1,0").replaceAll(/,1,(?=\d+,\r?\n?)/g, ",0,"),
    "column treated: never 1",
  ],
  ["unit,cycle,treated,misreads\neast,1,0,2", "column lead_time: missing"],
  [instead(3, "east,3,1,-3,"), 'row 3, column lead_time: "-3", wants 0 to 100000 h'],
  [instead(3, "east,3,1,1e200,"), 'row 3, column lead_time: "1e200", wants 0 to 100000 h'],
  [instead(3, "east,3,1,3,1500"), 'column misreads: "1500", wants 0 to 1000 per 1,000 lines'],
  [
    instead(3, "east,3,1,3,5").replaceAll("misreads", "drift"),
    'row 3, column drift: "5", wants 0 to 1 share of steps',
  ],
  [
    csv.replaceAll(",", ";").replaceAll(".", ","),
    'first line: "unit;cycle;treated;lead_time;misreads", wants names with commas',
  ],
  [`${csv}\n"open`, "never closed"],
])("%j is refused", (text, words) => {
  expect(() => read(text)).toThrow(words);
});

test("line ends of three systems say the same", () => {
  for (const end of ["\n", "\r", "\r\n"])
    expect(read(lines.join(end)).panels.lead_time).toEqual(read(csv).panels.lead_time);
});

test("text in another encoding is refused: two units could become one", () => {
  const bytes = Uint8Array.from(csv.replaceAll("west", "w\u00e9st"), (letter) =>
    letter.charCodeAt(0),
  );
  expect(() => readPilotFile(bytes, plan)).toThrow("wants CSV in UTF-8 or Arrow IPC");
});

test("cells of an Arrow file that are no numbers are refused as they stand, however they read", () => {
  const column = (values: unknown[]) =>
    tableToIPC(
      tableFromArrays({
        unit: values.map(() => "east"),
        cycle: values.map((_, at) => at),
        treated: values.map(() => 0),
        lead_time: values as number[],
      }),
      { format: "file" },
    )!;
  expect(() => readPilotFile(column([[5.1], [5.2]]), plan)).toThrow(
    /row 1, column lead_time: .*5.1/,
  );
  expect(() => readPilotFile(column([5.1, NaN]), plan)).toThrow("row 2, column lead_time: NaN");
});

test("a department that the file does not have, or a pilot longer than it, is refused", () => {
  expect(() => read(csv, { department: "south" })).toThrow("east, west, north");
  expect(() => read(csv, { cycles: 3 })).toThrow(
    "ends at 4, wants 0 of preparation and 3 of the pilot from 3 on",
  );
  expect(() => readPilotFile(new TextEncoder().encode("ARROW1 broken"), plan)).toThrow("Arrow");
});
