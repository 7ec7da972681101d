/**
 * From a parsed JSON document to a network scenario: schema, then the checks across values.
 */
import { checkNetwork } from "./check.ts";
import { refusal } from "./refuse.ts";
import { networkScenarioSchema, type NetworkScenario } from "./schema.ts";

/**
 * The scenario with all defaults filled in.
 * @throws InputError with path, value, unit and rule for the first problem.
 */
export function readNetworkScenario(document: unknown): NetworkScenario {
  const parsed = networkScenarioSchema.safeParse(document);
  if (!parsed.success) throw refusal(parsed.error, document);
  checkNetwork(parsed.data);
  return parsed.data;
}
