/**
 * Estimators as one table, each called with one list of values in the place of its data, or one number in the place of what
 * tunes it, everything else ordinary. For properties that hold for all of them (never-nan.both.test.ts).
 */
import { matchHistory } from "../../analysis/calibration/history-matching.ts";
import { acceptability } from "../../analysis/decisions/acceptability.ts";
import { breakEvens } from "../../analysis/decisions/break-even.ts";
import { certaintyEquivalent, worstMean } from "../../analysis/decisions/expected-utility.ts";
import {
  normalPerfectInformation,
  perfectInformation,
  sampledPerfectInformation,
} from "../../analysis/decisions/perfect-information.ts";
import { perpetualOption } from "../../analysis/decisions/real-options.ts";
import { regressionInformation } from "../../analysis/decisions/regression-information.ts";
import { minimaxRegret } from "../../analysis/decisions/regret.ts";
import { fullFactorial } from "../../analysis/designs/factorial.ts";
import { sobolPoints } from "../../analysis/designs/sobol.ts";
import { betaCdf, betaUpper } from "../../analysis/distributions/beta.ts";
import { binomialCdf } from "../../analysis/distributions/binomial.ts";
import { chiSquareCdf, chiSquareUpper } from "../../analysis/distributions/chi-square.ts";
import { fCdf, fUpper } from "../../analysis/distributions/f.ts";
import { noncentralStudentUpper } from "../../analysis/distributions/noncentral-student.ts";
import { normalCdf, normalDensity, normalQuantile } from "../../analysis/distributions/normal.ts";
import { studentCdf } from "../../analysis/distributions/student.ts";
import { adjustP } from "../../analysis/inference/adjust.ts";
import { oneWayAnova } from "../../analysis/inference/anova.ts";
import { bartlett } from "../../analysis/inference/bartlett.ts";
import { bcaInterval } from "../../analysis/inference/bootstrap.ts";
import { pairedEquivalence } from "../../analysis/inference/equivalence.ts";
import { harrellDavis } from "../../analysis/inference/harrell-davis.ts";
import { kruskalWallis } from "../../analysis/inference/kruskal-wallis.ts";
import { levene } from "../../analysis/inference/levene.ts";
import { sampleTwoSamples } from "../../analysis/inference/permutation-sampled.ts";
import { flipSigns, permuteTwoSamples } from "../../analysis/inference/permutation.ts";
import { detectableDifference, powerOfT } from "../../analysis/inference/power.ts";
import { quantileInterval } from "../../analysis/inference/quantile-interval.ts";
import { rankSum } from "../../analysis/inference/rank-sum.ts";
import { regress } from "../../analysis/inference/regression.ts";
import { roc } from "../../analysis/inference/roc.ts";
import { signedRank } from "../../analysis/inference/signed-rank.ts";
import { oneSampleT, pairedT, pooledT, welchT } from "../../analysis/inference/t-test.ts";
import { tukeyHsd } from "../../analysis/inference/tukey.ts";
import { pairedVarianceRatio, varianceRatio } from "../../analysis/inference/variance-ratio.ts";
import { lagOneAutocorrelation } from "../../analysis/monitoring/baseline.ts";
import { countChart, rateChartOf } from "../../analysis/monitoring/counts.ts";
import { cusumChart, ewmaChart } from "../../analysis/monitoring/drift-charts.ts";
import { individualsChart } from "../../analysis/monitoring/individuals.ts";
import { normalSampleNumbers, normalSprt, waldBounds } from "../../analysis/monitoring/sprt.ts";
import { subgroupLimits } from "../../analysis/monitoring/subgroups.ts";
import { batchMeans } from "../../analysis/output/batch-means.ts";
import { serialDependence } from "../../analysis/output/batches.ts";
import { selectBest } from "../../analysis/output/kim-nelson.ts";
import { allocateBudget } from "../../analysis/output/ocba.ts";
import { replicationDeletion } from "../../analysis/output/replication-deletion.ts";
import { selectionOdds } from "../../analysis/output/selection-odds.ts";
import { stopWhenPrecise } from "../../analysis/output/stopping.ts";
import { marginalStandardError } from "../../analysis/output/warm-up.ts";
import { countSeries } from "../../analysis/pilots/count-series.ts";
import { controlVariate, cuped } from "../../analysis/pilots/covariates.ts";
import { didClustered, didOfChanges } from "../../analysis/pilots/did.ts";
import { interruptedSeries } from "../../analysis/pilots/interrupted-series.ts";
import { panelRegression } from "../../analysis/pilots/panel-regression.ts";
import { groupTimeEffects } from "../../analysis/pilots/staggered.ts";
import { wedgeDesign, wedgeVariance } from "../../analysis/pilots/stepped-wedge.ts";
import { syntheticControl } from "../../analysis/pilots/synthetic-control.ts";
import { syntheticDid } from "../../analysis/pilots/synthetic-did.ts";
import { factorialEffects } from "../../analysis/sensitivity/factorial-effects.ts";
import { krige } from "../../analysis/sensitivity/kriging.ts";
import { lenth } from "../../analysis/sensitivity/lenth.ts";
import { morrisEffects } from "../../analysis/sensitivity/morris.ts";
import { pawn } from "../../analysis/sensitivity/pawn.ts";
import { prim } from "../../analysis/sensitivity/prim.ts";
import { sobolIndices } from "../../analysis/sensitivity/sobol-indices.ts";

