/** Binds the catalogues to the model: what a scenario may name. */
import { deployments } from "./deployments/index.ts";
import { failureModes } from "./failures/index.ts";
import type { Catalogues } from "./model/state/world.ts";

export const catalogues: Catalogues = { failures: failureModes, deployments };
