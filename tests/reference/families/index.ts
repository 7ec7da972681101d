/**
 * Every family of reference vectors, by the `family` its file states. One line each; without a line its file fails.
 */
import type { Family } from "./family.ts";
import { family as bayes_equivalence_calibration } from "./bayes_equivalence_calibration.ts";
import { family as bootstrap_bca } from "./bootstrap_bca.ts";
import { family as count_series } from "./count_series.ts";
import { family as covariate_adjustment } from "./covariate_adjustment.ts";
import { family as decision_value } from "./decision_value.ts";
import { family as designs } from "./designs.ts";
import { family as did_2x2 } from "./did_2x2.ts";
import { family as did_staggered } from "./did_staggered.ts";
import { family as distributions } from "./distributions.ts";
import { family as factorial } from "./factorial.ts";
import { family as gaussian_process } from "./gaussian_process.ts";
import { family as group_sequential } from "./group_sequential.ts";
import { family as interrupted_time_series } from "./interrupted_time_series.ts";
import { family as morris } from "./morris.ts";
import { family as multiple_comparisons } from "./multiple_comparisons.ts";
import { family as output_analysis } from "./output_analysis.ts";
import { family as panel_regression } from "./panel_regression.ts";
import { family as pawn } from "./pawn.ts";
import { family as permutation_exact } from "./permutation_exact.ts";
import { family as power } from "./power.ts";
import { family as prim } from "./prim.ts";
import { family as quantiles } from "./quantiles.ts";
import { family as rank_tests } from "./rank_tests.ts";
import { family as ranking_selection } from "./ranking_selection.ts";
import { family as regression } from "./regression.ts";
import { family as sequential_stopping } from "./sequential_stopping.ts";
import { family as sobol_far } from "./sobol_far.ts";
import { family as sobol_indices } from "./sobol_indices.ts";
import { family as sobol_sequence } from "./sobol_sequence.ts";
import { family as spc } from "./spc.ts";
import { family as synthetic_control } from "./synthetic_control.ts";
import { family as synthetic_did } from "./synthetic_did.ts";
import { family as t_intervals } from "./t_intervals.ts";
import { family as variance_comparison } from "./variance_comparison.ts";

export const families: Readonly<Record<string, Family>> = {
  bayes_equivalence_calibration,
  bootstrap_bca,
  count_series,
  covariate_adjustment,
  decision_value,
  designs,
  did_2x2,
  did_staggered,
  distributions,
  factorial,
  gaussian_process,
  group_sequential,
  interrupted_time_series,
  morris,
  multiple_comparisons,
  output_analysis,
  panel_regression,
  pawn,
  permutation_exact,
  power,
  prim,
  quantiles,
  rank_tests,
  ranking_selection,
  regression,
  sequential_stopping,
  sobol_far,
  sobol_indices,
  sobol_sequence,
  spc,
  synthetic_control,
  synthetic_did,
  t_intervals,
  variance_comparison,
};
