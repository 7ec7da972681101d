/** The table of roles for people is the catalogue of the model, all of it and up to date. */
import { expect, test } from "vitest";
import { rolesMarkdown, unlisted } from "../../data/roles-table.ts";

test("every claim stands in one section of the table", () => {
  expect(unlisted()).toEqual([]);
});

test("the generated table of roles is up to date", async () => {
  await expect(rolesMarkdown()).toMatchFileSnapshot("../../docs/roles.md");
});
