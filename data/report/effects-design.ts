/** The effect table: what was put on which organisation, from when on, and what stays as the organisation has it. */
import { type Block, text, warning } from "./document.ts";
import type { EffectsReport } from "./schemas/effects.ts";

export function designBlocks(report: EffectsReport): Block[] {
  const { design, on, cycles, measure, modes, set, organisation } = report;
  const settings = Object.entries(set).map(([path, value]) => `${path}=${value}`);
  const cells =
    design.kind === "full factorial"
      ? `all ${design.runs} combinations`
      : `${design.runs} of ${2 ** modes.length} combinations (a fraction of resolution V: no effect of one or two modes is mixed with another such; what only three do together is taken as nil)`;
  const beside = design.arms - design.runs;
  const blocks: Block[] = [
    text(
      `${modes.length} failure ${modes.length === 1 ? "mode" : "modes"} on organisation ${on}${settings.length === 0 ? "" : ` with ${settings.join(", ")}`}: ${cells}${beside === 0 ? "" : `, and ${beside} arms beside them`}, each in ${design.blocks} blocks; every arm of a block has the same luck. Off is dose 0, on is dose 1 without its safeguard, ${sinceWhen(modes)}, over ${cycles === 1 ? "the cycle" : `${cycles} cycles`} after the decision date. ${organisation.deployment === "none" ? "Nothing is deployed" : `In every arm the deployment ${organisation.deployment} is walked`}.`,
    ),
    text(
      measure.id === "decision_hours"
        ? `The measure is the decision quantity ${organisation.deployment === "none" ? "without a deployment" : `with the deployment ${organisation.deployment}, whose hours count`}: lines shipped right and in time, as hours, less what misreads cost. Throughput would hide most of it: below saturation output equals demand, whatever happens inside.`
        : `The measure is ${measure.label} (${measure.id}); ${measure.better === "neither" ? "neither direction is better" : `${measure.better} is better`}.`,
    ),
  ];
  if (organisation.otherModes.length > 0)
    blocks.push(
      warning(
        `Modes that are not named stay as the organisation has them, in every arm: ${organisation.otherModes.join(", ")}. "Clean" means here that the named ones are off.`,
      ),
    );
  if (design.blocks < 10)
    blocks.push(warning(`${design.blocks} blocks are few: 10 or more are to be recommended.`));
  if (design.leftOut > 0)
    blocks.push(warning(`${design.leftOut} blocks left out: nothing was measured in some arm.`));
  return blocks;
}

/** From when on a mode is there: some are how an organisation is from its start. */
function sinceWhen(modes: EffectsReport["modes"]): string {
  const labels = (wanted: boolean) =>
    modes.flatMap(({ label, isUndated }) => (isUndated === wanted ? [label] : [])).join(", ");
  const [undated, dated] = [labels(true), labels(false)];
  if (undated === "") return "from the decision date on";
  if (dated === "") return "from the start of the organisation on, not only from the decision date";
  return `from the decision date on, but from the start of the organisation on for ${undated}, so that there the past differs as well`;
}
