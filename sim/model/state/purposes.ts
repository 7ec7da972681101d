/**
 * What random numbers are for. A draw is addressed by (purpose, entity, index); the entity and the index say which
 * tote, visit, worker, cycle it is for, never how many draws came before.
 */
export const purposes = [
  "demand totes", // stream, wave
  "tote class", // tote
  "service", // tote, stage
  "exception count", // tote, stage
  "exception place", // tote, stage and exception
  "response", // tote, stage and exception
  "second order", // tote, stage and exception
  "exception cause", // tote, stage and exception
  "clears by itself", // tote, stage and exception
  "response after waiting", // tote, stage and exception
  "who decides", // tote, stage and exception
  "blame", // tote, stage and exception
  "report lost", // tote, stage and exception
  "improvised step", // tote, stage and exception
  "scanner life", // worker, life
  "scanner response", // worker, life
  "scanner patience", // worker, life
  "scanner report", // worker, life
  "defects", // tote, stage
  "ignored defects", // tote, stage and exception
  "check happens", // tote, stage
  "found defects", // tote, stage and interruption
  "false alarms", // tote, stage
  "put right", // tote, stage, interruption and round of checks
  "recorded", // tote, stage and interruption
  "misinterpretation", // tote
  "bypass", // tote
  "bypass worker", // tote, stage
  "bypass detected", // tote
  "need change", // candidate
  "need ranking", // candidate
  "executive change gap", // executive, candidate
  "executive change", // executive, candidate
  "executive ranking", // executive, candidate
  "preemption", // worker, directive
  "reminder", // worker, wave
  "caught", // worker, visit
  "initial practice", // worker, step
  "turnover", // worker, cycle
  "audit worker", // unit and cycle, operation
  "audit step", // unit and cycle, operation
  "audit deviation", // unit and cycle, operation
  "revision fits", // unit and cause, revision
  "adoption", // worker, day
  "report bias", // unit, cycle and figure
  "manager violation", // unit, cycle
  "manager violation detected", // unit, cycle
  "assessment", // flag and layer, cycle
  "survey", // unit and question, cycle
  "audit withheld", // unit, cycle
  "attention", // unit, what the last job was for
  "attention pick", // unit, what the job is for
  "reaction", // 0, day
  "ai use", // tote, stage
  "ai frontier", // tote, stage
  "ai allowed", // tote, stage
  "ai output", // tote, stage
  "ai review", // tote, stage
  "ai translation", // unit, directive
  "shadow order", // tote
  "executive sop", // unit and cause, revision
  "message lost", // unit and kind, cycle
  "manager leaves", // unit, cycle
  "executive leaves", // executive, cycle
  "centre leaves", // place, cycle
  "act", // violation and actor, day
  "act detected", // violation and actor, occasion
  "act where", // violation and actor, day
  "act how", // violation and actor, day
  "act what", // violation and actor, day
  "dispute", // unit pair, day
  "dispute hand over", // tote, stage
  "quick fix", // tote, stage, interruption and round of checks
  "fails again", // tote, stage, interruption, round of checks and what was done
  "scanner report lost", // worker, life
  "hand off fits", // hand-over, cycle that called the review
  "turn of day", // unit, or layer and person, day
  "turn of cycle", // unit, cycle
  "workers inspected", // 0, cycle
] as const;

type PurposeName = (typeof purposes)[number];

type Camel<S extends string> = S extends `${infer A} ${infer B}`
  ? `${A}${Capitalize<Camel<B>>}`
  : S;

/** Index of every purpose under its name in camel case. */
export const Purpose = Object.fromEntries(
  purposes.map((name, i) => [name.replace(/ (.)/g, (_, c: string) => c.toUpperCase()), i]),
) as { readonly [P in PurposeName as Camel<P>]: number };
