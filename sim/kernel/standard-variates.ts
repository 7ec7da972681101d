/**
 * Keyed standard variates: uniform by one block of 52 bits, exponential and normal by ziggurat. The same
 * (k0, k1, entity, index) always gives the same number, whatever was drawn before. A rejected attempt takes its next
 * numbers under a key changed by the attempt, never from a neighbouring counter, so no draw disturbs another.
 */
import { exp, log } from "./portable-math.ts";
import { block, words } from "./threefry.ts";
import {
  EXPONENTIAL_TAIL,
  NORMAL_TAIL,
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

const STEP = 1 / 1048576; // between positions, which run from 0 to 2^32
const HALF_STEP = 1 / 2097152;
const TO_UNIT = 1 / 4294967296;

/**
 * The number just drawn. The public functions are a call and a read of this cell: small enough to be inlined anywhere,
 * whereas a double returned from a call that is not inlined is put on the heap.
 */
const drawn = new Float64Array(1);

const key = new Int32Array(2);

/** A key as the functions below take it; large integers passed to calls are put on the heap in Chromium. */
export function keyOf(k0: number, k1: number): Int32Array {
  key[0] = k0;
  key[1] = k1;
  return key;
}

/** Uniform on the open interval (0, 1), 52 bits. */
export function uniform(k0: number, k1: number, entity: number, index: number): number {
  return draw(Law.Uniform, keyOf(k0, k1), 1, entity, index)[0];
}

/** Exponential with mean 1. */
export function exponential(k0: number, k1: number, entity: number, index: number): number {
  return draw(Law.Exponential, keyOf(k0, k1), 1, entity, index)[0];
}

/** Normal with mean 0 and standard deviation 1. */
export function normal(k0: number, k1: number, entity: number, index: number): number {
  return draw(Law.Normal, keyOf(k0, k1), 1, entity, index)[0];
}

/** The laws that one block may be turned into. */
export const Law = { Uniform: 0, Exponential: 1, Normal: 2 } as const;

/**
 * A number of the law under word 0 of the keys and the word of the purpose, in a cell. `block` is written out here: its call
 * and its words through memory cost a seventh of an event of workload A (bench), and a function this large is never inlined
 * itself, which keeps its callers small.
 */
export function draw(
  law: number,
  keys: Int32Array,
  purpose: number,
  entity: number,
  index: number,
): Float64Array {
  const k0 = keys[0];
  const k1 = keys[purpose];
  const k2 = k0 ^ k1 ^ 0x1bd11bda;
  let x = (entity + k0) | 0;
  let y = (index + k1) | 0;

  x = (x + y) | 0;
  y = x ^ ((y << 13) | (y >>> 19));
  x = (x + y) | 0;
  y = x ^ ((y << 15) | (y >>> 17));
  x = (x + y) | 0;
  y = x ^ ((y << 26) | (y >>> 6));
  x = (x + y) | 0;
  y = x ^ ((y << 6) | (y >>> 26));
  x = (x + k1) | 0;
  y = (y + k2 + 1) | 0;

  x = (x + y) | 0;
  y = x ^ ((y << 17) | (y >>> 15));
  x = (x + y) | 0;
  y = x ^ ((y << 29) | (y >>> 3));
  x = (x + y) | 0;
  y = x ^ ((y << 16) | (y >>> 16));
  x = (x + y) | 0;
  y = x ^ ((y << 24) | (y >>> 8));
  x = (x + k2) | 0;
  y = (y + k0 + 2) | 0;

  x = (x + y) | 0;
  y = x ^ ((y << 13) | (y >>> 19));
  x = (x + y) | 0;
  y = x ^ ((y << 15) | (y >>> 17));
  x = (x + y) | 0;
  y = x ^ ((y << 26) | (y >>> 6));
  x = (x + y) | 0;
  y = x ^ ((y << 6) | (y >>> 26));
  x = (x + k0) | 0;
  y = (y + k1 + 3) | 0;

  x = (x + y) | 0;
  y = x ^ ((y << 17) | (y >>> 15));

  if (law === Law.Uniform) {
    drawn[0] = ((x >>> 0) + (y >>> 12) * STEP + HALF_STEP) * TO_UNIT;
    return drawn;
  }
  const layer = y & 255;
  const position = (x >>> 0) + (y >>> 12) * STEP;
  if (law === Law.Exponential) {
    if (position >= exponentialLimit[layer]) return drawExponentialBeside(k0, k1, entity, index);
    drawn[0] = position * exponentialScale[layer];
    return drawn;
  }
  if (position >= normalLimit[layer]) return drawNormalBeside(k0, k1, entity, index);
  const value = position * normalScale[layer];
  drawn[0] = (y & 256) === 0 ? value : -value;
  return drawn;
}

/** The 2.2 % of exponential draws whose first position lies beside the sure part of its layer. */
function drawExponentialBeside(
  k0: number,
  k1: number,
  entity: number,
  index: number,
): Float64Array {
  block(k0, k1, entity, index);
  let layer = words[1] & 255;
  let position = positionOfWords();
  for (let attempt = 1; position >= exponentialLimit[layer]; attempt++) {
    const key = k0 ^ Math.imul(attempt, ATTEMPT);
    const value = position * exponentialScale[layer];
    block(key, k1 ^ SIDE, entity, index);
    if (layer === 0) {
      drawn[0] = EXPONENTIAL_TAIL - log(uniformOfWords());
      return drawn;
    }
    const above = exponentialDensity[layer - 1] - exponentialDensity[layer];
    if (exponentialDensity[layer] + uniformOfWords() * above < exp(-value)) {
      drawn[0] = value;
      return drawn;
    }
    block(key, k1 ^ RETRY, entity, index);
    layer = words[1] & 255;
    position = positionOfWords();
  }
  drawn[0] = position * exponentialScale[layer];
  return drawn;
}

/** The 1.2 % of normal draws beside the sure part of their layer, from the first attempt on. */
function drawNormalBeside(k0: number, k1: number, entity: number, index: number): Float64Array {
  for (let attempt = 0; ; attempt++) {
    const key = k0 ^ Math.imul(attempt, ATTEMPT);
    block(key, k1, entity, index);
    const layer = words[1] & 255;
    const sign = (words[1] & 256) === 0 ? 1 : -1;
    const position = positionOfWords();
    const value = position * normalScale[layer];
    drawn[0] = sign * value;
    if (position < normalLimit[layer]) return drawn;

    if (layer === 0) {
      drawn[0] = sign * normalTail(key, k1, entity, index);
      return drawn;
    }
    block(key, k1 ^ SIDE, entity, index);
    const above = normalDensity[layer - 1] - normalDensity[layer];
    if (normalDensity[layer] + uniformOfWords() * above < exp(-0.5 * value * value)) return drawn;
  }
}

/** Marsaglia's exact method for the tail beyond the last layer. */
function normalTail(k0: number, k1: number, entity: number, index: number): number {
  for (let step = 1; ; step++) {
    block(k0, k1 ^ RETRY ^ Math.imul(step, TAIL_STEP), entity, index);
    const x = -log(((words[0] >>> 0) + 0.5) * TO_UNIT) / NORMAL_TAIL;
    const y = -log(((words[1] >>> 0) + 0.5) * TO_UNIT);
    if (y + y > x * x) return NORMAL_TAIL + x;
  }
}

/** 52 bits of the last block as a position along a layer; in steps below 1, because V8 adds integers far more slowly. */
function positionOfWords(): number {
  return (words[0] >>> 0) + (words[1] >>> 12) * STEP;
}

/** The uniform number in (0, 1) that the words of the last block stand for. */
export function uniformOfWords(): number {
  return ((words[0] >>> 0) + (words[1] >>> 12) * STEP + HALF_STEP) * TO_UNIT;
}
