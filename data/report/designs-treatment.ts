/** What was tried in `burrow designs`, in words, with what a reader must know about how it reaches the departments. */
import type { DesignsResult } from "../../analysis/reports/designs/result.ts";
import { aboutNumber } from "../../analysis/plain-number.ts";

/** One sentence after the other. */
export function treatmentWords(result: DesignsResult): string {
  return [own(result), keptWords(result)].filter((words) => words !== "").join(" ");
}

function own(result: DesignsResult): string {
  const {
    treatment: { id, values },
  } = result;
  switch (id) {
    case "rules":
      return `In a treated department these rules of the operating model are in force: ${spelled(values)}. Training, CoE and the change window are not part of it; --treatment tries each by itself.`;
    case "training":
      return `Training alone: the deployment is walked without its other parts and without roll-back (${spelled(values)}). ${broughtWords(result)} Executives and all managers learn first, then the workers of one department, drawn by lot, which stays ahead of the others as long as it is observed; "everybody": the others follow a cycle after it. Cycles count as treated from the decision date on, while training is still under way. Managers of the other departments are trained too, so these are no untouched controls. Training cannot be taken back, and departments are not trained in an order by lot: no other design can try it.`;
    case "centre":
      return `A staffed CoE alone: ${spelled(values)}. ${priceWords(result)} It is there for everybody at once, so only designs that treat all can try it; what it has improved stays when it is away, which a switchback counts against it.`;
    case "window":
      return `The change window alone: ${spelled(values)}; changes of priority wait for the next alignment cycle. It is there for everybody at once, so only designs that treat all can try it.`;
  }
}

function broughtWords({ treatment: { brought } }: DesignsResult): string {
  if (brought.length === 0) return "It brings nothing else.";
  const places = { treated: "where treated", everybody: 'with "everybody" alone' };
  const named = brought.map(
    ({ parameter, value, where }) => `${parameter} ${value} (${places[where]})`,
  );
  return `What this organisation has otherwise and the deployment brings all the same: ${named.join(", ")}.`;
}

/** The CoE's people cost what a deployment would pay for them. */
function priceWords({ costs }: DesignsResult): string {
  const { addedHours } = costs.find(({ arm }) => arm === "everybody")!;
  if (addedHours === 0) return "Nobody is added, so nobody is paid for.";
  return `The people whom it adds are bought: ${aboutNumber(addedHours, "h")} a trial where it is there throughout, taken off the decision quantity.`;
}

function keptWords({ treatment: { values, kept } }: DesignsResult): string {
  if (kept.length === 0) return "";
  if (kept.length === Object.keys(values).length)
    return "This organisation has as much of it already, so nothing changes.";
  return `Of these the organisation has as much already, so they change nothing: ${kept.join(", ")}.`;
}

function spelled(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([id, value]) => `${id} ${value}`)
    .join(", ");
}
