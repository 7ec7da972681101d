/** What was tried in `burrow designs`, in words, with what a reader must know about how it reaches the departments. */
import type { DesignsResult } from "../../analysis/reports/designs/result.ts";

export function treatmentWords({ treatment: { id, values } }: DesignsResult): string {
  switch (id) {
    case "rules":
      return `In a treated department these rules of the operating model are in force: ${spelled(values)}. Training, CoE and the change window are not part of it; --treatment tries each by itself.`;
    case "training":
      return `Training alone: the deployment is walked and brings nothing else (${spelled(values)}). Executives and all managers learn first, then the workers of one department, drawn by lot, which stays ahead of the others as long as it is observed; "everybody": the others follow a cycle after it. Cycles count as treated from the decision date on, while training is still under way. Managers of the other departments are trained too, so these are no untouched controls. Training cannot be taken back, and departments are not trained in an order by lot: no other design can try it.`;
    case "centre":
      return `A staffed CoE alone: ${spelled(values)}. It is there for everybody at once, so only designs that treat all can try it; what it has improved stays when it is away, which a switchback counts against it.`;
    case "window":
      return `The change window alone: ${spelled(values)}; changes of priority wait for the next alignment cycle. It is there for everybody at once, so only designs that treat all can try it.`;
  }
}

function spelled(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([id, value]) => `${id} ${value}`)
    .join(", ");
}
