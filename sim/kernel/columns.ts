/**
 * All state of a simulation as named typed arrays, so that a snapshot is a copy.
 * A part (an event set, waiting lines, a model) keeps arrays here and may hold plain fields and array references of its
 * own: `save` writes its fields into its columns before a snapshot, `load` reads them back and fetches its arrays anew.
 * Fork: build the same simulation on fresh columns and restore the snapshot there; both continue bit for bit alike.
 */

export type Column = Float64Array | Int32Array;

/** Copies of all columns by name; plain data that may cross a worker border. */
export type Snapshot = ReadonlyMap<string, Column>;

/** Whatever keeps state in columns and also in fields. */
export interface Part {
  /** Fields -> columns. */
  save(): void;
  /** Columns -> fields; arrays may have been replaced. */
  load(): void;
}

export class Columns {
  private readonly columns = new Map<string, Column>();
  private readonly parts: Part[] = [];

  /** Creates a column of doubles. @throws RangeError when the name is taken. */
  float64(name: string, length: number, fill = 0): Float64Array {
    const column = new Float64Array(length).fill(fill);
    this.register(name, column);
    return column;
  }

  /** Creates a column of 32-bit integers. @throws RangeError when the name is taken. */
  int32(name: string, length: number, fill = 0): Int32Array {
    const column = new Int32Array(length).fill(fill);
    this.register(name, column);
    return column;
  }

  /** The array that holds a column now. @throws RangeError when there is none. */
  get(name: string): Column {
    const column = this.columns.get(name);
    if (column === undefined) throw new RangeError(`columns.${name}: no such column`);
    return column;
  }

  /** Like `get`, for a column of doubles. */
  getFloat64(name: string): Float64Array {
    return this.get(name) as Float64Array;
  }

  /** Like `get`, for a column of 32-bit integers. */
  getInt32(name: string): Int32Array {
    return this.get(name) as Int32Array;
  }

  /** Replaces a column by one of another length; what fits is copied, the rest is `fill`. Returns the new array. */
  resize(name: string, length: number, fill = 0): Column {
    const old = this.get(name);
    const column = old instanceof Float64Array ? new Float64Array(length) : new Int32Array(length);
    column.set(old.subarray(0, length));
    if (length > old.length) column.fill(fill, old.length);
    this.columns.set(name, column);
    return column;
  }

  /** Adds a part that takes part in snapshots, in order of attachment. */
  attach(part: Part): void {
    this.parts.push(part);
  }

  /** A copy of everything. */
  snapshot(): Snapshot {
    for (const part of this.parts) part.save();
    const copy = new Map<string, Column>();
    for (const [name, column] of this.columns) copy.set(name, column.slice());
    return copy;
  }

  /**
   * Puts a snapshot back; arrays of unchanged length stay the same objects, others are replaced.
   * @throws RangeError when the snapshot is of a simulation with other columns.
   */
  restore(snapshot: Snapshot): void {
    for (const name of snapshot.keys()) this.get(name);
    for (const [name, column] of this.columns) {
      const saved = snapshot.get(name);
      if (saved === undefined) throw new RangeError(`columns.${name}: not in the snapshot`);
      if (saved.length === column.length) column.set(saved);
      else this.columns.set(name, saved.slice());
    }
    for (const part of this.parts) part.load();
  }

  private register(name: string, column: Column): void {
    if (this.columns.has(name))
      throw new RangeError(`columns.${name}: exists already, wants another name`);
    this.columns.set(name, column);
  }
}
