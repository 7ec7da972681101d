/** V8's limits of inlining as the hot loop wants them; for workers, and for benches that want to see what workers see. */
import { setFlagsFromString } from "node:v8";

/** The hot loop is many small functions; with V8's usual limits some of them are called instead of inlined. */
export function inlineFreely(): void {
  setFlagsFromString("--max-inlined-bytecode-size=1000");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=3000");
}
