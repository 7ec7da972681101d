/**
 * The validation catalogue against the published table of exact values, digit by digit: every row is a case, and every
 * figure of the row is expected by it. Values from the closed forms named in each document.
 */
import { expect, test } from "vitest";
import { validationDocuments } from "../../scenarios/validation/index.ts";
import { figureId } from "../../sim/network/check-expected.ts";
import { scenarios } from "../../scenarios/index.ts";
import {
  type NetworkScenario,
  type OrganisationScenario,
  readValidationCases,
} from "../../sim/index.ts";

const figures = new Map<string, number>();
const cases = validationDocuments.flatMap((document) =>
  readValidationCases(document, (name) => scenarios[name]),
);
for (const { id, scenario } of cases) {
  if (scenario.kind === "network") {
    for (const expected of (scenario as NetworkScenario).expected) {
      figures.set(`${id}/${figureId(expected)}`, expected.value);
    }
  } else if ("expected" in scenario) {
    // a ladder expects no figure, only that none falls
    for (const expected of (scenario as OrganisationScenario).expected) {
      figures.set(`${id}/${expected.id}`, expected.value);
    }
  }
}

/** Case -> figures with the digits of the table. */
const table: Record<string, Record<string, string>> = {
  "V-A01/rho=0.5": { Wq: "1", L: "1", Pwait: "0.5", "Wq-delayed": "2" },
  "V-A01/rho=0.8": { Wq: "4", L: "4", Pwait: "0.8", "Wq-delayed": "5" },
  "V-A01/rho=0.9": { Wq: "9", L: "9", Pwait: "0.9", "Wq-delayed": "10" },
  "V-A01/rho=0.95": { Wq: "19", L: "19", Pwait: "0.95", "Wq-delayed": "20" },
  "V-A02/lambda=1.6,c=2": { Wq: "1.777778", Pwait: "0.711111", L: "4.444444" },
  "V-A02/lambda=2,c=3": { Wq: "0.444444", Pwait: "0.444444", L: "2.888889" },
  "V-A02/lambda=4.5,c=5": { Wq: "1.524986", Pwait: "0.762493", L: "11.362439" },
  "V-A02/lambda=9,c=10": { Wq: "0.668732", Pwait: "0.668732", L: "15.018584" },
  "V-A03/c=11": { Pwait: "0.682118", ASA: "122.781", SL20: "0.389614" },
  "V-A03/c=12": { Pwait: "0.449388", ASA: "40.4449", SL20: "0.640158" },
  "V-A03/c=13": { Pwait: "0.285270", ASA: "17.1162", SL20: "0.795595" },
  "V-A03/c=14": { Pwait: "0.174132", ASA: "7.8359", SL20: "0.888350" },
  "V-A04/a=5,c=5": { loss: "0.284868" },
  "V-A04/a=5,c=6": { loss: "0.191847" },
  "V-A04/a=5,c=7": { loss: "0.120519" },
  "V-A04/a=5,c=8": { loss: "0.070048" },
  "V-A04/a=10,c=10": { loss: "0.214582" },
  "V-A05/scv=0": { Wq: "2", L: "2.4" },
  "V-A05/scv=0.25": { Wq: "2.5", L: "2.8" },
  "V-A05/scv=1": { Wq: "4", L: "4" },
  "V-A05/scv=2": { Wq: "6", L: "5.6" },
  "V-A06/D,rho=0.8": { Wq: "1.692731", Kingman: "2" },
  "V-A06/E2,rho=0.8": { Wq: "2.843980", Kingman: "3" },
  "V-A06/D,rho=0.9": { Wq: "4.178659", Kingman: "4.5" },
  "V-A06/D,rho=0.95": { Wq: "9.172434", Kingman: "9.5" },
  "V-A06/D,rho=0.98": { Wq: "24.168922", Kingman: "24.5" },
  "V-A08/lambda=.3:.5": { "Wq-urgent": "1.142857", "Wq-normal": "5.714286" },
  "V-A08/lambda=.2:.3:.4": { "Wq-urgent": "1.125", "Wq-normal": "2.25", "Wq-patient": "18" },
  "V-A08/mu=.5:1,lambda=.2:.4": { "Wq-urgent": "2", "Wq-normal": "10" },
  "V-A08b/hot=0%": { "Wq-regular": "4", "Wq-hot": "0.8", "Wq-all": "4" },
  "V-A08b/hot=5%": { "Wq-regular": "4.1667", "Wq-hot": "0.8333", "Wq-all": "4" },
  "V-A08b/hot=10%": { "Wq-regular": "4.3478", "Wq-hot": "0.8696", "Wq-all": "4" },
  "V-A08b/hot=20%": { "Wq-regular": "4.7619", "Wq-hot": "0.9524", "Wq-all": "4" },
  "V-A08b/hot=40%": { "Wq-regular": "5.8824", "Wq-hot": "1.1765", "Wq-all": "4" },
  "V-A09/lambda=.3:.5": { "W-urgent": "1.428571", "W-normal": "7.142857" },
  "V-A09/lambda=.2:.3:.4": { "W-urgent": "1.25", "W-normal": "2.5", "W-patient": "20" },
  "V-A09/mu=.5:1,lambda=.2:.4": { "W-urgent": "3.333333", "W-normal": "11.666667" },
  "V-A10/lambda=0.5,p=0.2": { L: "1.666667", W: "3.333333" },
  "V-A10/lambda=0.5,p=0.4": { L: "5", W: "10" },
  "V-A10/lambda=0.6,p=0.3": { L: "6", W: "10" },
  "V-A10b/jackson": {
    "rate-work": "0.694444",
    "rate-inspect": "0.625",
    "rate-manager": "0.069444",
    "L-work": "2.272727",
    "L-inspect": "1.666667",
    "L-manager": "0.384615",
    W: "8.648019",
  },
  "V-A12/resume": { EC: "1.1", EC2: "2.82", rho: "0.55", Wq: "1.566667", W: "2.666667" },
  "V-A12b/xi=0.05,repeat-identical": { EC: "1.127964" },
  "V-A12b/xi=0.2,repeat-identical": { EC: "1.549819" },
  "V-A12b/xi=0.5,repeat-identical": { EC: "2.594885" },
  "V-A12b/xi=1,repeat-identical": { EC: "5.154845" },
  "V-A12b/xi=0.05,resume": { EC: "1.1" },
  "V-A12b/xi=0.2,resume": { EC: "1.4" },
  "V-A12b/xi=0.5,resume": { EC: "2" },
  "V-A12b/xi=1,resume": { EC: "3" },
  "V-A12c/task=2,repeat-identical": { EC: "2.412869", Pfail: "0.064493" },
  "V-A12c/task=10,repeat-identical": { EC: "13.846435", Pfail: "0.283469" },
  "V-A12c/task=30,repeat-identical": { EC: "60.139864", Pfail: "0.632121" },
  "V-A12c/task=2,resume": { EC: "2.333333", Pfail: "0.064493" },
  "V-A12c/task=10,resume": { EC: "11.666667", Pfail: "0.283469" },
  "V-A12c/task=30,resume": { EC: "35", Pfail: "0.632121" },
  "V-A13/machines=5": { Pidle: "0.284868", L: "1.424339", throughput: "0.357566" },
  "V-A13/workers=4": { W: "0.299235", "workers-up": "3.721593" },
  "V-A13/workers=8": { W: "0.397547", "workers-up": "7.276784" },
  "V-A13/workers=12": { W: "0.562190", "workers-up": "10.521264" },
  "V-A13/workers=16": { W: "0.850293", "workers-up": "13.195078" },
  "V-A14/rho=0.8,K=5": { loss: "0.088819", L: "1.868332" },
  "V-A14/rho=1.2,K=10": { loss: "0.192586", L: "6.710709" },
  "V-A15/w=1": { TH: "0.25", CT: "4" },
  "V-A15/w=4": { TH: "0.571429", CT: "7" },
  "V-A15/w=8": { TH: "0.727273", CT: "11" },
  "V-A15/w=20": { TH: "0.869565", CT: "23" },
  "V-A16/sequential": { completion: "20", makespan: "32" },
  "V-A16/setup=0": { completion: "30.5", makespan: "32" },
  "V-A16/setup=0.1": { completion: "33.55", makespan: "35.2" },
  "V-A16/setup=0.2": { completion: "36.6", makespan: "38.4" },
  "V-A18/inspection": { flagged: ".0575", PPV: ".669565", outgoing: ".012202" },
  "V-A18/n-80-c-2-p-0p01": { Pa: ".953447" },
  "V-A18/n-80-c-2-p-0p025": { Pa: ".676691" },
  "V-A18/n-80-c-2-p-0p05": { Pa: ".230621" },
  "V-A18/n-50-c-1-p-0p01": { Pa: ".910565" },
  "V-A18/n-50-c-1-p-0p025": { Pa: ".643511" },
  "V-A18/n-50-c-1-p-0p05": { Pa: ".279432" },
  "V-A18/n-20-c-0-p-0p01": { Pa: ".817907" },
  "V-A18/n-20-c-0-p-0p025": { Pa: ".602688" },
  "V-A18/n-20-c-0-p-0p05": { Pa: ".358486" },
  "V-A18/n-80-c-2-p-0p02809": { AOQL: ".017111" },
  "V-A19/poisson-0p1": { drift: ".1" },
  "V-A19/poisson-0p05": { drift: ".2" },
  "V-A19/periodic-10-1": { drift: ".05" },
  "V-A19/periodic-10-0p5": { drift: ".15" },
  "V-A19/periodic-20-0p8": { drift: ".15" },
  "V-A22/omega-0p5-t-10": { rate: ".099326" },
  "V-A22/omega-0p2-t-10": { rate: ".086466" },
  "V-A22/omega-0p1-t-10": { rate: ".063212" },
  "V-A22/omega-0p5-t-5": { rate: ".183583" },
  "V-A23/two-conditions": { HEP: ".0216" },
  "V-B1/all": { resolution: "1011", oversight: "425", flight: "1458", open: "346", solved: "2182" },
};

