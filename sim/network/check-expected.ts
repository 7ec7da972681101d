/**
 * Expected figures that make sense: measure, station, class and threshold fit together, and ids differ.
 */
import { networkMeasures, type NetworkMeasure } from "./measures.ts";
import { refuse } from "./refuse.ts";
import type { Expected, NetworkScenario } from "./schema.ts";

export function checkExpected(scenario: NetworkScenario): void {
  const seen = new Set<string>();
  scenario.expected.forEach((figure, place) => {
    const wrong = (key: keyof Expected, rule: string) =>
      refuse(scenario, ["expected", place, key], rule);
    const { scope, threshold }: NetworkMeasure = networkMeasures[figure.measure];
    if (figure.station === undefined ? scope === "station" : scope === "network") {
      throw wrong(
        "station",
        `measure "${figure.measure}" wants ${figure.station === undefined ? "a station" : "no station"}`,
      );
    }
    if (figure.station !== undefined && !scenario.stations.some((s) => s.id === figure.station)) {
      throw wrong("station", "wants the id of a station");
    }
    if (figure.class !== undefined && !scenario.classes.some((each) => each.id === figure.class)) {
      throw wrong("class", "wants the id of a class");
    }
    if ((figure.threshold !== undefined) !== (threshold === true)) {
      throw wrong(
        "threshold",
        `measure "${figure.measure}" wants ${threshold === true ? "a threshold" : "no threshold"}`,
      );
    }
    checkMeasure(scenario, figure, wrong);
    const id = figureId(figure);
    if (seen.has(id)) throw wrong("id", `wants an id of its own, "${id}" is taken`);
    seen.add(id);
  });
}

function checkMeasure(
  scenario: NetworkScenario,
  figure: Expected,
  wrong: (key: keyof Expected, rule: string) => Error,
): void {
  if (figure.measure === "idle" && figure.class !== undefined) {
    throw wrong("class", `measure "idle" wants no class: idle servers are nobody's`);
  }
  if (figure.measure === "crowded") {
    const { crowd } = scenario.stations.find(({ id }) => id === figure.station)!;
    if (crowd === undefined)
      throw wrong("station", `measure "crowded" wants a station with a crowd`);
    if (figure.class !== undefined)
      throw wrong("class", `measure "crowded" wants no class: a crowd is of all classes`);
  }
  if (figure.measure === "makespan" && !("until" in scenario.horizon)) {
    throw wrong("measure", `measure "makespan" wants a horizon until empty`);
  }
  if (figure.measure === "outside") {
    const counted = scenario.classes.filter(
      (each) => figure.class === undefined || each.id === figure.class,
    );
    if (counted.some((each) => each.arrivals.kind !== "finite-source")) {
      throw wrong("measure", `measure "outside" wants classes of finite sources`);
    }
  }
  if (figure.value === 0 && !figure.exact && figure.bound === undefined) {
    throw wrong("value", "wants another number than 0, or exact: true: tolerances are relative");
  }
}

/** The id of a figure within its scenario: the given one, or one made of what it measures. */
export function figureId(figure: Expected): string {
  if (figure.id !== undefined) return figure.id;
  const parts = [figure.measure, figure.station, figure.class, figure.threshold];
  return parts.filter((part) => part !== undefined).join(":");
}
