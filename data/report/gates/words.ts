/** Names of gates, flags and rules in the report. */
export const gateNames = [
  "G1 drift fell",
  "G2 lines held",
  "G3 lead times no more varied",
  "G4 managers kept to theirs",
  "G5 executives kept to theirs",
  "G6 the CoE delivered",
] as const;

export const flagNames: Readonly<Record<string, string>> = {
  RF1: "RF1 no time for structure",
  RF2: "RF2 boundaries not accepted",
  RF3: "RF3 direct orders",
  RF4: "RF4 managers rewrite workflows",
  RF5: "RF5 exceptions not passed on",
  RF6: "RF6 AI as a shortcut",
  count: "how many are red",
};

export const gateRuleWords =
  "no gate at all; point estimates against the baseline; control charts with limits from the baseline; a sequential rule that looks once a cycle";
