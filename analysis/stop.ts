/**
 * A request to stop, heard by many. `Stop` is the part of the platform's AbortSignal that is needed here, so that an
 * AbortSignal can be passed wherever a Stop is wanted and the pure floors still name no platform type.
 */

export interface Stop {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

export interface Stopper {
  signal: Stop;
  /** Tells every listener once; later calls do nothing. */
  stop(): void;
}

export function createStopper(): Stopper {
  const listeners = new Set<() => void>();
  let aborted = false;
  const signal: Stop = {
    get aborted() {
      return aborted;
    },
    addEventListener: (_type, listener) => {
      listeners.add(listener);
    },
    removeEventListener: (_type, listener) => {
      listeners.delete(listener);
    },
  };
  function stop(): void {
    if (aborted) return;
    aborted = true;
    for (const listener of listeners) listener();
    listeners.clear();
  }
  return { signal, stop };
}
