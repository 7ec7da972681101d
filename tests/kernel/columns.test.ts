/** State in columns: snapshot, restore and fork. */
import { describe, expect, test } from "vitest";
import { Columns, type Part } from "../../sim/kernel/index.ts";

/** A part with one plain field and one hoisted array. */
class Counter implements Part {
  count = 0;
  private readonly columns: Columns;
  values: Float64Array;

  constructor(columns: Columns) {
    this.columns = columns;
    this.values = columns.float64("values", 2);
    columns.float64("counter", 1);
    columns.attach(this);
  }

  add(value: number): void {
    if (this.count === this.values.length) {
      this.values = this.columns.resize("values", 2 * this.count) as Float64Array;
    }
    this.values[this.count++] = value;
  }

  save(): void {
    this.columns.get("counter")[0] = this.count;
  }

  load(): void {
    this.count = this.columns.get("counter")[0];
    this.values = this.columns.getFloat64("values");
  }
}

describe("columns", () => {
  test("keep their arrays by name, filled as asked", () => {
    const columns = new Columns();
    expect(columns.int32("a", 3, -1)).toEqual(Int32Array.of(-1, -1, -1));
    expect(columns.get("a")).toBeInstanceOf(Int32Array);
    expect(columns.float64("b", 1)).toBe(columns.get("b"));
  });

  test("keep old content and fill the rest when they grow, and cut when they shrink", () => {
    const columns = new Columns();
    columns.int32("a", 2).set([7, 8]);
    expect(columns.resize("a", 4, -1)).toEqual(Int32Array.of(7, 8, -1, -1));
    expect(columns.resize("a", 1)).toEqual(Int32Array.of(7));
    expect(columns.get("a")).toEqual(Int32Array.of(7));
  });

  test("restore fields and arrays of a part, also when it has grown since", () => {
    const columns = new Columns();
    const counter = new Counter(columns);
    counter.add(1.5);
    const snapshot = columns.snapshot();
    for (let i = 0; i < 10; i++) counter.add(i);
    columns.restore(snapshot);
    expect(counter.count).toBe(1);
    expect(counter.values).toEqual(Float64Array.of(1.5, 0));
    counter.add(2.5);
    expect(counter.values).toEqual(Float64Array.of(1.5, 2.5));
  });

  test("leave a snapshot as it was, whatever happens afterwards", () => {
    const columns = new Columns();
    const counter = new Counter(columns);
    counter.add(1);
    const snapshot = columns.snapshot();
    counter.add(2);
    columns.restore(snapshot);
    counter.add(3);
    expect(snapshot.get("values")).toEqual(Float64Array.of(1, 0));
  });

  test("fork: another simulation restored from a snapshot goes its own way", () => {
    const original = new Counter(new Columns());
    const columns = new Columns();
    const first = new Counter(columns);
    first.add(1);
    const snapshot = columns.snapshot();
    const forkColumns = new Columns();
    const fork = new Counter(forkColumns);
    forkColumns.restore(snapshot);
    first.add(2);
    fork.add(9);
    expect(first.values).toEqual(Float64Array.of(1, 2));
    expect(fork.values).toEqual(Float64Array.of(1, 9));
    expect(original.count).toBe(0);
  });

  test("survive a structured clone of their snapshot, as it crosses a worker border", () => {
    const columns = new Columns();
    const counter = new Counter(columns);
    counter.add(4);
    const cloned = structuredClone(columns.snapshot());
    counter.add(5);
    columns.restore(cloned);
    expect(counter.count).toBe(1);
  });

  test("refuse a name twice, an unknown name and a snapshot of something else", () => {
    const columns = new Columns();
    columns.int32("a", 1);
    expect(() => columns.float64("a", 1)).toThrow("columns.a: exists already, wants another name");
    expect(() => columns.get("b")).toThrow("columns.b: no such column");
    const other = new Columns();
    other.int32("b", 1);
    expect(() => columns.restore(other.snapshot())).toThrow("columns.b: no such column");
    expect(() => columns.restore(new Columns().snapshot())).toThrow(
      "columns.a: not in the snapshot",
    );
  });
});
