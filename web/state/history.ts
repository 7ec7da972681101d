/**
 * Undo and redo of the question, by watching its signal: whoever changes the inputs needs to know nothing of it.
 * What a hand does to a slider in one go is one step: every change while the pointer is down, and key presses that
 * follow each other within a second. Every other change is a step of its own.
 */
import { batch, computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { changedFields, sameInputs, type Inputs } from "./inputs.ts";

export interface History {
  /** The fields that the next undo or redo would change; null when there is none. */
  undoes: ReadonlySignal<readonly string[] | null>;
  redoes: ReadonlySignal<readonly string[] | null>;
  undo(): void;
  redo(): void;
  /** A pointer has taken hold of a control, or has let it go. */
  hold(): void;
  release(): void;
}

const mostSteps = 200;
/** Milliseconds within which further key presses on a slider belong to the step before. */
const keyPause = 1000;
const isContinuous = (field: string) => field.endsWith(".dose");

/** Records from now on; `now` is a clock in milliseconds. */
export function recordHistory(
  inputs: Signal<Inputs>,
  now: () => number = () => performance.now(),
): History {
  const past = signal<readonly Inputs[]>([]);
  const future = signal<readonly Inputs[]>([]);
  let present = inputs.value;
  let isHeld = false;
  /** The slider that was moved last, while further movement belongs to the same step. */
  let moving: { field: string; at: number } | null = null;

  function record(next: Inputs): void {
    const before = present;
    present = next;
    const fields = changedFields(before, next);
    if (fields.length === 0) return;
    const [field] = fields;
    const isMovement = fields.length === 1 && isContinuous(field);
    const goesOn =
      isMovement && moving?.field === field && (isHeld || now() - moving.at < keyPause);
    if (goesOn && sameInputs(past.value.at(-1)!, next)) {
      // Back where the movement began: nothing is left to undo.
      past.value = past.value.slice(0, -1);
      moving = null;
    } else {
      if (!goesOn) past.value = [...past.value, before].slice(-mostSteps);
      moving = isMovement ? { field, at: now() } : null;
    }
    future.value = [];
  }

  function travel(from: Signal<readonly Inputs[]>, to: Signal<readonly Inputs[]>): void {
    const target = from.value.at(-1);
    if (target === undefined) return;
    batch(() => {
      from.value = from.value.slice(0, -1);
      to.value = [...to.value, present];
      moving = null;
      // Known beforehand, so that it is not recorded as a change.
      present = target;
      inputs.value = target;
    });
  }

  inputs.subscribe(record);
  const fieldsTo = (steps: readonly Inputs[]) => {
    const target = steps.at(-1);
    return target === undefined ? null : changedFields(inputs.value, target);
  };
  return {
    undoes: computed(() => fieldsTo(past.value)),
    redoes: computed(() => fieldsTo(future.value)),
    undo: () => travel(past, future),
    redo: () => travel(future, past),
    hold() {
      isHeld = true;
      moving = null;
    },
    release() {
      isHeld = false;
      moving = null;
    },
  };
}
