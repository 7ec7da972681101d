/** Options of a bench read, and what is wrong with them said in one line with exit code 2, as the command line does. */
import { InputError } from "../sim/index.ts";

/** Runs a bench; bad input ends it with a line instead of a stack. */
export async function tellingBadInput(name: string, bench: () => Promise<void>): Promise<void> {
  try {
    await bench();
  } catch (error) {
    // an option that node:util does not know is no fault of this program either
    const isInput =
      error instanceof InputError ||
      (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
    if (!isInput) throw error;
    process.stderr.write(`${name}: ${(error as Error).message}\n`);
    process.exitCode = 2;
  }
}

/** @throws InputError for anything but a whole number of at least `least` */
export function wholeNumber(path: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new InputError(path, `${text}, wants a whole number of at least ${least}`);
}
