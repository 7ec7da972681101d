/**
 * Ctrl-C asks for an end and keeps what is finished; a second Ctrl-C ends at once.
 */
import { exitCodes } from "./failure.ts";

/** Runs the work with a signal that the first SIGINT raises. */
export async function interruptible<Value>(
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const onInterrupt = () => {
    if (controller.signal.aborted) process.exit(exitCodes.cancelled);
    controller.abort();
  };
  process.on("SIGINT", onInterrupt);
  try {
    return await work(controller.signal);
  } finally {
    process.off("SIGINT", onInterrupt);
  }
}
