/** Every claim that is judged, or said not to be, in the order of the blocks. One line per file. */
import type { Claim } from "../claim.ts";
import { execFm1 } from "./exec-fm1.ts";
import { execSg1 } from "./exec-sg1.ts";
import { execFm2 } from "./exec-fm2.ts";
import { execSg2 } from "./exec-sg2.ts";
import { execFm3 } from "./exec-fm3.ts";
import { execSg3 } from "./exec-sg3.ts";
import { execFm4 } from "./exec-fm4.ts";
import { execSg4 } from "./exec-sg4.ts";
import { execFm5 } from "./exec-fm5.ts";
import { execSg5 } from "./exec-sg5.ts";
import { execC1 } from "./exec-c1.ts";
import { execC2 } from "./exec-c2.ts";
import { execC3 } from "./exec-c3.ts";
import { execC4 } from "./exec-c4.ts";
import { koomB1 } from "./koom-b1.ts";
import { koomB2 } from "./koom-b2.ts";
import { koomB3 } from "./koom-b3.ts";
import { koomB4 } from "./koom-b4.ts";
import { koomB5 } from "./koom-b5.ts";
import { koomB6 } from "./koom-b6.ts";
import { koomB7 } from "./koom-b7.ts";
import { koomB8 } from "./koom-b8.ts";
import { koomB9 } from "./koom-b9.ts";
import { koomFmShadow } from "./koom-fm-shadow.ts";
import { coeC1 } from "./coe-c1.ts";
import { coeC3 } from "./coe-c3.ts";
import { coeC4 } from "./coe-c4.ts";
import { coeC5 } from "./coe-c5.ts";
import { coeC6 } from "./coe-c6.ts";
import { mgrFm1 } from "./mgr-fm1.ts";
import { wrkFm1 } from "./wrk-fm1.ts";
import { mgrFm2 } from "./mgr-fm2.ts";
import { depW1 } from "./dep-w1.ts";
import { depW2 } from "./dep-w2.ts";
import { depW3 } from "./dep-w3.ts";
import { depW4 } from "./dep-w4.ts";
import { depPc1 } from "./dep-pc1.ts";
import { depPc2 } from "./dep-pc2.ts";
import { depPc3 } from "./dep-pc3.ts";
import { depPc4 } from "./dep-pc4.ts";
import { depPc5 } from "./dep-pc5.ts";
import { depMr1 } from "./dep-mr1.ts";
import { depMr2 } from "./dep-mr2.ts";
import { depMr3 } from "./dep-mr3.ts";
import { depS0 } from "./dep-s0.ts";
import { depS1 } from "./dep-s1.ts";
import { depS2 } from "./dep-s2.ts";
import { depS3 } from "./dep-s3.ts";
import { depS4 } from "./dep-s4.ts";
import { depS5 } from "./dep-s5.ts";
import { depS6 } from "./dep-s6.ts";
import { depG1 } from "./dep-g1.ts";
import { depG2 } from "./dep-g2.ts";
import { depG3 } from "./dep-g3.ts";
import { depG4 } from "./dep-g4.ts";
import { depG5 } from "./dep-g5.ts";
import { depG6 } from "./dep-g6.ts";
import { depRb } from "./dep-rb.ts";
import { depRf1 } from "./dep-rf1.ts";
import { depRf2 } from "./dep-rf2.ts";
import { depRf3 } from "./dep-rf3.ts";
import { depRf4 } from "./dep-rf4.ts";
import { depRf5 } from "./dep-rf5.ts";
import { depRf6 } from "./dep-rf6.ts";
import { depRfall } from "./dep-rfall.ts";
import { depGf1 } from "./dep-gf1.ts";
import { depGf2 } from "./dep-gf2.ts";
import { depGf3 } from "./dep-gf3.ts";
import { depGf4 } from "./dep-gf4.ts";
import { depGf5 } from "./dep-gf5.ts";
import { depGf6 } from "./dep-gf6.ts";
import { depGfall } from "./dep-gfall.ts";
import { depSt1 } from "./dep-st1.ts";
import { depSt2 } from "./dep-st2.ts";
import { depSt3 } from "./dep-st3.ts";
import { depSt4 } from "./dep-st4.ts";
import { depSt5 } from "./dep-st5.ts";
import { depSt6 } from "./dep-st6.ts";
import { depSt7 } from "./dep-st7.ts";
import { depSt8 } from "./dep-st8.ts";
import { depSt9 } from "./dep-st9.ts";
import { depSt10 } from "./dep-st10.ts";
import { depHz } from "./dep-hz.ts";
import { depDiag } from "./dep-diag.ts";
import { koomC1 } from "./koom-c1.ts";
import { koomC2 } from "./koom-c2.ts";
import { koomC3 } from "./koom-c3.ts";
import { koomC4 } from "./koom-c4.ts";
import { koomC5 } from "./koom-c5.ts";
import { koomC6 } from "./koom-c6.ts";
import { koomC7 } from "./koom-c7.ts";
import { koomC8 } from "./koom-c8.ts";
import { koomC9 } from "./koom-c9.ts";
import { koomC10 } from "./koom-c10.ts";
import { coeLoopH } from "./coe-loop-h.ts";
import { coeH1 } from "./coe-h1.ts";
import { coeH2 } from "./coe-h2.ts";
import { coeH3 } from "./coe-h3.ts";
import { execH1 } from "./exec-h1.ts";
import { execH2 } from "./exec-h2.ts";
import { raccO1 } from "./racc-o1.ts";
import { raccO2 } from "./racc-o2.ts";
import { raccO3 } from "./racc-o3.ts";
import { raccO4 } from "./racc-o4.ts";
import { raccO5 } from "./racc-o5.ts";
import { raccH1 } from "./racc-h1.ts";
import { raccH2 } from "./racc-h2.ts";
import { raccH3 } from "./racc-h3.ts";
import { raccH4 } from "./racc-h4.ts";

