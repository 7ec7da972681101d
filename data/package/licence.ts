/**
 * The licence of a dataset is that of the engine: its texts come from there.
 */
export const licence = {
  name: "MIT",
  title: "MIT License",
  url: "https://spdx.org/licenses/MIT",
} as const;
