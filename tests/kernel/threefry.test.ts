/** Threefry2x32-13 against its authors' vectors, and keys from seed strings. */
import seedrandom from "seedrandom";
import { describe, expect, test } from "vitest";
import {
  block,
  hashOf,
  masterKey,
  purposeKey,
  replicationKey,
  words,
} from "../../sim/kernel/index.ts";

function cipher(key: [number, number], counter: [number, number]): string[] {
  block(key[0], key[1], counter[0], counter[1]);
  return [...words].map((word) => (word >>> 0).toString(16).padStart(8, "0"));
}

describe("Threefry2x32 with 13 rounds", () => {
  // Random123 1.09, examples/kat_vectors: counter, key and result of "threefry2x32 13".
  test("gives the published words for a key and a counter of zeros", () => {
    expect(cipher([0, 0], [0, 0])).toEqual(["9d1c5ec6", "8bd50731"]);
  });

  test("gives the published words for a key and a counter of ones", () => {
    expect(cipher([-1, -1], [-1, -1])).toEqual(["fd36d048", "2d17272c"]);
  });

  test("gives the published words for the digits of pi", () => {
    expect(cipher([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])).toEqual([
      "ba3e4725",
      "f27d669e",
    ]);
  });

  test("maps 50,000 counters to 50,000 different blocks, because it is a permutation", () => {
    const seen = new Set<string>();
    for (let entity = 0; entity < 500; entity++) {
      for (let index = 0; index < 100; index++) seen.add(cipher([1, 2], [entity, index]).join());
    }
    expect(seen.size).toBe(50_000);
  });
});

describe("keys", () => {
  test("come from two words of seedrandom of the seed string", () => {
    const generator = seedrandom("42");
    expect([...masterKey("42")]).toEqual([generator.int32(), generator.int32()]);
  });

  test("of replications are the cipher of their number under the master key", () => {
    const master = masterKey("42");
    block(master[0], master[1], 7, 0);
    expect([...replicationKey(master, 7)]).toEqual([...words]);
  });

  test("of 20,000 replications and of two seeds are all different", () => {
    const seen = new Set<string>();
    for (const seed of ["42", "43"]) {
      const master = masterKey(seed);
      for (let i = 0; i < 10_000; i++) seen.add([...replicationKey(master, i)].join());
    }
    expect(seen.size).toBe(20_000);
  });

  test("of purposes differ in their second word only, by the hash of the name", () => {
    const key = Int32Array.of(5, 6);
    expect([...purposeKey(key, "arrivals")]).toEqual([5, 6 ^ hashOf("arrivals")]);
    expect(hashOf("arrivals")).not.toBe(hashOf("arrival"));
  });

  test("are not small numbers for short names", () => {
    const hashes = Array.from("abcdefghijklmnopqrstuvwxyz", hashOf);
    expect(new Set(hashes).size).toBe(26);
    // each bit is set in a fair share of 26 names: 13 expected, sd 2.5
    for (let bit = 0; bit < 32; bit++) {
      const set = hashes.filter((hash) => (hash >>> bit) & 1).length;
      expect(set).toBeGreaterThan(2);
      expect(set).toBeLessThan(24);
    }
  });
});
