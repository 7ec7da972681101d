/**
 * Sixty-four organisations around the ordinary one, for rows about policies: how much goes wrong differs from the decision
 * date on, and so does how much the operating model can do about it, from next to nothing to more than registered.
 */
import type { Organisations } from "./claim.ts";

export const ordinaryOrganisations: Organisations = {
  points: 64,
  ranges: {
    "learning.transfer": [0, 0.8],
    "audit.feedback": [0, 0.8],
    "sop.removal": [0, 0.8],
    "governance.deterrence": [0, 0.5],
    "executives.clarity": [0.5, 0.95],
    "reporting.biasedShare": [0, 0.8],
    "governance.managerViolations": [0, 2],
    "turnover.perMonth": [0.01, 0.1],
  },
  doses: {
    "priority-whiplash": [0, 1],
    "bypassing-the-spine": [0, 1],
    "improvising-workers": [0, 1],
    "silent-blockers": [0, 1],
  },
};
