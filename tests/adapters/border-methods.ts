/**
 * Methods for tests of a worker border: the toy experiment, and every way to misbehave.
 */
import type { MethodContext, Methods } from "../../analysis/pool.ts";
import { toyMethods } from "../analysis/toy-model.ts";

export const borderMethods: Methods = {
  ...toyMethods,
  echo: (_context: MethodContext, value: unknown) => value,
  refuse: () => {
    throw Object.assign(new Error("wants at least 1 worker"), {
      name: "InputError",
      path: "units[2].workers",
    });
  },
  /** Never gives the thread back. */
  spin: async (context: MethodContext) => {
    await context.report("spinning");
    for (;;);
  },
  /** Reports without ever giving the thread back. */
  count: async (context: MethodContext, n: number) => {
    for (let i = 0; i < n; i++) await context.report(i);
    return n;
  },
  unreadable: () => () => {},
};
