/** A sensitivity study as its published JSON: figures by input, with names, ranges and where these came from. */
import type { SensitivityResult } from "../../analysis/reports/sensitivity/conduct.ts";
import type { InputShare } from "../../analysis/reports/sensitivity/shares.ts";
import type { Share } from "../../analysis/sensitivity/sobol-indices.ts";
import { engine } from "../engine.ts";
import type { Assumption, LeftOut } from "../sensitivity-inputs.ts";
import type { SensitivityReport } from "./schemas/sensitivity.ts";

export interface SensitivityAsked {
  inputs: readonly Assumption[];
  leftOut: readonly LeftOut[];
  plan: SensitivityReport["plan"];
  digest: string;
  asked: Pick<SensitivityReport, "seed" | "arms" | "on" | "set" | "cycles" | "target">;
}

export function sensitivityReport(
  result: SensitivityResult,
  { inputs, leftOut, plan, digest, asked }: SensitivityAsked,
): SensitivityReport {
  const { shares, survivors } = result;
  return {
    report: "sensitivity",
    engine,
    ...asked,
    plan,
    base: result.curves.base,
    turning: { points: result.curves.points, level: result.curves.level },
    inputs: inputs.map((input, place) => figuresOf(result, input, place)),
    leftOut: [...leftOut],
    spread:
      shares === null
        ? null
        : {
            by: shares.by,
            points: shares.points,
            mean: shares.mean,
            sd: shares.sd,
            noise: plainShare(shares.noise),
            dummy: plainShares(shares.dummy),
          },
    q2: result.q2,
    box: boxOf(
      result.box,
      survivors.map((place) => inputs[place].id),
      asked.arms,
    ),
    digest,
  };
}

function figuresOf(
  { morris, ends, survivors, shares, worth, curves }: SensitivityResult,
  input: Assumption,
  place: number,
): SensitivityReport["inputs"][number] {
  const { id, label, unit, base, low, high, origin, source } = input;
  const at = survivors.indexOf(place);
  const own = at < 0 ? null : worth[at];
  return {
    id,
    label,
    unit,
    base,
    low,
    high,
    origin,
    source,
    ends: ends === null ? null : ends[place],
    morris: morris.find((each) => each.input === place)?.figures ?? null,
    shares: at < 0 || shares === null ? null : plainShares(shares.inputs[at]),
    evppi: own === null ? null : { value: own.evppi, standardError: own.standardError },
    curve: at < 0 ? null : curves.inputs[at],
  };
}

function plainShares({ first, total, pawn }: InputShare) {
  return { first: plainShare(first), total: plainShare(total), pawn };
}

function plainShare({ share, interval }: Share) {
  return {
    share,
    interval: interval === null ? null : { low: interval.low, high: interval.high },
  };
}

function boxOf(
  box: SensitivityResult["box"],
  ids: readonly string[],
  [a, b]: readonly [string, string],
): SensitivityReport["box"] {
  if (box === null) return null;
  return {
    ...box,
    ahead: box.ahead === "A" ? a : b,
    limits: box.limits.map(({ input, ...limit }) => ({ id: ids[input], ...limit })),
  };
}
