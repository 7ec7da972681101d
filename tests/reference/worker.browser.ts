/**
 * A web worker that computes reference vectors where simulations run.
 */
import { expose } from "comlink";
import { computeCase } from "./compute.ts";

const face = { computeCase };
export type ReferenceFace = typeof face;

expose(face);
