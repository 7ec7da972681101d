/**
 * SHA-256 (FIPS 180-4) in plain integer operations, fed in pieces. The browser's own digest takes no pieces and is
 * absent from pages served over plain http, so the same code hashes everywhere; tests hold it against published vectors.
 */
const roundConstants = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);

const initialState = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

const blockBytes = 64;
/** The last bytes of the last block hold the length of the input in bits. */
const lengthBytes = 8;

export class Sha256 {
  private readonly state = Int32Array.from(initialState);
  private readonly schedule = new Int32Array(64);
  private readonly pending = new Uint8Array(blockBytes);
  private pendingBytes = 0;
  private totalBytes = 0;

  /** Where the input is cut into pieces does not matter. */
  update(bytes: Uint8Array): this {
    this.totalBytes += bytes.length;
    let position = 0;
    if (this.pendingBytes > 0) {
      position = Math.min(blockBytes - this.pendingBytes, bytes.length);
      this.pending.set(bytes.subarray(0, position), this.pendingBytes);
      this.pendingBytes += position;
      if (this.pendingBytes < blockBytes) return this;
      this.compress(this.pending, 0);
      this.pendingBytes = 0;
    }
    for (; position + blockBytes <= bytes.length; position += blockBytes) {
      this.compress(bytes, position);
    }
    this.pending.set(bytes.subarray(position));
    this.pendingBytes = bytes.length - position;
    return this;
  }

  /** The digest in 64 hexadecimal digits. The object takes no more input afterwards. */
  hex(): string {
    const { pendingBytes, totalBytes } = this;
    const wholeBlocks = pendingBytes + 1 + lengthBytes <= blockBytes ? 1 : 2;
    const padding = new Uint8Array(wholeBlocks * blockBytes - pendingBytes);
    padding[0] = 0x80;
    const end = new DataView(padding.buffer, padding.length - lengthBytes);
    end.setUint32(0, Math.floor(totalBytes / 0x20000000));
    end.setUint32(4, (totalBytes << 3) >>> 0);
    this.update(padding);
    return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  private compress(bytes: Uint8Array, start: number): void {
    const { state, schedule } = this;
    for (let i = 0, at = start; i < 16; i++, at += 4) {
      schedule[i] =
        (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let i = 16; i < 64; i++) {
      const x = schedule[i - 15];
      const y = schedule[i - 2];
      const sigma0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const sigma1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      schedule[i] = (schedule[i - 16] + sigma0 + schedule[i - 7] + sigma1) | 0;
    }
    // One by one: destructuring would walk an iterator, 2.7 times slower.
    let a = state[0];
    let b = state[1];
    let c = state[2];
    let d = state[3];
    let e = state[4];
    let f = state[5];
    let g = state[6];
    let h = state[7];
    for (let i = 0; i < 64; i++) {
      const sumE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const first = (h + sumE + ((e & f) ^ (~e & g)) + roundConstants[i] + schedule[i]) | 0;
      const sumA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const second = (sumA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }
}

/** SHA-256 of bytes, or of a text as UTF-8, in hexadecimal digits. */
export function sha256(input: Uint8Array | string): string {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  return new Sha256().update(bytes).hex();
}
