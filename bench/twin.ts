/**
 * The C++ twin (bench/cpp): the same structures and the same random numbers, as a measure of what the machine can do.
 * Built with g++ -O3 -ffp-contract=off when a compiler is there (CXX chooses another), otherwise the benches say so.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

const FLAGS = ["-O3", "-ffp-contract=off", "-Wno-return-type"];

/** Which program from which source. */
const programs = {
  kernels: ["kernels.cpp"],
  // as first published: the heap's 64 MB are made inside the timed run
  "kernels-published": ["kernels.cpp", "-DROOM=(1<<20)"],
  orgfast: ["orgfast.cpp"],
  eventset: ["eventset.cpp"],
} as const;

export type Program = keyof typeof programs;

export interface TwinResult {
  /** Median nanoseconds of CPU per event. */
  ns: number;
  events: number;
  hash: number;
  /** Mean time in the system. */
  W: number;
}

export class Twin {
  private readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Builds all programs into `folder`; undefined when there is no compiler. */
  static build(folder: string): Twin | undefined {
    const compiler = process.env.CXX ?? "g++";
    if (spawnSync(compiler, ["--version"]).status !== 0) return undefined;
    mkdirSync(folder, { recursive: true });
    for (const [name, [source, ...defines]] of Object.entries(programs)) {
      const argv = [...FLAGS, ...defines, "-o", join(folder, name), join("bench/cpp", source)];
      const built = spawnSync(compiler, argv, { encoding: "utf8" });
      if (built.status !== 0) throw new Error(`bench/cpp/${source}: ${built.stderr}`);
    }
    return new Twin(folder);
  }

  /** Runs a program that prints one JSON object. */
  run(program: Program, ...options: (string | number)[]): TwinResult {
    return JSON.parse(this.print(program, ...options)) as TwinResult;
  }

  /** Runs a program and returns what it prints. */
  print(program: Program, ...options: (string | number)[]): string {
    const child = spawnSync(join(this.folder, program), options.map(String), { encoding: "utf8" });
    if (child.status !== 0) throw new Error(`${program}: exit ${child.status}\n${child.stderr}`);
    return child.stdout;
  }
}
