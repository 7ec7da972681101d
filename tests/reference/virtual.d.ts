/** Every file of reference vectors; from serve-vectors.ts. */
declare module "virtual:reference-vectors" {
  export interface VectorFile {
    /** Without folder. */
    name: string;
    family: string;
    cases: {
      id: string;
      inputs: unknown;
      expected: Record<string, unknown>;
      tol: { rel: number; abs: number };
    }[];
  }
  export const vectorFiles: VectorFile[];
}
