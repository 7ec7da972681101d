/**
 * The validation suite: one document per row of the theory, each with its scenarios and expected figures.
 * V-A07 (Little's law) has no document: it is checked in every replication of every case.
 */
import a01 from "./V-A01.json" with { type: "json" };
import a02 from "./V-A02.json" with { type: "json" };
import a03 from "./V-A03.json" with { type: "json" };
import a04 from "./V-A04.json" with { type: "json" };
import a05 from "./V-A05.json" with { type: "json" };
import a06 from "./V-A06.json" with { type: "json" };
import a08 from "./V-A08.json" with { type: "json" };
import a08b from "./V-A08b.json" with { type: "json" };
import a09 from "./V-A09.json" with { type: "json" };
import a10 from "./V-A10.json" with { type: "json" };
import a10b from "./V-A10b.json" with { type: "json" };
import a11 from "./V-A11.json" with { type: "json" };
import a12 from "./V-A12.json" with { type: "json" };
import a12b from "./V-A12b.json" with { type: "json" };
import a12c from "./V-A12c.json" with { type: "json" };
import a13 from "./V-A13.json" with { type: "json" };
import a14 from "./V-A14.json" with { type: "json" };
import a15 from "./V-A15.json" with { type: "json" };
import a16 from "./V-A16.json" with { type: "json" };
import a17 from "./V-A17.json" with { type: "json" };
import a18 from "./V-A18.json" with { type: "json" };
import a19 from "./V-A19.json" with { type: "json" };
import a20 from "./V-A20.json" with { type: "json" };
import a21 from "./V-A21.json" with { type: "json" };
import a22 from "./V-A22.json" with { type: "json" };
import a23 from "./V-A23.json" with { type: "json" };
import a25 from "./V-A25.json" with { type: "json" };
import a26 from "./V-A26.json" with { type: "json" };
import b01 from "./V-B1.json" with { type: "json" };
import b04 from "./V-B4.json" with { type: "json" };

export const validationDocuments: readonly unknown[] = [
  a01,
  a02,
  a03,
  a04,
  a05,
  a06,
  a08,
  a08b,
  a09,
  a10,
  a10b,
  a11,
  a12,
  a12b,
  a12c,
  a13,
  a14,
  a15,
  a16,
  a17,
  a18,
  a19,
  a20,
  a21,
  a22,
  a23,
  a25,
  a26,
  b01,
  b04,
];
