/**
 * Roles, rights, prohibitions, interaction and change rules of the operating model, one row a claim: what it means, what
 * kind of thing it is in the model, and the function that carries it. A catalogue: nothing at run time reads it.
 */
import { changes, interaction } from "./roles/between.ts";
import { centreProhibitions, centreRights } from "./roles/centre.ts";
import { executiveProhibitions, executiveRights } from "./roles/executives.ts";
import { managersAndWorkers, organisation } from "./roles/line.ts";
import type { RoleRow } from "./roles/row.ts";

export type { RoleRow } from "./roles/row.ts";

/** Every claim about roles, in the order of the operating model's texts. */
export const roles: readonly RoleRow[] = [
  ...organisation,
  ...executiveRights,
  ...executiveProhibitions,
  ...managersAndWorkers,
  ...centreRights,
  ...centreProhibitions,
  ...interaction,
  ...changes,
];
