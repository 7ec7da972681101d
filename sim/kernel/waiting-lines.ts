/**
 * Many waiting lines over one set of items: doubly linked lists of integer ids in columns.
 * An item waits in at most one line; joining, leaving at either end and leaving from the middle take constant time
 * and allocate nothing. Which line and which end is the discipline, chosen by the caller (disciplines.ts).
 */
import type { Columns, Part } from "./columns.ts";

const NONE = -1;

// Words of a line's record.
const HEAD = 0;
const TAIL = 1;
const LENGTH = 2;
const LINE_WORDS = 4;

export class WaitingLines implements Part {
  private readonly columns: Columns;
  private readonly name: string;
  /** Per line: head, tail, length, unused. */
  private lines: Int32Array;
  /** Per item: the next and the previous one of its line. */
  private links: Int32Array;

  constructor(columns: Columns, name: string, lines: number, items: number) {
    this.columns = columns;
    this.name = name;
    this.lines = columns.int32(`${name}.lines`, LINE_WORDS * lines, NONE);
    for (let line = 0; line < lines; line++) this.lines[(line << 2) + LENGTH] = 0;
    this.links = columns.int32(`${name}.links`, 2 * items, NONE);
    columns.attach(this);
  }

  /** Joins at the end. The item must not be waiting anywhere in these lines. */
  push(line: number, item: number): void {
    const lines = this.lines;
    const links = this.links;
    const at = line << 2;
    const tail = lines[at + TAIL];
    links[(item << 1)] = NONE;
    links[(item << 1) + 1] = tail;
    if (tail === NONE) lines[at + HEAD] = item;
    else links[(tail << 1)] = item;
    lines[at + TAIL] = item;
    lines[at + LENGTH]++;
  }

  /** Joins at the front. */
  pushFront(line: number, item: number): void {
    const lines = this.lines;
    const links = this.links;
    const at = line << 2;
    const head = lines[at + HEAD];
    links[(item << 1)] = head;
    links[(item << 1) + 1] = NONE;
    if (head === NONE) lines[at + TAIL] = item;
    else links[(head << 1) + 1] = item;
    lines[at + HEAD] = item;
    lines[at + LENGTH]++;
  }

  /** Takes the first item; -1 when nobody waits. */
  shift(line: number): number {
    const lines = this.lines;
    const links = this.links;
    const at = line << 2;
    const item = lines[at + HEAD];
    if (item === NONE) return NONE;
    const next = links[(item << 1)];
    lines[at + HEAD] = next;
    if (next === NONE) lines[at + TAIL] = NONE;
    else links[(next << 1) + 1] = NONE;
    lines[at + LENGTH]--;
    return item;
  }

  /** Leaves from wherever it stands. The item must be waiting in this line. */
  remove(line: number, item: number): void {
    const lines = this.lines;
    const links = this.links;
    const at = line << 2;
    const next = links[(item << 1)];
    const previous = links[(item << 1) + 1];
    if (previous === NONE) lines[at + HEAD] = next;
    else links[(previous << 1)] = next;
    if (next === NONE) lines[at + TAIL] = previous;
    else links[(next << 1) + 1] = previous;
    lines[at + LENGTH]--;
  }

  /** First item of a line; -1 when nobody waits. */
  head(line: number): number {
    return this.lines[(line << 2) + HEAD];
  }

  /** Last item of a line; -1 when nobody waits. */
  tail(line: number): number {
    return this.lines[(line << 2) + TAIL];
  }

  /** The item behind this one in its line; -1 for the last. */
  next(item: number): number {
    return this.links[(item << 1)];
  }

  /** How many wait. */
  length(line: number): number {
    return this.lines[(line << 2) + LENGTH];
  }

  /** Makes room for items 0 to `items` - 1. */
  reserve(items: number): void {
    if (2 * items <= this.links.length) return;
    this.links = this.columns.resize(`${this.name}.links`, 2 * items, NONE) as Int32Array;
  }

  save(): void {}

  load(): void {
    this.lines = this.columns.getInt32(`${this.name}.lines`);
    this.links = this.columns.getInt32(`${this.name}.links`);
  }
}
