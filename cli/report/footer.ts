/**
 * What stands under a result: where it came from, how long it took, and the digest of its tables.
 */
import { modelStatus } from "../../data/package/descriptor.ts";
import type { ExperimentAnswer } from "../experiment.ts";
import { duration } from "../progress.ts";
import { textWidth, wrapText } from "../text/aligned.ts";

/** "seed 42, burrow 0.1.0, 18 s; the dataset is in DIR", with the digest on a line of its own. */
export function footerOf(answer: ExperimentAnswer, { out }: { out?: string }): string {
  const { study, digest, seconds, foundReplications, result } = answer;
  const count = result.replications.length;
  const counted = study.scenarios.length === 1 ? "replications" : "pairs";
  const made = `${count} ${counted}, seed ${study.seed}, ${study.engine}, ${duration(seconds)}`;
  const found =
    foundReplications === 0
      ? ""
      : foundReplications >= count
        ? ", where it was already; every file is whole"
        : `, where ${foundReplications} were already`;
  const where = out === undefined ? "" : `; the dataset is in ${out}${found}`;
  const width = textWidth();
  return `${wrapText(modelStatus, width)}\n\n${wrapText(made + where, width)}\ndigest ${digest}`;
}
