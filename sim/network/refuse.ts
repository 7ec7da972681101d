/**
 * A refusal by the schema, turned into one sentence: path, value with its unit, rule.
 * Only the first problem is told; of a union, that of the alternative which fits best.
 */
import type { z } from "zod";
import { InputError } from "../scenario/input-error.ts";

type Issue = z.core.$ZodIssue;

const LONGEST_VALUE = 60;

const countUnits: Record<string, string> = {
  servers: "servers",
  capacity: "customers",
  population: "customers",
  count: "customers",
  limit: "customers",
  batches: "batches",
  replications: "replications",
};
const timeKeys = new Set([
  "mean",
  "value",
  "scale",
  "low",
  "high",
  "quantum",
  "setup",
  "threshold",
  "warmUpTime",
  "batchTime",
]);

/** The error for the first of the issues that zod found in `document`. */
export function refusal(error: z.ZodError, document: unknown): InputError {
  const issue = innermost(error.issues[0], []);
  const isUnknownKey = issue.code === "unrecognized_keys";
  const steps = isUnknownKey ? [...issue.path, issue.keys[0]] : issue.path;
  return refuse(document, steps, issue.message);
}

/** The error for one value of a document, found by its steps. */
export function refuse(document: unknown, steps: readonly PropertyKey[], rule: string): InputError {
  const value = steps.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (at as Record<PropertyKey, unknown>)[step]
        : undefined,
    document,
  );
  const problem = `${shown(value)}${unitOf(document, steps, value)}, ${rule}`;
  return new InputError(steps.map(String).join("."), problem);
}

/** Reads a part of a larger document: its refusals tell where the part stands. */
export function within<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError) || path === "") throw error;
    const problem = error.path === "" ? error.message : error.message.slice(error.path.length + 2);
    throw new InputError(error.path === "" ? path : `${path}.${error.path}`, problem);
  }
}

/** Follows a union into the alternative that was meant: whose first problem lies deepest, then with the fewest. */
function innermost(issue: Issue, before: readonly PropertyKey[]): Issue {
  const path = [...before, ...issue.path];
  if (issue.code === "invalid_union") {
    const depth = (issues: readonly Issue[]) => {
      const [first] = issues;
      return first.path.length + (first.code === "unrecognized_keys" ? 1 : 0);
    };
    const [meant] = issue.errors
      .filter((issues) => issues.length > 0 && depth(issues) > 0)
      .sort((one, other) => depth(other) - depth(one) || one.length - other.length);
    if (meant !== undefined) return innermost(meant[0], path);
  }
  return { ...issue, path };
}

function shown(value: unknown): string {
  if (value === undefined) return "missing";
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? typeof value);
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}...`;
}

function unitOf(document: unknown, steps: readonly PropertyKey[], value: unknown): string {
  const key = String(steps[steps.length - 1]);
  if (typeof value !== "number") return "";
  if (Object.hasOwn(countUnits, key)) return ` ${countUnits[key]}`;
  const isFigure = steps.includes("expected") && key === "value";
  if (!timeKeys.has(key) || isFigure) return "";
  const { timeUnit } = document as { timeUnit?: unknown };
  return typeof timeUnit === "string" && timeUnit !== "" ? ` ${timeUnit}` : " time units";
}
