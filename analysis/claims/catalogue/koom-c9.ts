/** The operating model works without a reorganisation: it never touches who belongs where, so there is nothing to judge. */
import type { Claim } from "../claim.ts";

export const koomC9: Claim = {
  id: "KOOM-C9",
  block: "F",
  statement: "The operating model works without changing the organisation chart.",
  test: {
    notTested: "true by construction",
    why: "nothing in the model moves people between units; hours bought and taken are printed with every comparison",
  },
};
