/** Part of the section on signs: the one figure that audits read, drift, by size of their sample and by what they see. */
import type { Audit, AuditSignFigures } from "../../../analysis/reports/gates/audit-sign.ts";
import type { GatesResult } from "../../../analysis/reports/gates/result.ts";
import { type Block, table, text } from "../document.ts";
import { percent, percentWithInterval } from "../figures.ts";

export function auditSignBlocks({ auditSign }: GatesResult): Block[] {
  if (auditSign.length === 0) return [];
  const hasAudits = auditSign.some(({ audit }) => audit !== null);
  return [
    text(
      hasAudits
        ? "Noise of another kind is that of audits. Drift is no sign of claim DEP-HZ, but what a gate asks first, and audits read it: from a sample per cycle and unit before and after, of which they see a part. The sample (deployment.auditSample) and what is seen (audit.sensitivity, audit.censored, sop.undocumentedShare) are parameters that --set reaches. That audits also change what they look at is in the simulation, at its own sample; these columns change only what is read of it."
        : "Under the operating model nothing is audited here (deployment.auditSample 0), so drift can be told in truth only.",
    ),
    missedTable(auditSign, "deploy-now"),
    missedTable(auditSign, "order-only"),
  ];
}

function missedTable(auditSign: readonly AuditSignFigures[], deployment: string): Block {
  const own = auditSign.filter((each) => each.deployment === deployment);
  const lengths = [...new Set(own.map(({ cycleDays }) => cycleDays))];
  const rows = lengths.map((days) => own.filter(({ cycleDays }) => cycleDays === days));
  const what = deployment === "deploy-now" ? "Rightly deployed" : "Merely ordered";
  return table(
    `${what}, and drift is not seen to fall by a twentieth: percent of replications (95 % interval), by length of an alignment cycle and by audit`,
    ["days", ...rows[0].map(({ audit }) => levelWords(audit))],
    rows.map((row) => [
      String(row[0].cycleDays),
      ...row.map(({ missed }) => percentWithInterval(missed)),
    ]),
  );
}

function levelWords(audit: Audit | null): string {
  if (audit === null) return "in truth";
  return `${audit.sample} audited, ${percent(audit.seen)} % seen`;
}
