/** Ordinary organisations change direction a lot: the reference organisation was made to. */
import type { Claim } from "../claim.ts";

export const koomB1: Claim = {
  id: "KOOM-B1",
  block: "C",
  statement: "Organisations without the operating model change their priorities all the time.",
  test: {
    notTested: "calibrated",
    why: "the rate of changes without a need is set in the ordinary organisation, a sixth of the full dose; what it does is EXEC-FM1",
  },
};
