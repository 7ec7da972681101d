// C++ -O3 limit: same algorithms, same random numbers as bench/workloads/*.ts (hashes and sums are bit-identical; build with -ffp-contract=off).
// dlog/dexp follow fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
// usage: kernels A|B|C heap|cal|sort N [M] [reps] [seed]
#include "rng.hpp"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <limits>
#include <vector>
// Changes against the first publication: one digit of Lg7 in dlog (…510… for …511…; no bit of any result changed), and the room that
// a heap is made for in A and B, which was 1 << 20: building and filling those 64 MB stood inside the timed run.
#ifndef ROOM
#define ROOM (1 << 16)
#endif
using u32 = uint32_t; using i32 = int32_t;
#ifdef RNG_MIX2
static inline B2 block(u32 k0, u32 k1, u32 c0, u32 c1) { return mix2(k0, k1, c0, c1); }
#elif defined(RNG_SEQ) // not keyed (no common random numbers): the price of keyed draws; splitmix64
static uint64_t SM = 1; static inline B2 block(u32, u32, u32, u32) { SM += 0x9E3779B97F4A7C15ull; uint64_t z = SM; z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull; z = (z ^ (z >> 27)) * 0x94D049BB133111EBull; z ^= z >> 31; return {(u32)z, (u32)(z >> 32)}; }
#else
static inline B2 block(u32 k0, u32 k1, u32 c0, u32 c1) { return threefry<13>(k0, k1, c0, c1); }
#endif
static double dlog(double x) { int64_t b; memcpy(&b, &x, 8); i32 hx = b >> 32, k = (hx >> 20) - 1023; hx &= 0xfffff; i32 i0 = (hx + 0x95f64) & 0x100000; b = ((int64_t)(hx | (i0 ^ 0x3ff00000)) << 32) | (b & 0xffffffffll); k += i0 >> 20; memcpy(&x, &b, 8);
  double f = x - 1, s = f / (2 + f), z = s * s, w = z * z, t1 = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01)), t2 = z * (6.666666666666735130e-01 + w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  double R = t2 + t1, hfsq = 0.5 * f * f; return k * 6.93147180369123816490e-01 - ((hfsq - (s * (hfsq + R) + k * 1.90821492927058770002e-10)) - f); }
