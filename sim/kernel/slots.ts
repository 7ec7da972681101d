/**
 * Ids for things that come and go: a released id is the next one to be given out again, so a simulation's columns need
 * no more rows than there were things at once. State lives in columns; a call allocates only when it must grow.
 */
import type { Columns, Part } from "./columns.ts";

const NONE = -1;

export class Slots implements Part {
  /** How many ids exist; rows of the columns that are indexed by them. */
  capacity: number;
  /** How many ids are in use. */
  inUse = 0;

  private readonly columns: Columns;
  private readonly name: string;
  /** Per free id: the one to be given out after it. */
  private behind: Int32Array;
  private free = NONE;
  private readonly state: Float64Array;

  constructor(columns: Columns, name: string, capacity: number) {
    this.columns = columns;
    this.name = name;
    this.capacity = 0;
    this.behind = columns.int32(`${name}.behind`, 0);
    this.state = columns.float64(`${name}.state`, 3);
    this.reserve(capacity);
    columns.attach(this);
  }

  /** True when `take` needs a `reserve` first. */
  get isFull(): boolean {
    return this.free === NONE;
  }

  /** An id that is not in use; -1 when all are. */
  take(): number {
    const id = this.free;
    if (id === NONE) return NONE;
    this.free = this.behind[id];
    this.inUse++;
    return id;
  }

  /** Gives an id back. It must be in use. */
  release(id: number): void {
    this.behind[id] = this.free;
    this.free = id;
    this.inUse--;
  }

  /** Makes ids 0 to `capacity` - 1 exist; the new ones are given out in order, before any released earlier. */
  reserve(capacity: number): void {
    if (capacity <= this.capacity) return;
    this.behind = this.columns.resize(`${this.name}.behind`, capacity, NONE) as Int32Array;
    for (let id = capacity - 1; id >= this.capacity; id--) {
      this.behind[id] = this.free;
      this.free = id;
    }
    this.capacity = capacity;
  }

  save(): void {
    this.state[0] = this.capacity;
    this.state[1] = this.inUse;
    this.state[2] = this.free;
  }

  load(): void {
    this.behind = this.columns.getInt32(`${this.name}.behind`);
    this.capacity = this.state[0];
    this.inUse = this.state[1];
    this.free = this.state[2];
  }
}
