/** What `burrow gates` found: plain numbers, nothing but null where something is unknown. */
import type { ShareFigure } from "../share-figure.ts";
import type { AuditSignFigures } from "./audit-sign.ts";
import type { FlagFigures } from "./flags.ts";
import type { NoSignFigures } from "./no-sign.ts";
import type { PolicyFigures } from "./policies.ts";
import type { RuleFigures } from "./rules.ts";

export interface GatesResult {
  report: "gates";
  engine: string;
  scenario: string;
  title: string;
  seed: string;
  /** SHA-256 of what of the scenario can change a result. */
  digest: string;
  organisations: number;
  /** Of the part on signs. */
  replications: number;
  /** Cycles after the decision date over which outcomes are judged. */
  cycles: number;
  /** Differences of the decision quantity below this do not matter, h. */
  margin: number;
  /** Deploying now against carrying on, by the margin. */
  outcome: { better: ShareFigure; worse: ShareFigure; neither: ShareFigure };
  rules: RuleFigures[];
  flags: FlagFigures[];
  /** "Stop on any flag": stopped where deploying was better by the margin, gone on where it was not. */
  stop: { falseStop: ShareFigure; falseGo: ShareFigure };
  policies: PolicyFigures[];
  noSign: NoSignFigures[];
  /** The same question to audits of drift. */
  auditSign: AuditSignFigures[];
}
