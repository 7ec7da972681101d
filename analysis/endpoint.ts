/**
 * What crosses the worker border: a call by name, and an outcome that is a value or an error as plain data
 * (an Error loses its own fields on the way, e.g. the path of an InputError). Same code in a worker thread, a web worker
 * and in process; the adapters only add the wire.
 */
import type { Methods } from "./pool.ts";

export interface PlainError {
  name: string;
  message: string;
  /** Of an InputError: where the bad value stands. */
  path?: string;
  stack?: string;
}

export type Outcome = { ok: true; value: unknown } | { ok: false; error: PlainError };

export interface PlainCall {
  method: string;
  args: readonly unknown[];
}

/** Runs one call; never rejects. */
export async function answer(
  methods: Methods,
  { method, args }: PlainCall,
  report: (value: unknown) => Promise<void>,
): Promise<Outcome> {
  try {
    if (!Object.hasOwn(methods, method)) {
      throw new RangeError(`method: "${method}", wants one of ${Object.keys(methods).join(", ")}`);
    }
    const value: unknown = await methods[method]({ report }, ...(args as never[]));
    return { ok: true, value };
  } catch (error) {
    return { ok: false, error: plainError(error) };
  }
}

/** The value, or the error thrown again with its name, message, path and the stack of the worker. */
export function unwrap(outcome: Outcome): unknown {
  if (outcome.ok) return outcome.value;
  throw Object.assign(new Error(outcome.error.message), outcome.error);
}

function plainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const plain: PlainError = { name: error.name, message: error.message };
  if ("path" in error && typeof error.path === "string") plain.path = error.path;
  if (error.stack !== undefined) plain.stack = error.stack;
  return plain;
}

/** Every ArrayBuffer inside a plain value, each once: what may be moved to the other side instead of copied. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (typeof item !== "object" || item === null) continue;
    if (item instanceof ArrayBuffer) found.add(item);
    else if (ArrayBuffer.isView(item)) waiting.push(item.buffer);
    else waiting.push(...Object.values(item));
  }
  return [...found];
}