test.each(Object.entries(table))("%s expects what theory gives", (id, row) => {
  const differing = Object.entries(row).filter(([figure, printed]) => {
    const digits = printed.includes(".") ? printed.length - printed.indexOf(".") - 1 : 0;
    // the last printed digit may be cut or rounded
    const allowed = digits === 0 ? 1e-9 : 10 ** -digits;
    return !(Math.abs((figures.get(`${id}/${figure}`) ?? NaN) - Number(printed)) < allowed);
  });
  expect(differing).toEqual([]);
});

test("waits of the delayed are exponential at the rate 1 - rho", () => {
  for (const rho of [0.5, 0.8, 0.9, 0.95]) {
    expect(figures.get(`V-A01/rho=${rho}/delayed-above-median`)).toBeCloseTo(0.5, 8);
    expect(figures.get(`V-A01/rho=${rho}/delayed-above-quartile`)).toBeCloseTo(0.25, 8);
  }
});

test("Kingman's approximation lies above the exact wait, and their ratio falls to 1 in heavy traffic", () => {
  const ratio = (id: string) =>
    figures.get(`V-A06/${id}/Kingman`)! / figures.get(`V-A06/${id}/Wq`)!;
  expect(ratio("E2,rho=0.8")).toBeGreaterThan(1);
  const ratios = [0.8, 0.9, 0.95, 0.98].map((rho) => ratio(`D,rho=${rho}`));
  expect(ratios.every((each, i) => each > 1 && (i === 0 || each < ratios[i - 1]))).toBe(true);
  expect(ratios[3]).toBeLessThan(1.014);
});