static double dexp(double x) { double k = floor(1.44269504088896338700 * x + 0.5), hi = x - k * 6.93147180369123816490e-01, lo = k * 1.90821492927058770002e-10, r = hi - lo, t = r * r;
  double c = r - t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03 + t * (6.61375632143793436117e-05 + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
  double y = 1 - ((lo - (r * c) / (2 - c)) - hi); int64_t b = (int64_t)((i32)k + 1023) << 52; double p; memcpy(&p, &b, 8); return y * p; }
static const double M52 = 4503599627370496.0, RE = 7.69711747013104972, VE = 0.0039496598225815571993; static double ke[256], we[256], fe[256];
static void tables() { double de = RE, te = de, q = VE / dexp(-de); ke[0] = (de / q) * M52; ke[1] = 0; we[0] = q / M52; we[255] = de / M52; fe[0] = 1; fe[255] = dexp(-de);
  for (int i = 254; i >= 1; i--) { de = -dlog(VE / de + dexp(-de)); ke[i + 1] = (de / te) * M52; te = de; fe[i] = dexp(-de); we[i] = de / M52; } }
static inline double u52(B2 b) { return (double)(((uint64_t)b.x << 20) + (b.y >> 12)); }
__attribute__((noinline)) static double expSlow(u32 k0, u32 k1, u32 c0, u32 c1, double u, int i) { for (u32 a = 1;; a++) { B2 b = block(k0 ^ a * 0x9E3779B9u, k1 ^ 0x5bf03635u, c0, c1); double v = (u52(b) + 0.5) / M52; if (i == 0) return RE - dlog(v);
    double x = u * we[i]; if (fe[i] + v * (fe[i - 1] - fe[i]) < dexp(-x)) return x; b = block(k0 ^ a * 0x9E3779B9u, k1 ^ 0x7f4a7c15u, c0, c1); i = b.y & 255; u = u52(b); if (u < ke[i]) return u * we[i]; } }
static inline double expK(u32 k0, u32 k1, u32 c0, u32 c1) { B2 b = block(k0, k1, c0, c1); int i = b.y & 255; double u = u52(b); return u < ke[i] ? u * we[i] : expSlow(k0, k1, c0, c1, u, i); }

static const double INF = std::numeric_limits<double>::infinity();
struct Heap { // 4-ary, 16-byte nodes, cache-line aligned child groups, root hole
  struct N { double t; uint64_t k; }; std::vector<N> v; N* q; int n = 0, hole = 0; u32 seq = 0; double time = 0;
  Heap(int cap) : v(4 * (size_t)cap + 24, N{INF, 0}) { q = v.data(); while ((uintptr_t)(q + 1) & 63) q++; }
  static inline bool lt(const N& a, const N& b) { return a.t < b.t || (a.t == b.t && a.k < b.k); }
  inline void down(N x) { int j = 0; for (;;) { int c = 4 * j + 1; if (c >= n) break; int b = c; if (lt(q[c + 1], q[b])) b = c + 1; if (lt(q[c + 2], q[b])) b = c + 2; if (lt(q[c + 3], q[b])) b = c + 3; if (!lt(q[b], x)) break; q[j] = q[b]; j = b; } q[j] = x; }
  inline void push(double t, int pay) { N x{t, ((uint64_t)seq++ << 21) + pay}; if (hole) { hole = 0; down(x); return; } int j = n++; while (j > 0) { int u = (j - 1) >> 2; if (q[u].t <= t) break; q[j] = q[u]; j = u; } q[j] = x; }
  inline int pop() { if (hole) { n--; hole = 0; if (n > 0) { N x = q[n]; q[n].t = INF; down(x); } else q[0].t = INF; } if (n == 0) return -1; time = q[0].t; hole = 1; return q[0].k & 2097151; }
};
struct Cal { // adaptive calendar queue, same rules as the TypeScript one
  std::vector<int> head, nx; std::vector<double> t; std::vector<u32> sq; int nb = 16, mask = 15; double invw = 1, time = 0; int64_t cur = 0; int n = 0; u32 seq = 0; long scans = 0, ops = 0;
  Cal(int cap) : head(16, -1), nx(cap), t(cap), sq(cap) {}
  inline void push(double x, int e) { t[e] = x; sq[e] = seq++; if (++n > 2 * nb) resize(nb * 4); int64_t v = (int64_t)floor(x * invw); if (v < cur) cur = v; link(e, x); }
  inline void link(int e, double x) { int b = (int64_t)(x * invw) & mask, c = head[b]; if (c < 0 || x < t[c]) { nx[e] = c; head[b] = e; return; } int p = c; c = nx[p]; while (c >= 0 && t[c] <= x) { p = c; c = nx[p]; } nx[e] = c; nx[p] = e; }
  inline int pop() { if (n == 0) return -1; int tries = 0; for (;;) { int b = cur & mask, e = head[b]; if (e >= 0) { double x = t[e]; if ((int64_t)floor(x * invw) <= cur) { head[b] = nx[e]; n--; time = x; scans += tries; if (++ops == 65536) tune(); return e; } }
      cur++; if (++tries > mask) { double m = INF; for (int k = 0; k <= mask; k++) if (head[k] >= 0 && t[head[k]] < m) m = t[head[k]]; cur = (int64_t)floor(m * invw); tries = 0; scans += mask; } } }
  void tune() { double s = scans / 65536.0; scans = 0; ops = 0; if (s > 4 || s < 0.25 || n * 8 < nb) resize(n * 8 < nb && nb > 16 ? nb >> 2 : nb); }
  void resize(int m2) { std::vector<int> all; for (int k = 0; k < nb; k++) for (int e = head[k]; e >= 0; e = nx[e]) all.push_back(e); std::sort(all.begin(), all.end(), [&](int a, int b) { return t[a] < t[b] || (t[a] == t[b] && sq[a] < sq[b]); });
    int m = std::max<int>(2, all.size() >> 3); double gap = (int)all.size() > m ? (t[all[m - 1]] - t[all[0]]) / (m - 1) : 0; if (gap > 0) invw = 1 / (2 * gap); nb = m2; mask = nb - 1; head.assign(nb, -1);
    for (int i = (int)all.size() - 1; i >= 0; i--) { int e = all[i], b = (int64_t)(t[e] * invw) & mask; nx[e] = head[b]; head[b] = e; } cur = (int64_t)floor((all.empty() ? time : t[all[0]]) * invw); }
};
struct Sorted { // latest first; for a handful of pending events
  double t[4096]; int p[4096]; int n = 0; double time = 0; Sorted(int) {}
  inline void push(double x, int e) { int i = n++; while (i > 0) { double y = t[i - 1]; if (y > x) break; t[i] = y; p[i] = p[i - 1]; i--; } t[i] = x; p[i] = e; }
  inline int pop() { if (!n) return -1; n--; time = t[n]; return p[n]; }
};
struct Res { long events = 0; long done = 0; double W = 0, Wq = 0, t = 0; i32 hash = 0; int peak = 0; double ex[5] = {0, 0, 0, 0, 0}; };
enum { P_ARR = 0x11, P_CLS = 0x22, P_SVC = 0x33, P_RTE = 0x44 };

template <class ES> Res net(u32 k0, long N, double lambda, std::vector<int> c, std::vector<double> mean, double pHigh, double pf) {
  const int S = c.size(); int cap = 1024; std::vector<int> fre = c; std::vector<double> arr(cap), enq(cap); std::vector<int> id(cap), idx(cap), nxt(cap); std::vector<uint8_t> cls(cap), at(cap); std::vector<int> qh(2 * S, -1), qt(2 * S, -1);
  int fl = -1; for (int i = cap - 1; i >= 1; i--) { nxt[i] = fl; fl = i; } ES es(ROOM); Res R; long made = 0; double now = 0, sumS = 0, sumW = 0; u32 hash = 0; int live = 0; const double thH = pHigh * 4294967296.0, thF = pf * 4294967296.0, gap = 1 / lambda;
  es.push(gap * expK(k0, P_ARR, 0, 0), 0);
  for (;;) {
    int p = es.pop(); if (p < 0) break; now = es.time; R.events++; int s = 0, j = p;
    if (p == 0) {
      if (fl < 0) { int o = cap; cap *= 2; arr.resize(cap); enq.resize(cap); id.resize(cap); idx.resize(cap); nxt.resize(cap); cls.resize(cap); at.resize(cap); for (int i = cap - 1; i >= o; i--) { nxt[i] = fl; fl = i; } }
      j = fl; fl = nxt[j]; if (++live > R.peak) R.peak = live; int n = made++; id[j] = n; idx[j] = 0; arr[j] = now; cls[j] = pHigh < 1 ? (block(k0, P_CLS, n, 0).x < thH ? 0 : 1) : 0; if (made < N) es.push(now + gap * expK(k0, P_ARR, 0, made), 0); s = 0;
    } else {
      s = at[p]; int q = 2 * s, h = qh[q]; if (h < 0) { q++; h = qh[q]; }
      if (h >= 0) { qh[q] = nxt[h]; sumW += now - enq[h]; es.push(now + mean[s] * expK(k0, P_SVC, id[h], idx[h]++), h); } else fre[s]++;
      if (s + 1 < S) s++; else { bool back = pf > 0 && block(k0, P_RTE, id[p], idx[p]).x < thF; if (back) s = 0; else { sumS += now - arr[p]; R.done++; hash = hash * 31 + id[p]; nxt[p] = fl; fl = p; live--; if (R.done == N) break; continue; } }
    }
    at[j] = s; if (fre[s] > 0) { fre[s]--; es.push(now + mean[s] * expK(k0, P_SVC, id[j], idx[j]++), j); } else { enq[j] = now; int q = 2 * s + cls[j]; nxt[j] = -1; if (qh[q] < 0) qh[q] = j; else nxt[qt[q]] = j; qt[q] = j; }
  }
  R.W = sumS / R.done; R.Wq = sumW / R.done; R.t = now; R.hash = hash; return R;
}
template <class ES> Res org(u32 k0, long N, int M) {
  const int W = 8 * M, X = W + M, ARR = X + 1; const double lambda = 0.152 * W, gap = 1 / lambda, meanX = 0.7 / (lambda * 5.263157894736842 * 0.1 * 0.1);
  std::vector<double> meanOf(X + 1, 1.0); for (int i = W; i < X; i++) meanOf[i] = 0.4; meanOf[X] = meanX;
  int cap = 4096; std::vector<double> arr(cap); std::vector<int> id(cap), idx(cap), nxt(cap), wrk(cap); std::vector<uint8_t> pri(cap), kind(cap); std::vector<int> cur(X + 1, -1), qh(2 * X + 2, -1), qt(2 * X + 2, -1);
  int fl = -1; for (int i = cap - 1; i >= 0; i--) { nxt[i] = fl; fl = i; } ES es(ARR + 1); Res R; long made = 0, nE = 0, nS = 0, nR = 0; double now = 0, sumS = 0, bW = 0, bM = 0; u32 hash = 0; int live = 0;
  es.push(gap * expK(k0, P_ARR, 0, 0), ARR);
  for (;;) {
    int e = es.pop(); if (e < 0) break; now = es.time; R.events++; int to = -1, s = -1; bool step = false;
    if (e == ARR) {
      if (fl < 0) { int o = cap; cap *= 2; arr.resize(cap); id.resize(cap); idx.resize(cap); nxt.resize(cap); wrk.resize(cap); pri.resize(cap); kind.resize(cap); for (int i = cap - 1; i >= o; i--) { nxt[i] = fl; fl = i; } }
      s = fl; fl = nxt[s]; if (++live > R.peak) R.peak = live; int n = made++; id[s] = n; idx[s] = 0; arr[s] = now; kind[s] = 0; B2 b = block(k0, P_CLS, n, 0); pri[s] = b.x < 858993459.2 ? 0 : 1; int m = (int)(b.y * 2.3283064365386963e-10 * M); wrk[s] = 8 * m; to = W + m;
      if (made < N) es.push(now + gap * expK(k0, P_ARR, 0, made), ARR);
    } else {
      s = cur[e]; B2 b = block(k0, P_RTE, id[s], idx[s]); u32 u = b.x, v = b.y; idx[s]++;
      int q = 2 * e, h = qh[q]; if (h < 0) { q++; h = qh[q]; }
      if (h >= 0) { qh[q] = nxt[h]; cur[e] = h; double d = meanOf[e] * expK(k0, P_SVC, id[h], idx[h]); if (e < W) bW += d; else if (e < X) bM += d; es.push(now + d, e); } else cur[e] = -1;
      if (e < W) { if (u < 429496729.6) { kind[s] = 1; nE++; to = W + (e >> 3); } else step = true; }
      else if (e < X) { if (!kind[s]) to = 8 * (e - W) + (v & 7); else if (u < 429496729.6) { nS++; to = X; } else if (u < 2362232012.8) { nR++; to = wrk[s]; } else step = true; }
      else { if (u < 2147483648u) { nR++; to = wrk[s]; } else step = true; }
      if (step) { if ((v >> 3) < 107374182.4) { sumS += now - arr[s]; R.done++; hash = hash * 31 + id[s]; nxt[s] = fl; fl = s; live--; if (R.done == N) break; continue; } to = (wrk[s] & -8) + (v & 7); }
      if (to < W) wrk[s] = to;
    }
    if (cur[to] < 0) { cur[to] = s; double d = meanOf[to] * expK(k0, P_SVC, id[s], idx[s]); if (to < W) bW += d; else if (to < X) bM += d; es.push(now + d, to); }
    else { int q = 2 * to + (to < W ? pri[s] : 0); nxt[s] = -1; if (qh[q] < 0) qh[q] = s; else nxt[qt[q]] = s; qt[q] = s; }
  }
  R.W = sumS / R.done; R.t = now; R.hash = hash; R.ex[0] = (double)nE / R.done; R.ex[1] = (double)nS / R.done; R.ex[2] = (double)nR / R.done; R.ex[3] = bW / (W * now); R.ex[4] = bM / (M * now); return R;
}
static double cpu() { timespec ts; clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &ts); return ts.tv_sec * 1e9 + ts.tv_nsec; }
int main(int ac, char** av) {
  tables(); char w = av[1][0]; bool cal = !strcmp(av[2], "cal"); long N = atof(av[3]); int M = ac > 4 ? atoi(av[4]) : 0, reps = ac > 5 ? atoi(av[5]) : 5; u32 sd = ac > 6 ? atoi(av[6]) : 12345;
  bool so = !strcmp(av[2], "sort");
  auto one = [&]() { if (so && w == 'A') return net<Sorted>(sd, N, 4.5, {5}, {1.0}, 1, 0); if (so) return net<Sorted>(sd, N, 1, {2, 3, 1}, {1.36, 2.04, 0.68}, 0.3, 0.2); if (w == 'A') return cal ? net<Cal>(sd, N, 4.5, {5}, {1.0}, 1, 0) : net<Heap>(sd, N, 4.5, {5}, {1.0}, 1, 0); if (w == 'B') return cal ? net<Cal>(sd, N, 1, {2, 3, 1}, {1.36, 2.04, 0.68}, 0.3, 0.2) : net<Heap>(sd, N, 1, {2, 3, 1}, {1.36, 2.04, 0.68}, 0.3, 0.2); return cal ? org<Cal>(sd, N, M) : org<Heap>(sd, N, M); };
  std::vector<double> ns; Res r; for (int i = 0; i < reps; i++) { double t = cpu(); r = one(); ns.push_back((cpu() - t) / r.events); } std::sort(ns.begin(), ns.end());
  printf("{\"w\":\"%c\",\"es\":\"%s\",\"N\":%ld,\"M\":%d,\"ns\":%.1f,\"min\":%.1f,\"events\":%ld,\"W\":%.17g,\"Wq\":%.17g,\"t\":%.17g,\"hash\":%d,\"peak\":%d,\"extra\":[%.4f,%.4f,%.4f,%.4f,%.4f]}\n", w, av[2], N, M, ns[reps / 2], ns[0], r.events, r.W, r.Wq, r.t, r.hash, r.peak, r.ex[0], r.ex[1], r.ex[2], r.ex[3], r.ex[4]);
}