type Values = readonly number[];

/** Ordinary company for the values, as long as they are. */
const others = (x: Values) => x.map((_, i) => 3 + ((i * 7) % 5) + i / 10);
const rows = (x: Values) => [x, others(x), others(x).map((value) => value + 1)];
const cells = (x: Values) => [x.slice(0, 2), [1, 2], [2, 4], [3, 3]];
const half = (x: Values) => x.map((_, i) => i % 2 === 0);
const pairs = (x: Values) => x.map((value, i) => [value, others(x)[i]]);
const points = sobolPoints({ points: 8, dimensions: 1 });
const sobolBase = (x: Values) => [...x.slice(0, 6), 2, 5, 1, 7, 3, 4].slice(0, 6);

/** By name, what each makes of a list of values. */
export const ofValues: Record<string, (x: Values) => unknown> = {
  oneSampleT: (x) => oneSampleT(x),
  pairedT: (x) => pairedT(x, others(x)),
  welchT: (x) => welchT(x, others(x)),
  pooledT: (x) => pooledT(others(x), x),
  pairedEquivalence: (x) => pairedEquivalence(x, others(x), { low: -1, high: 1 }),
  varianceRatio: (x) => varianceRatio(x, others(x)),
  pairedVarianceRatio: (x) => pairedVarianceRatio(x, others(x)),
  oneWayAnova: (x) => oneWayAnova(rows(x)),
  tukeyHsd: (x) => tukeyHsd(rows(x)),
  bartlett: (x) => bartlett(rows(x)),
  levene: (x) => levene(rows(x)),
  kruskalWallis: (x) => kruskalWallis(rows(x)),
  signedRank: (x) => signedRank(x),
  rankSum: (x) => rankSum(x, others(x)),
  permuteTwoSamples: (x) => permuteTwoSamples(x, [1, 2]),
  flipSigns: (x) => flipSigns(x),
  sampleTwoSamples: (x) => sampleTwoSamples(x, [1, 2, 3], { resamples: 99 }),
  adjustP: (x) => adjustP(x, "holm"),
  quantileInterval: (x) => quantileInterval(x, 0.5),
  harrellDavis: (x) => harrellDavis(x, 0.3),
  bcaInterval: (x) => bcaInterval(x, { resamples: 99 }),
  regress: (x) => regress(pairs(x), others(x)),
  "regress on": (x) =>
    regress(
      x.map((_, i) => [i, i * i]),
      x,
    ),
  roc: (x) => roc(x, half(x)),
  individualsChart: (x) => individualsChart(x),
  subgroupLimits: (x) => subgroupLimits(rows(x)),
  countChart: (x) => countChart(x),
  rateChartOf: (x) =>
    rateChartOf(
      x.map(() => 2),
      x,
    ),
  ewmaChart: (x) => ewmaChart(x, { target: 1, sigma: 2 }),
  cusumChart: (x) => cusumChart(x, { target: 1, sigma: 2 }),
  normalSprt: (x) => normalSprt(x, { mean0: 0, mean1: 1, sd: 1 }, { alpha: 0.05, beta: 0.1 }),
  lagOneAutocorrelation: (x) => lagOneAutocorrelation(x),
  batchMeans: (x) => batchMeans(x, { batches: 2 }),
  serialDependence: (x) => serialDependence(x),
  marginalStandardError: (x) => marginalStandardError(x, { batch: 2 }),
  replicationDeletion: (x) => replicationDeletion(rows(x), { warmUp: 1 }),
  stopWhenPrecise: (x) => stopWhenPrecise(x, { precision: { absolute: 0.5 }, from: 3 }),
  selectBest: (x) => selectBest(rows(x), { indifference: 0.5, firstStage: 3 }),
  allocateBudget: (x) => allocateBudget(x, others(x), { total: 50, sampling: "independent" }),
  didOfChanges: (x) => didOfChanges({ before: x, after: others(x), isTreated: half(x) }),
  didClustered: (x) => didClustered({ before: others(x), after: x, isTreated: half(x) }),
  groupTimeEffects: (x) => groupTimeEffects({ outcomes: rows(x), firstTreated: [3, 0, 0] }),
  syntheticControl: (x) => syntheticControl({ donors: rows(x).slice(1), treated: x, before: 2 }),
  syntheticDid: (x) => syntheticDid({ controls: rows(x).slice(1), treated: [x], before: 3 }),
  interruptedSeries: (x) => interruptedSeries(x, { firstAfter: 4, lags: 1 }),
  countSeries: (x) =>
    countSeries(
      x,
      x.map(() => 1),
      { firstAfter: 4 },
    ),
  "countSeries per": (x) => countSeries(others(x), x, { firstAfter: 4 }),
  panelRegression: (x) =>
    panelRegression({ outcomes: rows(others(x)), regressors: [rows(x)] }, "within"),
  cuped: (x) => cuped({ outcome: others(x), before: x, isTreated: half(x) }),
  controlVariate: (x) => controlVariate(others(x), x, { knownMean: 2 }),
  factorialEffects: (x) => factorialEffects(fullFactorial(2), cells(x)),
  lenth: (x) => lenth(x),
  morrisEffects: (x) =>
    morrisEffects(
      x.map((_, i) => (i % 2) / 2),
      x,
    ),
  pawn: (x) => pawn(others(x), x, { slices: 2 }),
  prim: (x) =>
    prim(
      x,
      half(x).map((is) => (is ? 1 : 0)),
    ),
  sobolIndices: (x) => sobolIndices(sobolBase(x), { dimensions: 1, resamples: 50 }),
  krige: (x) =>
    krige(
      { points: points.slice(0, x.length), values: x, noise: x.map(() => 0.1) },
      { variance: 1, lengths: [0.5], smoothness: "gaussian" },
    ),
  worstMean: (x) => worstMean(x, 0.3),
  certaintyEquivalent: (x) => certaintyEquivalent(x, { riskAversion: 0.01 }),
  breakEvens: (x) => breakEvens(others(x), x),
  acceptability: (x) => acceptability(pairs(x)),
  minimaxRegret: (x) => minimaxRegret(rows(x)),
  perfectInformation: (x) =>
    perfectInformation({ probabilities: x.map(() => 1 / x.length), utilities: rows(x) }),
  sampledPerfectInformation: (x) => sampledPerfectInformation(pairs(x)),
  regressionInformation: (x) =>
    regressionInformation(
      others(x).map((value) => [value]),
      pairs(x),
      { degree: 1, folds: 2 },
    ),
};

