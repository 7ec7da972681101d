/**
 * Laws that are complete: a hyper-exponential law by moments or by branches, a uniform law with room between its ends,
 * gaps and lifetimes above 0, and a law for every class where it may come.
 */
import { meanOf } from "./law-moments.ts";
import type { Law } from "./law-schema.ts";
import { refuse } from "./refuse.ts";
import type { NetworkScenario } from "./schema.ts";

const SUM_TOLERANCE = 1e-9;

export function checkLaws(scenario: NetworkScenario): void {
  for (const { law, steps, mayBeZero } of lawsOf(scenario)) {
    if (law.law === "hyper-exponential") checkHyperExponential(scenario, law, steps);
    if (law.law === "uniform" && !(law.high > law.low)) {
      throw refuse(scenario, [...steps, "high"], `wants a number above low, ${law.low}`);
    }
    if (!mayBeZero && meanOf(law) === 0) throw refuse(scenario, steps, "wants durations above 0");
  }
  scenario.stations.forEach(({ service }, place) => {
    if (!("byClass" in service)) return;
    for (const id of Object.keys(service.byClass)) {
      if (scenario.classes.some((each) => each.id === id)) continue;
      const steps = ["stations", place, "service", "byClass", id];
      throw refuse(scenario, steps, "unknown key, wants the id of a class");
    }
  });
}

interface PlacedLaw {
  law: Law;
  steps: PropertyKey[];
  mayBeZero: boolean;
}

function lawsOf(scenario: NetworkScenario): PlacedLaw[] {
  const laws: PlacedLaw[] = [];
  scenario.stations.forEach(({ service, breakdown }, place) => {
    const steps = ["stations", place, "service"];
    if ("byClass" in service) {
      for (const [id, law] of Object.entries(service.byClass)) {
        laws.push({ law, steps: [...steps, "byClass", id], mayBeZero: true });
      }
    } else {
      laws.push({ law: service, steps, mayBeZero: true });
    }
    if (breakdown === undefined) return;
    const down = ["stations", place, "breakdown"];
    laws.push({
      law: breakdown.timeToFailure,
      steps: [...down, "timeToFailure"],
      mayBeZero: false,
    });
    laws.push({ law: breakdown.repairTime, steps: [...down, "repairTime"], mayBeZero: true });
  });
  scenario.classes.forEach(({ arrivals }, place) => {
    const steps = ["classes", place, "arrivals"];
    if (arrivals.kind === "open") {
      laws.push({
        law: arrivals.interarrival,
        steps: [...steps, "interarrival"],
        mayBeZero: false,
      });
    } else if (arrivals.kind === "finite-source") {
      laws.push({ law: arrivals.think, steps: [...steps, "think"], mayBeZero: false });
    }
  });
  return laws;
}

function checkHyperExponential(
  scenario: NetworkScenario,
  law: Extract<Law, { law: "hyper-exponential" }>,
  steps: PropertyKey[],
): void {
  const byMoments = law.mean !== undefined && law.scv !== undefined;
  const someMoment = law.mean !== undefined || law.scv !== undefined;
  if (law.branches === undefined ? !byMoments : someMoment) {
    throw refuse(scenario, steps, "wants either mean and scv, or branches");
  }
  if (law.branches === undefined) return;
  const sum = law.branches.reduce((total, branch) => total + branch.probability, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) {
    throw refuse(
      scenario,
      [...steps, "branches"],
      `wants probabilities that add up to 1, these give ${sum}`,
    );
  }
}
