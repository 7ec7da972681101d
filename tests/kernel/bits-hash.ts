/** One number for many doubles: equal hashes mean equal bits, in whichever engine they were computed. */
export class BitsHash {
  private readonly cell = new Float64Array(1);
  private readonly words = new Int32Array(this.cell.buffer);
  private hash = 0;

  add(value: number): void {
    this.cell[0] = value;
    this.hash = Math.imul(this.hash ^ this.words[0], 0x01000193);
    this.hash = Math.imul(this.hash ^ this.words[1], 0x85ebca6b);
    this.hash ^= this.hash >>> 13;
  }

  /** An unsigned 32-bit integer. */
  get value(): number {
    return this.hash >>> 0;
  }
}

/** Hash of `count` draws for entities 0, 1, 2 ... */
export function hashOfDraws(count: number, draw: (entity: number) => number): number {
  const hash = new BitsHash();
  for (let entity = 0; entity < count; entity++) hash.add(draw(entity));
  return hash.value;
}