export const claims: readonly Claim[] = [
  execFm1,
  execSg1,
  execFm2,
  execSg2,
  execFm3,
  execSg3,
  execFm4,
  execSg4,
  execFm5,
  execSg5,
  execC1,
  execC2,
  execC3,
  execC4,
  koomB1,
  koomB2,
  koomB3,
  koomB4,
  koomB5,
  koomB6,
  koomB7,
  koomB8,
  koomB9,
  koomFmShadow,
  coeC1,
  coeC3,
  coeC4,
  coeC5,
  coeC6,
  mgrFm1,
  wrkFm1,
  mgrFm2,
  depW1,
  depW2,
  depW3,
  depW4,
  depPc1,
  depPc2,
  depPc3,
  depPc4,
  depPc5,
  depMr1,
  depMr2,
  depMr3,
  depS0,
  depS1,
  depS2,
  depS3,
  depS4,
  depS5,
  depS6,
  depG1,
  depG2,
  depG3,
  depG4,
  depG5,
  depG6,
  depRb,
  depRf1,
  depRf2,
  depRf3,
  depRf4,
  depRf5,
  depRf6,
  depRfall,
  depGf1,
  depGf2,
  depGf3,
  depGf4,
  depGf5,
  depGf6,
  depGfall,
  depSt1,
  depSt2,
  depSt3,
  depSt4,
  depSt5,
  depSt6,
  depSt7,
  depSt8,
  depSt9,
  depSt10,
  depHz,
  depDiag,
  koomC1,
  koomC2,
  koomC3,
  koomC4,
  koomC5,
  koomC6,
  koomC7,
  koomC8,
  koomC9,
  koomC10,
  coeLoopH,
  coeH1,
  coeH2,
  coeH3,
  execH1,
  execH2,
  raccO1,
  raccO2,
  raccO3,
  raccO4,
  raccO5,
  raccH1,
  raccH2,
  raccH3,
  raccH4,
];
