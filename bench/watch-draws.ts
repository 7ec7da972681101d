/** Watches every draw that a run makes: what it is for, by which method, and what came of it. Nothing is changed by being watched. */
import { Draws } from "../sim/kernel/index.ts";

type Draw = (this: Draws, ...address: [number, number, number, ...number[]]) => number;

const methods = [
  "uniform",
  "exponential",
  "normal",
  "gamma",
  "logNormal",
  "poisson",
  "binomial",
] as const;

/** A draw: its value, the place of its purpose, what it is for (entity, index, then parameters of its law), and its method. */
export type Watch = (
  value: number,
  purpose: number,
  question: readonly number[],
  method: (typeof methods)[number],
) => void;

/** Runs `run`, and tells `watch` of each draw in the order in which they are made. */
export function watchDraws<Result>(watch: Watch, run: () => Result): Result {
  const originals: Draw[] = methods.map((method) => Reflect.get(Draws.prototype, method));
  methods.forEach((method, i) => {
    const watched: Draw = function (...address) {
      const value = originals[i].apply(this, address);
      const [purpose, ...question] = address;
      watch(value, purpose, question, method);
      return value;
    };
    Reflect.set(Draws.prototype, method, watched);
  });
  try {
    return run();
  } finally {
    methods.forEach((method, i) => Reflect.set(Draws.prototype, method, originals[i]));
  }
}
