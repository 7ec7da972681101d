/**
 * Keys of random numbers: seed string -> master key -> replication key -> purpose key.
 * A key is two 32-bit words in an Int32Array. `seedrandom` turns the user's string into the master key and does
 * nothing else here; draws come from the cipher in threefry.ts.
 */
import seedrandom from "seedrandom";
import { block, words } from "./threefry.ts";

export type Key = Int32Array;

/** The 64-bit key of a seed string. */
export function masterKey(seed: string): Key {
  const generator = seedrandom(seed);
  return Int32Array.of(generator.int32(), generator.int32());
}

/** The key of one replication; different replications never share a key, because the cipher is a permutation. */
export function replicationKey(master: Key, replication: number): Key {
  block(master[0], master[1], replication, 0);
  return Int32Array.of(words[0], words[1]);
}

/** The key of one purpose within a replication: the second word is mixed with a hash of the purpose's name. */
export function purposeKey(replication: Key, purpose: string): Key {
  return Int32Array.of(replication[0], replication[1] ^ hashOf(purpose));
}

/** FNV-1a over UTF-16 units, finished by the avalanche of MurmurHash3 (Appleby), so that short names differ everywhere. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
