/**
 * The one error for bad input: it names the path, the value with its unit, and the rule that was broken.
 * Everything a person can write (a scenario file, an option) is refused through this class.
 */
export class InputError extends Error {
  /** Where the value stands, e.g. `parameters.switching.setupMinutes`. */
  readonly path: string;

  constructor(path: string, problem: string) {
    super(path === "" ? problem : `${path}: ${problem}`);
    this.name = "InputError";
    this.path = path;
  }
}
