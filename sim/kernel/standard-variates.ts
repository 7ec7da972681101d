/**
 * Keyed variates: the same (k0, k1, entity, index) always gives the same number, whatever was drawn before.
 * Uniform by one block of 52 bits, exponential and normal by ziggurat. A rejected attempt takes its next numbers under a
 * key changed by the attempt, never from a neighbouring counter, so no draw disturbs another.
 * The fast paths are small enough to be inlined by the engine; a double returned from a call would be put on the heap.
 */
import { exp, log } from "./portable-math.ts";
import { block, words } from "./threefry.ts";
import {
  EXPONENTIAL_TAIL,
  NORMAL_TAIL,
  TWO_TO_52,
  exponentialLayers,
  normalLayers,
} from "./ziggurat-tables.ts";

const exponentialLimit = exponentialLayers.limit;
const exponentialScale = exponentialLayers.scale;
const exponentialDensity = exponentialLayers.density;
const normalLimit = normalLayers.limit;
const normalScale = normalLayers.scale;
const normalDensity = normalLayers.density;

// What distinguishes the further keys of a draw: its attempt, and what the block is for.
const ATTEMPT = 0x9e3779b9;
const SIDE = 0x5bf03635;
const RETRY = 0x7f4a7c15;
const TAIL_STEP = 0x85ebca6b;

/**
 * The number just drawn. The public functions are a call and a read of this cell: small enough to be inlined anywhere,
 * whereas a double returned from a call that is not inlined would be put on the heap.
 */
const drawn = new Float64Array(1);

/** Uniform on the open interval (0, 1), 52 bits. */
export function uniform(k0: number, k1: number, entity: number, index: number): number {
  block(k0, k1, entity, index);
  return ((words[0] >>> 0) * 1048576 + (words[1] >>> 12) + 0.5) / TWO_TO_52;
}

/** Exponential with mean 1. */
export function exponential(k0: number, k1: number, entity: number, index: number): number {
  return exponentialCell(k0, k1, entity, index)[0];
}

function exponentialCell(k0: number, k1: number, entity: number, index: number): Float64Array {
  block(k0, k1, entity, index);
  const layer = words[1] & 255;
  const position = (words[0] >>> 0) * 1048576 + (words[1] >>> 12);
  if (position >= exponentialLimit[layer]) return exponentialBeside(k0, k1, entity, index);
  drawn[0] = position * exponentialScale[layer];
  return drawn;
}

/** The 1.1 % of exponential draws whose first position, still in `words`, lies beside the sure part of its layer. */
function exponentialBeside(k0: number, k1: number, entity: number, index: number): Float64Array {
  let layer = words[1] & 255;
  let position = (words[0] >>> 0) * 1048576 + (words[1] >>> 12);
  for (let attempt = 1; position >= exponentialLimit[layer]; attempt++) {
    const key = k0 ^ Math.imul(attempt, ATTEMPT);
    const value = position * exponentialScale[layer];
    block(key, k1 ^ SIDE, entity, index);
    const height = ((words[0] >>> 0) * 1048576 + (words[1] >>> 12) + 0.5) / TWO_TO_52;
    if (layer === 0) {
      drawn[0] = EXPONENTIAL_TAIL - log(height);
      return drawn;
    }
    const above = exponentialDensity[layer - 1] - exponentialDensity[layer];
    if (exponentialDensity[layer] + height * above < exp(-value)) {
      drawn[0] = value;
      return drawn;
    }
    block(key, k1 ^ RETRY, entity, index);
    layer = words[1] & 255;
    position = (words[0] >>> 0) * 1048576 + (words[1] >>> 12);
  }
  drawn[0] = position * exponentialScale[layer];
  return drawn;
}

/** Normal with mean 0 and standard deviation 1. */
export function normal(k0: number, k1: number, entity: number, index: number): number {
  block(k0, k1, entity, index);
  const layer = words[1] & 255;
  const position = (words[0] >>> 0) * 1048576 + (words[1] >>> 12);
  if (position >= normalLimit[layer]) return normalBeside(k0, k1, entity, index);
  return (words[1] & 256) === 0 ? position * normalScale[layer] : -position * normalScale[layer];
}

/** The 1.3 % of normal draws beside their layer's sure part; starts again from attempt 0, whose first test must fail. */
function normalBeside(k0: number, k1: number, entity: number, index: number): number {
  for (let attempt = 0; ; attempt++) {
    const key = k0 ^ Math.imul(attempt, ATTEMPT);
    block(key, k1, entity, index);
    const layer = words[1] & 255;
    const sign = (words[1] & 256) === 0 ? 1 : -1;
    const position = (words[0] >>> 0) * 1048576 + (words[1] >>> 12);
    const value = position * normalScale[layer];
    if (position < normalLimit[layer]) return sign * value;
    if (layer === 0) return sign * normalTail(key, k1, entity, index);
    const height = uniform(key, k1 ^ SIDE, entity, index);
    const above = normalDensity[layer - 1] - normalDensity[layer];
    if (normalDensity[layer] + height * above < exp(-0.5 * value * value)) return sign * value;
  }
}

/** Marsaglia's exact method for the tail beyond the last layer. */
function normalTail(k0: number, k1: number, entity: number, index: number): number {
  for (let step = 1; ; step++) {
    block(k0, k1 ^ RETRY ^ Math.imul(step, TAIL_STEP), entity, index);
    const x = -log(((words[0] >>> 0) + 0.5) / 4294967296) / NORMAL_TAIL;
    const y = -log(((words[1] >>> 0) + 0.5) / 4294967296);
    if (y + y > x * x) return NORMAL_TAIL + x;
  }
}
