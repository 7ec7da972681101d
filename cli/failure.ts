/**
 * How a command ends: 0 done, 1 failed, 2 bad input, 130 cancelled by the user. Every other way out of a command is an
 * error thrown by what found it, told here in one message.
 */
import { CommanderError } from "commander";

export const exitCodes = { done: 0, failed: 1, badInput: 2, cancelled: 130 } as const;

/** The user asked for an end; `message` says what was kept. */
export class CancelledByUser extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CancelledByUser";
  }
}

/** Something did not hold, and all about it has been printed. */
export class HasFailed extends Error {}

/** The exit code for an error, and what is to be printed about it, if anything. */
export function tellFailure(error: unknown): { code: number; message: string | null } {
  if (error instanceof CommanderError) {
    // Commander has printed its message, or the help that was asked for.
    return { code: error.exitCode === 0 ? exitCodes.done : exitCodes.badInput, message: null };
  }
  if (error instanceof HasFailed) return { code: exitCodes.failed, message: null };
  if (error instanceof CancelledByUser) {
    return { code: exitCodes.cancelled, message: error.message };
  }
  if (!(error instanceof Error)) return { code: exitCodes.failed, message: String(error) };
  // By name: an error from a worker has crossed a border that takes its class away.
  if (error.name === "InputError") return { code: exitCodes.badInput, message: error.message };
  const isExpected = ["DatasetError", "WorkerDied"].includes(error.name);
  const message = isExpected ? error.message : (error.stack ?? error.message);
  return { code: exitCodes.failed, message };
}
