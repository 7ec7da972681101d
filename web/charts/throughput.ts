/** Conforming throughput over alignment cycles, both arms. */
import { bandChart } from "./bands.ts";
import { throughputColumn } from "./measures.ts";

export const throughput = bandChart({
  id: "throughput",
  question: "How much sound work gets through, cycle by cycle?",
  column: throughputColumn,
  name: "Throughput",
  zero: false,
});
