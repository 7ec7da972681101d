/** The columns of table `cycles` that the small multiples draw, and the decision measure of table `runs`. */
export const throughputColumn = "throughput";
export const flowColumn = "throughput_variation";
export const driftColumn = "drift";
