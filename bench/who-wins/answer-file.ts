/**
 * What a command has found so far, as a JSON file that is written after every answer, so that a stopped command goes on
 * where it was. Answers are only mixed when they come from one engine and one set of settings: the file names both, and
 * the digest of a replication that changes when any result does.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeDirectory, writeText } from "../../adapters/node/whole-file.ts";
import { canonicalJson } from "../../data/canonical-json.ts";
import { engine } from "../../data/engine.ts";
import { sha256 } from "../../data/sha256.ts";
import { InputError, simulateReplication, tableShapes } from "../../sim/index.ts";
import { shipped } from "../shipped.ts";

/** What all answers of a file have in common. */
export interface Study {
  engine: string;
  /** SHA-256 of the tables of a replication of both arms. */
  replicationDigest: string;
  settings: Record<string, unknown>;
}

export function studyOf(settings: Record<string, unknown>): Study {
  return { engine, replicationDigest: digestReplications(), settings };
}

/** Long enough for both arms to go through all they do. */
const calendar = {
  "calendar.warmUpCycles": "1",
  "calendar.baselineCycles": "2",
  "calendar.horizonCycles": "13",
};

function digestReplications(): string {
  const digests = ["deploy-now", "wait-for-readiness"].map((name) => {
    const rows = simulateReplication(shipped(name, { set: calendar }), "who-wins", 0);
    return tableShapes.map((table) => sha256(new Uint8Array(rows[table.name].buffer))).join("");
  });
  return sha256(digests.join(""));
}

export interface AnswerFileOptions<Answer> {
  /** Its path. */
  file: string;
  /** The command that asks for these answers, for the reader. */
  command: string;
  study: Study;
  /** Answers come in any order and are written in this one. */
  order: (a: Answer, b: Answer) => number;
  /** Whether a stored answer is still one to the question; else it is left out and asked again. Default: all are. */
  isCurrent?: (answer: Answer) => boolean;
}

export class AnswerFile<Answer extends object> {
  readonly answers: Answer[];
  private readonly options: AnswerFileOptions<Answer>;

  /** Takes up what the file holds. @throws InputError when that is of another engine or of other settings */
  constructor(options: AnswerFileOptions<Answer>) {
    const { file, study, isCurrent = () => true } = options;
    this.options = options;
    const stored = existsSync(file) ? readAnswers<Answer>(file, study) : [];
    this.answers = stored.filter(isCurrent);
  }

  add(answer: Answer): void {
    this.answers.push(answer);
    this.write({});
  }

  /** Writes the file, with what follows from the answers behind them. */
  write(conclusions: object): void {
    const { file, command, study, order } = this.options;
    const answers = this.answers.toSorted(order);
    makeDirectory(dirname(file));
    writeText(file, jsonLines({ command, ...study, answers, ...conclusions }));
  }
}

function readAnswers<Answer>(file: string, study: Study): Answer[] {
  const found = JSON.parse(readFileSync(file, "utf8")) as Study & { answers: Answer[] };
  const [was, is] = [found, study].map(({ settings, ...rest }) => ({ ...rest, ...settings }));
  for (const [key, value] of Object.entries(is)) {
    const other = (was as Record<string, unknown>)[key];
    if (canonicalJson(other ?? null) === canonicalJson(value)) continue;
    throw new InputError(
      file,
      `${key} ${shown(other)}, wants ${shown(value)}; remove the file or name another with --out`,
    );
  }
  return found.answers;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 60);
}

/** JSON with one line per entry of a list, for people and for diffs. */
export function jsonLines(document: object): string {
  const lines = Object.entries(document).map(([key, value]: [string, unknown]) => {
    const text =
      Array.isArray(value) && value.length > 0
        ? `[\n${value.map((each) => `    ${JSON.stringify(each)}`).join(",\n")}\n  ]`
        : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}
