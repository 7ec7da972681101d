/** What executives have cut so far to meet a dated target. */
import type { Columns } from "../../kernel/index.ts";

export class ResourceState {
  /** One place: the share of prevention that is cut. */
  readonly cut: Float64Array;

  constructor(c: Columns) {
    this.cut = c.float64("resources.cut", 1);
  }
}
