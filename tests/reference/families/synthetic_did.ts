/**
 * Synthetic difference in differences: the panel of a case, or of the project's own case of another family that it points
 * to; cases of the same folder were put in place before (serve-vectors.ts).
 */
import { syntheticDid } from "../../../analysis/pilots/synthetic-did.ts";
import panels from "../synthetic_control.json";
import type { Family } from "./family.ts";
import { named, numbered } from "./synthetic_control.ts";

interface Panel {
  units: string[];
  years: number[];
  Y: number[][];
}

interface Inputs extends Partial<Panel> {
  same_data_as?: string;
  N0: number;
  T0: number;
}

export const family: Family = (_id, inputs: Inputs) => {
  const { N0, T0 } = inputs;
  const { units, years, Y } = panelOf(inputs);
  const fit = syntheticDid({ controls: Y.slice(0, N0), treated: Y.slice(N0), before: T0 });
  return {
    sdid: fit.effect,
    omega: named(units.slice(0, N0), fit.unitWeights),
    lambda_: named(years.slice(0, T0), fit.periodWeights),
    zeta_omega: fit.unitRidge,
    zeta_lambda: fit.periodRidge,
    did: fit.did,
  };
};

function panelOf({ same_data_as, units, years, Y }: Inputs): Panel {
  if (Y !== undefined) {
    return { Y, units: units ?? numbered(Y).map(String), years: years ?? numbered(Y[0]) };
  }
  const [family, id] = (same_data_as ?? "").split("/");
  const found = panels.cases.find((candidate) => candidate.id === id);
  if (family !== panels.family || found === undefined) {
    throw new Error(`same_data_as: ${same_data_as}, wants a case of ${panels.family}`);
  }
  return found.inputs as Panel;
}
