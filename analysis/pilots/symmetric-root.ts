/**
 * The pseudo-inverse square root of a symmetric matrix without negative eigenvalues, by Jacobi rotations (Golub & Van
 * Loan, 8.5): eigenvalues next to 0 count as 0. For the small matrices of one cluster's observations.
 */

/** An eigenvalue below this share of the largest entry is rounding. */
const nothing = 1e-10;

/** B with B matrix B = projection onto what the matrix does not send to 0; rows of a symmetric matrix. */
export function inverseRoot(matrix: readonly (readonly number[])[]): number[][] {
  const { values, vectors } = jacobi(matrix);
  const scale = Math.max(1, ...values.map(Math.abs));
  const factors = values.map((value) => (value > nothing * scale ? 1 / Math.sqrt(value) : 0));
  return matrix.map((_, i) =>
    matrix.map((_, j) =>
      factors.reduce((sum, factor, k) => sum + factor * vectors[i][k] * vectors[j][k], 0),
    ),
  );
}

/** Eigenvalues, and eigenvectors as columns. */
function jacobi(matrix: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = matrix.map((_, i) => matrix.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    let all = 0;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        all += a[i][j] * a[i][j];
        if (i !== j) off += a[i][j] * a[i][j];
      }
    }
    if (off <= 1e-32 * all) break;
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) rotate(a, vectors, p, q);
    }
  }
  return { values: a.map((row, i) => row[i]), vectors };
}

/** One rotation in the plane of p and q that makes a[p][q] vanish. */
function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  if (a[p][q] === 0) return;
  const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  const turn = (row: number[]) => {
    const [atP, atQ] = [row[p], row[q]];
    row[p] = c * atP - s * atQ;
    row[q] = s * atP + c * atQ;
  };
  a.forEach(turn);
  for (let k = 0; k < a.length; k++) {
    const [atP, atQ] = [a[p][k], a[q][k]];
    a[p][k] = c * atP - s * atQ;
    a[q][k] = s * atP + c * atQ;
  }
  vectors.forEach(turn);
}
