/**
 * Many waiting lines over one set of items: doubly linked lists of integer ids in columns.
 * An item waits in at most one line; joining, leaving at either end and leaving from the middle take constant time
 * and allocate nothing. Which line and which end is the discipline, chosen by the caller (disciplines.ts).
 */
import type { Columns, Part } from "./columns.ts";

const NONE = -1;

// A line's record of four words, one of them unused, so that it never crosses a cache line.
const HEAD = 0;
const TAIL = 1;
const LENGTH = 2;
const LINE_SHIFT = 2;

// An item's record of two words. Who stands before the head is never read and may be out of date.
const BEHIND = 0;
const BEFORE = 1;
const ITEM_SHIFT = 1;

export class WaitingLines implements Part {
  private readonly columns: Columns;
  private readonly name: string;
  private lines: Int32Array;
  private items: Int32Array;

  /** Empty lines 0 to `lines` - 1 for items 0 to `items` - 1, in columns whose names begin with `name`. */
  constructor(columns: Columns, name: string, lines: number, items: number) {
    this.columns = columns;
    this.name = name;
    this.lines = columns.int32(`${name}.lines`, lines << LINE_SHIFT, NONE);
    for (let line = 0; line < lines; line++) this.lines[(line << LINE_SHIFT) + LENGTH] = 0;
    this.items = columns.int32(`${name}.items`, items << ITEM_SHIFT, NONE);
    columns.attach(this);
  }

  /** Joins at the end. The item must not be waiting in any of these lines. */
  push(line: number, item: number): void {
    const { lines, items } = this;
    const at = line << LINE_SHIFT;
    const entry = item << ITEM_SHIFT;
    const tail = lines[at + TAIL];
    items[entry + BEHIND] = NONE;
    items[entry + BEFORE] = tail;
    if (tail === NONE) lines[at + HEAD] = item;
    else items[(tail << ITEM_SHIFT) + BEHIND] = item;
    lines[at + TAIL] = item;
    lines[at + LENGTH]++;
  }

  /** Joins at the front. The item must not be waiting in any of these lines. */
  pushFront(line: number, item: number): void {
    const { lines, items } = this;
    const at = line << LINE_SHIFT;
    const head = lines[at + HEAD];
    items[(item << ITEM_SHIFT) + BEHIND] = head;
    if (head === NONE) lines[at + TAIL] = item;
    else items[(head << ITEM_SHIFT) + BEFORE] = item;
    lines[at + HEAD] = item;
    lines[at + LENGTH]++;
  }

  /** Takes the first item; -1 when nobody waits. */
  shift(line: number): number {
    const lines = this.lines;
    const at = line << LINE_SHIFT;
    const item = lines[at + HEAD];
    if (item === NONE) return NONE;
    const behind = this.items[(item << ITEM_SHIFT) + BEHIND];
    lines[at + HEAD] = behind;
    if (behind === NONE) lines[at + TAIL] = NONE;
    lines[at + LENGTH]--;
    return item;
  }

  /** Leaves from wherever it stands. The item must be waiting in this line. */
  remove(line: number, item: number): void {
    const { lines, items } = this;
    const at = line << LINE_SHIFT;
    if (item === lines[at + HEAD]) {
      this.shift(line);
      return;
    }
    const behind = items[(item << ITEM_SHIFT) + BEHIND];
    const before = items[(item << ITEM_SHIFT) + BEFORE];
    items[(before << ITEM_SHIFT) + BEHIND] = behind;
    if (behind === NONE) lines[at + TAIL] = before;
    else items[(behind << ITEM_SHIFT) + BEFORE] = before;
    lines[at + LENGTH]--;
  }

  /** First item of a line; -1 when nobody waits. */
  head(line: number): number {
    return this.lines[(line << LINE_SHIFT) + HEAD];
  }

  /** Last item of a line; -1 when nobody waits. */
  tail(line: number): number {
    return this.lines[(line << LINE_SHIFT) + TAIL];
  }

  /** The item behind this one in its line; -1 for the last. */
  next(item: number): number {
    return this.items[(item << ITEM_SHIFT) + BEHIND];
  }

  /** How many wait. */
  length(line: number): number {
    return this.lines[(line << LINE_SHIFT) + LENGTH];
  }

  /** Makes room for items 0 to `items` - 1. */
  reserve(items: number): void {
    const words = items << ITEM_SHIFT;
    if (words <= this.items.length) return;
    this.items = this.columns.resize(`${this.name}.items`, words, NONE) as Int32Array;
  }

  save(): void {}

  load(): void {
    this.lines = this.columns.getInt32(`${this.name}.lines`);
    this.items = this.columns.getInt32(`${this.name}.items`);
  }
}
