/** Difference in differences of two groups and two periods: cells, unit changes, and the clustered regression. */
import { didClustered, didOfCells, didOfChanges } from "../../../analysis/pilots/did.ts";
import type { Cell } from "../../../analysis/pilots/did.ts";
import type { Family } from "./family.ts";

interface Inputs {
  nj: number[];
  fte_before: (number | null)[];
  fte_after: (number | null)[];
}

export const family: Family = (_id, { nj, fte_before, fte_after }: Inputs) => {
  const data = {
    isTreated: nj.map((state) => state === 1),
    before: fte_before.map((value) => value ?? NaN),
    after: fte_after.map((value) => value ?? NaN),
  };
  const cells = didOfCells(data);
  const changes = didOfChanges(data);
  const clustered = didClustered(data);
  return {
    cells: {
      PA_before: cellOf(cells.controlBefore),
      NJ_before: cellOf(cells.treatedBefore),
      PA_after: cellOf(cells.controlAfter),
      NJ_after: cellOf(cells.treatedAfter),
    },
    did_unbalanced: cells.effect,
    ols_se_unbalanced: cells.standardError,
    hc1_se_unbalanced: cells.robustError,
    n_balanced: changes.units,
    did_balanced: changes.effect,
    change_reg_ols_se: changes.pooled.standardError,
    change_welch_se: changes.welch?.standardError,
    change_welch_df: changes.welch?.degreesOfFreedom,
    change_welch_ci: [changes.welch?.interval.low, changes.welch?.interval.high],
    cluster_cr1_se: clustered.cr1,
    cluster_cr2_se: clustered.cr2?.standardError,
    cluster_cr2_df: clustered.cr2?.degreesOfFreedom,
  };
};

function cellOf({ mean, standardError, n }: Cell) {
  return { mean, se: standardError, n };
}
