import { expect, test } from "vitest";
import { Sha256, sha256 } from "../../data/sha256.ts";

test("the published digests of FIPS 180-4 come out", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  );
  expect(sha256("a".repeat(1_000_000))).toBe(
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
  );
});

test("the platform's own digest agrees for every length around a block", async () => {
  const bytes = Uint8Array.from({ length: 200 }, (_, i) => (i * 37 + 11) & 255);
  for (let length = 0; length <= bytes.length; length++) {
    const input = bytes.slice(0, length);
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", input));
    const expected = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    expect(sha256(input)).toBe(expected);
  }
});

test("where the input is cut does not matter", () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, i) => i & 255);
  for (const cut of [0, 1, 63, 64, 65, 128, 200, 300]) {
    const hash = new Sha256().update(bytes.subarray(0, cut)).update(bytes.subarray(cut));
    expect(hash.hex()).toBe(sha256(bytes));
  }
});