/** By name, what each makes of a number that tunes it, or of a place that is asked about. */
export const ofNumber: Record<string, (x: number) => unknown> = {
  "level of oneSampleT": (level) => oneSampleT([1, 2, 4], { level }),
  "null value": (nullValue) => oneSampleT([1, 2, 4], { nullValue }),
  "place of normalCdf": (x) => normalCdf(x),
  "place of normalDensity": (x) => normalDensity(x),
  "mean of normalQuantile": (mean) => normalQuantile(0.3, mean),
  "sd of normalQuantile": (sd) => normalQuantile(0.3, 0, sd),
  "place of studentCdf": (x) => studentCdf(x, 3),
  "degrees of studentCdf": (degrees) => studentCdf(1.3, degrees),
  "place of chiSquareCdf": (x) => chiSquareCdf(x, 3),
  "degrees of chiSquareUpper": (degrees) => chiSquareUpper(1.3, degrees),
  "place of fCdf": (x) => fCdf(x, 3, 4),
  "degrees of fUpper": (degrees) => fUpper(1.3, degrees, 4),
  "place of betaUpper": (x) => betaUpper(x, 2, 3),
  "shape of betaCdf": (a) => betaCdf(0.3, a, 3),
  "place of binomialCdf": (k) => binomialCdf(k, 4, 0.3),
  "shift of noncentralStudentUpper": (shift) =>
    noncentralStudentUpper(2, { degreesOfFreedom: 5, shift }),
  "place of noncentralStudentUpper": (t) =>
    noncentralStudentUpper(t, { degreesOfFreedom: 5, shift: 1 }),
  "difference of powerOfT": (difference) => powerOfT(difference, 8, { sd: 1 }),
  "values of powerOfT": (n) => powerOfT(0.5, n, { sd: 1 }),
  "sd of detectableDifference": (sd) => detectableDifference(8, 0.8, { sd }),
  "alpha of waldBounds": (alpha) => waldBounds({ alpha, beta: 0.1 }),
  "mean1 of normalSampleNumbers": (mean1) =>
    normalSampleNumbers({ mean0: 0, mean1, sd: 1 }, { alpha: 0.05, beta: 0.1 }),
  "indifference of selectBest": (indifference) =>
    selectBest([others([1, 2, 3, 4]), [1, 2, 3, 4]], { indifference, firstStage: 3 }),
  "sd of selectionOdds": (sd) =>
    selectionOdds({ scenarios: 2, indifference: 1, sd, selections: 2 }),
  "sd of normalPerfectInformation": (sd) => normalPerfectInformation(1, sd),
  "volatility of perpetualOption": (volatility) =>
    perpetualOption({ rate: 0.04, payout: 0.04, volatility }),
  "between of wedgeVariance": (between) =>
    wedgeVariance(wedgeDesign(3, 2), { between, within: 2, cellSize: 5 }),
  "cutoff of matchHistory": (cutoff) =>
    matchHistory([{ observed: 1, predicted: 2, variances: [1] }], { cutoff }),
  "slices of pawn": (slices) => pawn([1, 2, 3, 4], [1, 3, 2, 5], { slices }),
  "riskAversion of certaintyEquivalent": (riskAversion) =>
    certaintyEquivalent([1, 2, 5], { riskAversion }),
};
