/**
 * The oracle of the event set: a binary heap ordered by (time, serial number), written for obviousness and not for speed.
 * It knows nothing of calendars or sorted arrays, so agreement over random schedules is evidence for both.
 */
interface Entry {
  time: number;
  serial: number;
  subject: number;
}

export class HeapOracle {
  now = 0;
  private heap: Entry[] = [];
  private serial = 0;

  get size(): number {
    return this.heap.length;
  }

  schedule(subject: number, time: number): void {
    this.heap.push({ time, serial: this.serial++, subject });
    this.siftUp(this.heap.length - 1);
  }

  next(): number {
    if (this.heap.length === 0) return -1;
    const first = this.heap[0];
    this.removeAt(0);
    this.now = first.time;
    return first.subject;
  }

  nextTime(): number {
    return this.heap.length === 0 ? Infinity : this.heap[0].time;
  }

  timeOf(subject: number): number {
    return this.heap.find((entry) => entry.subject === subject)?.time ?? Infinity;
  }

  cancel(subject: number): void {
    const at = this.heap.findIndex((entry) => entry.subject === subject);
    if (at >= 0) this.removeAt(at);
  }

  private removeAt(at: number): void {
    const last = this.heap.pop()!;
    if (at === this.heap.length) return;
    this.heap[at] = last;
    this.siftDown(at);
    this.siftUp(at);
  }

  private siftUp(at: number): void {
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private siftDown(at: number): void {
    for (;;) {
      let first = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.heap.length && this.isBefore(child, first)) first = child;
      }
      if (first === at) return;
      this.swap(at, first);
      at = first;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const x = this.heap[a];
    const y = this.heap[b];
    return x.time < y.time || (x.time === y.time && x.serial < y.serial);
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b], this.heap[a]];
  }
}
