/**
 * One digest for every engine: a short study with everything in it gives the same bytes in Node and in Chromium.
 * The stored digest guards against changes nobody meant; `npm run golden` stores a new one, and CHANGELOG says why.
 */
import { expect, test } from "vitest";
import stored from "../../data/results-digest.json";
import { digestOfStudy } from "../golden/digest-study.ts";

test("the bytes of a short study have the stored digest, in whatever engine this runs", () => {
  expect(digestOfStudy()).toBe(stored.digest);
});
