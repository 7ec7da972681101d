/** Options of `compare` that it shares with no other command: how they are read, what goes together, how they are spelled. */
import type { Command } from "commander";
import { columnsOf } from "../analysis/columns.ts";
import { decisionMeasure } from "../analysis/experiment.ts";
import { InputError, tableShapes } from "../sim/index.ts";
import type { SharedOptions } from "./commands/shared-options.ts";
import type { AskedFutures } from "./comparison-report.ts";
import { type FuturesRequest, prepareFutures } from "./futures.ts";
import { numberOption, shorten } from "./options.ts";

export interface CompareCommandOptions extends SharedOptions {
  via?: string;
  delta?: number;
  measure?: string;
  assumptions?: number;
  pairs?: number;
  over?: string;
  html?: string;
}

const usualSets = 64;
const usualPairs = 4;

/** What is drawn from, and how often. */
export function addUnknownOptions(command: Command): void {
  command
    .optionsGroup("What is not known:")
    .option(
      "--assumptions <k>",
      `also under this many parameter sets, a power of two such as ${usualSets}: how sure, what to do, what would change it`,
      readSets,
    )
    .option(
      "--pairs <r>",
      `pairs of every parameter set (default: ${usualPairs})`,
      numberOption("--pairs", { low: 2, high: 1000, isWhole: true }),
    )
    .option(
      "--over <ids>",
      "assumptions that are drawn, with their ranges or without: traits.truth,sop.evidenceScale=2:15,failures.bypassing-the-spine.dose (default: those that move the decision most)",
    );
}

function readSets(text: string): number {
  const sets = numberOption("--assumptions", { low: 4, high: 4096, isWhole: true })(text);
  if ((sets & (sets - 1)) === 0) return sets;
  throw new InputError("--assumptions", `${sets}, wants a power of two from 4 to 4096`);
}

/** Parameter sets of the arms without the one on the way; null: none are asked for. @throws InputError */
export function futuresAsked(
  { assumptions, pairs = usualPairs, over, set, workers, out }: CompareCommandOptions,
  asked: Pick<FuturesRequest, "resolve" | "seed" | "arms" | "names">,
): AskedFutures | null {
  if (assumptions === undefined) return null;
  const prepared = prepareFutures({ ...asked, set, over, futures: assumptions, pairs });
  return { ...prepared, pairs, workers, out };
}

/** Options that only mean something together, or not together. */
export function checkOptions(more: readonly string[], options: CompareCommandOptions): void {
  const { via, measure, assumptions, pairs, over } = options;
  if (via !== undefined && more.length > 0)
    throw new InputError("--via", "splits the difference of two arms, wants no third one");
  if (more.length > 22) throw new InputError("more", `${more.length + 2} arms, wants at most 24`);
  if (assumptions === undefined) {
    for (const [option, given] of Object.entries({ "--pairs": pairs, "--over": over }))
      if (given !== undefined) throw new InputError(option, "goes with --assumptions");
  } else if (measure !== undefined && measure !== decisionMeasure) {
    throw new InputError("--measure", `${measure}, wants ${decisionMeasure} with --assumptions`);
  }
}

export function readMeasure(id: string): string {
  const known = columnsOf(tableShapes, "runs").filter(({ better }) => better !== "neither");
  if (known.some(({ name }) => name === id)) return id;
  const names = known.map(({ name }) => name).join(", ");
  throw new InputError("--measure", `${shorten(id)}, wants one of ${names}`);
}

export function spellFutures({
  assumptions,
  pairs = usualPairs,
  over,
}: CompareCommandOptions): string[] {
  if (assumptions === undefined) return [];
  return [
    "--assumptions",
    String(assumptions),
    "--pairs",
    String(pairs),
    ...(over === undefined ? [] : ["--over", over]),
  ];
}

export function spellOwn({ via, delta, measure }: CompareCommandOptions): string[] {
  return [
    ...(via === undefined ? [] : ["--via", via]),
    ...(measure === undefined ? [] : ["--measure", measure]),
    ...(delta === undefined ? [] : ["--delta", String(delta)]),
  ];
}
