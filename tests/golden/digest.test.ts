/**
 * Stores the digest of a short study, so that no number of the model changes unnoticed, and no job kept before a change is
 * read after it. `npm run golden` writes it anew; CHANGELOG then says why. tests/model/digest.both.test.ts holds Node and
 * Chromium against the stored one.
 */
import { expect, test } from "vitest";
import { digestOfStudy } from "./digest-study.ts";

test("the digest of a short study is the stored one", async () => {
  const text = `${JSON.stringify({ digest: digestOfStudy() }, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../data/results-digest.json");
});
