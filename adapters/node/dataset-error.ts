/**
 * What can go wrong with the directory of a dataset or of kept jobs, said in one message: the path, what happened, and what is kept.
 * These are failures of the machine (exit 1); a directory that is not ours to write in is bad input (InputError).
 */
export class DatasetError extends Error {
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
    this.name = "DatasetError";
  }
}

const reasons: Record<string, string> = {
  EACCES: "permission denied",
  EDQUOT: "the disk quota is used up",
  EEXIST: "a file stands where a directory is wanted",
  EFBIG: "the file would be larger than allowed here",
  EISDIR: "is a directory",
  EIO: "the device failed",
  ENOENT: "no such file or directory",
  ENOSPC: "no space left on the device",
  ENOTDIR: "a part of the path is not a directory",
  EPERM: "not permitted",
  EROFS: "the file system is read-only",
};

/** Why the platform refused, in words; its own text where there are none. */
export function platformReason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return (code === undefined ? undefined : reasons[code]) ?? message ?? String(error);
}

/** Runs one step on a path; a refusal of the platform becomes a DatasetError. */
export function withReason<Value>(path: string, verb: string, step: () => Value): Value {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    throw new DatasetError(path, `cannot be ${verb}: ${platformReason(error)}`);
  }
}
