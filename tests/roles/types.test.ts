/**
 * The wrong layer does not compile: for each ordered pair of layers, an agent of the first cannot do an act of the second.
 * The compiler is the test: it fails where an expected error does not come. What is written here never runs.
 */
import { expect, test } from "vitest";
import {
  acts,
  asCentre,
  asExecutive,
  asManager,
  asWorker,
  layerNames,
  theAuditor,
  theGovernance,
} from "../../sim/model/acts/acts.ts";
import { decide } from "../../sim/model/direction/directives.ts";
import { perform } from "../../sim/model/acts/performing.ts";
import type { World } from "../../sim/model/state/world.ts";

/** Acts by agents of the layer they belong to, and of every other one. */
export const written = [
  (w: World) => perform(w, asExecutive(0), acts.setPriorities, 0),
  (w: World) => perform(w, asManager(0), acts.release, 0),
  (w: World) => perform(w, asWorker(0), acts.execute, 0),
  (w: World) => perform(w, asCentre(0), acts.designWorkflow, 0),
  (w: World) => perform(w, theAuditor, acts.audit, 0),
  (w: World) => perform(w, theGovernance, acts.holdChange, 0),
  // an act of two layers suits either
  (w: World) => perform(w, asCentre(0), acts.holdEvolution, 0),
  (w: World) => perform(w, asExecutive(0), acts.holdEvolution, 0),
  // @ts-expect-error but no third
  (w: World) => perform(w, asManager(0), acts.holdEvolution, 0),
  // @ts-expect-error who carries an act is part of its signature
  (w: World) => decide(w, asManager(0), false),
  // @ts-expect-error a number is nobody
  (w: World) => perform(w, 0, acts.release, 0),
  // @ts-expect-error executive does not do what is for manager
  (w: World) => perform(w, asExecutive(0), acts.release, 0),
  // @ts-expect-error executive does not do what is for worker
  (w: World) => perform(w, asExecutive(0), acts.execute, 0),
  // @ts-expect-error executive does not do what is for centre
  (w: World) => perform(w, asExecutive(0), acts.designWorkflow, 0),
  // @ts-expect-error executive does not do what is for audit
  (w: World) => perform(w, asExecutive(0), acts.audit, 0),
  // @ts-expect-error executive does not do what is for governance
  (w: World) => perform(w, asExecutive(0), acts.holdChange, 0),
  // @ts-expect-error manager does not do what is for executive
  (w: World) => perform(w, asManager(0), acts.setPriorities, 0),
  // @ts-expect-error manager does not do what is for worker
  (w: World) => perform(w, asManager(0), acts.execute, 0),
  // @ts-expect-error manager does not do what is for centre
  (w: World) => perform(w, asManager(0), acts.designWorkflow, 0),
  // @ts-expect-error manager does not do what is for audit
  (w: World) => perform(w, asManager(0), acts.audit, 0),
  // @ts-expect-error manager does not do what is for governance
  (w: World) => perform(w, asManager(0), acts.holdChange, 0),
  // @ts-expect-error worker does not do what is for executive
  (w: World) => perform(w, asWorker(0), acts.setPriorities, 0),
  // @ts-expect-error worker does not do what is for manager
  (w: World) => perform(w, asWorker(0), acts.release, 0),
  // @ts-expect-error worker does not do what is for centre
  (w: World) => perform(w, asWorker(0), acts.designWorkflow, 0),
  // @ts-expect-error worker does not do what is for audit
  (w: World) => perform(w, asWorker(0), acts.audit, 0),
  // @ts-expect-error worker does not do what is for governance
  (w: World) => perform(w, asWorker(0), acts.holdChange, 0),
  // @ts-expect-error centre does not do what is for executive
  (w: World) => perform(w, asCentre(0), acts.setPriorities, 0),
  // @ts-expect-error centre does not do what is for manager
  (w: World) => perform(w, asCentre(0), acts.release, 0),
  // @ts-expect-error centre does not do what is for worker
  (w: World) => perform(w, asCentre(0), acts.execute, 0),
  // @ts-expect-error centre does not do what is for audit
  (w: World) => perform(w, asCentre(0), acts.audit, 0),
  // @ts-expect-error centre does not do what is for governance
  (w: World) => perform(w, asCentre(0), acts.holdChange, 0),
  // @ts-expect-error audit does not do what is for executive
  (w: World) => perform(w, theAuditor, acts.setPriorities, 0),
  // @ts-expect-error audit does not do what is for manager
  (w: World) => perform(w, theAuditor, acts.release, 0),
  // @ts-expect-error audit does not do what is for worker
  (w: World) => perform(w, theAuditor, acts.execute, 0),
  // @ts-expect-error audit does not do what is for centre
  (w: World) => perform(w, theAuditor, acts.designWorkflow, 0),
  // @ts-expect-error audit does not do what is for governance
  (w: World) => perform(w, theAuditor, acts.holdChange, 0),
  // @ts-expect-error governance does not do what is for executive
  (w: World) => perform(w, theGovernance, acts.setPriorities, 0),
  // @ts-expect-error governance does not do what is for manager
  (w: World) => perform(w, theGovernance, acts.release, 0),
  // @ts-expect-error governance does not do what is for worker
  (w: World) => perform(w, theGovernance, acts.execute, 0),
  // @ts-expect-error governance does not do what is for centre
  (w: World) => perform(w, theGovernance, acts.designWorkflow, 0),
  // @ts-expect-error governance does not do what is for audit
  (w: World) => perform(w, theGovernance, acts.audit, 0),
];

test("every layer has an act of its own, refused to every other one by the compiler", () => {
  const pairs = layerNames.length * (layerNames.length - 1);
  expect(written).toHaveLength(layerNames.length + 5 + pairs);
});
