/**
 * What the descriptions of a finished dataset are made from, for the invented study.
 */
import type { PackageInput } from "../../data/package/descriptor.ts";
import { tableOrder } from "../../data/schema.ts";
import { inventedStudy } from "./invented-study.ts";

export const inventedPackage: PackageInput = {
  study: inventedStudy(),
  tables: tableOrder.map((name, index) => ({
    name,
    rows: 10 * (index + 1),
    bytes: 1000,
    sha256: String(index).repeat(64),
  })),
  replications: 20,
  digest: "d".repeat(64),
  command: "burrow compare now wait --seed 42 --replications 20",
};
