/**
 * One line on the terminal that says how far the work is, how fast, and how long it will take. Nothing at all when
 * standard error is no terminal.
 */
const clearLine = "\r\u001b[2K";
const usualWidth = 100;
const drawEveryMs = 100;

export interface ProgressLine {
  /** `note` is shown behind, e.g. a provisional interval; it stays until the next one. */
  show(state: { done: number; wanted: number; note?: string }): void;
  clear(): void;
}

interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** Characters of a line; a terminal that does not know its width says 0. */
export function lineWidth({ columns = 0 }: { columns?: number }): number {
  return columns > 0 ? columns : usualWidth;
}

/** `what` is counted, e.g. "pairs". The clock starts with the first call, whose count was there before. */
export function progressLine(what: string, terminal: Terminal = process.stderr): ProgressLine {
  if (terminal.isTTY !== true) return { show: () => {}, clear: () => {} };
  let startedAt = 0;
  let doneAtStart = 0;
  let drawnAt = 0;
  let note = "";
  return {
    show(state) {
      const now = performance.now();
      if (startedAt === 0) {
        startedAt = now;
        doneAtStart = state.done;
      }
      note = state.note ?? note;
      if (now - drawnAt < drawEveryMs && state.done < state.wanted) return;
      drawnAt = now;
      const seconds = (now - startedAt) / 1000;
      const text = describeProgress({ ...state, what, seconds, doneAtStart });
      terminal.write(clearLine + `${text}${note}`.slice(0, lineWidth(terminal) - 1));
    },
    clear() {
      if (drawnAt > 0) terminal.write(clearLine);
    },
  };
}

export interface ProgressState {
  what: string;
  done: number;
  wanted: number;
  doneAtStart: number;
  seconds: number;
}

/** "57 of 200 pairs, 8.3 a second, 17 s left" */
export function describeProgress(state: ProgressState): string {
  const { what, done, wanted, doneAtStart, seconds } = state;
  const count = `${done} of ${wanted} ${what}`;
  const rate = (done - doneAtStart) / seconds;
  if (!(rate > 0) || !Number.isFinite(rate)) return count;
  return `${count}, ${rate.toPrecision(2)} a second, ${duration((wanted - done) / rate)} left`;
}

/** "17 s", "3 min", "2 h 5 min" */
export function duration(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 100) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
