import { expect, test } from "vitest";
import { cdp } from "vitest/browser";
import { mm5 } from "../../bench/workloads/mm5.ts";
import { tandem } from "../../bench/workloads/tandem.ts";
import { organisation } from "../../bench/workloads/organisation.ts";
test("probe", async () => {
  const s = cdp() as any;
  await s.send("HeapProfiler.enable").catch((e:any)=>console.log(String(e)));
  const used = async () => (await s.send("Runtime.getHeapUsage")).usedSize;
  const out: string[] = [];
  const boxes: {v:number}[] = [];
  const alloc = () => { for (let i=0;i<50000;i++) boxes[i&255]={v:i+.5}; return {events:50000}; };
  for (const [n,f] of [["alloc",alloc],["A",()=>mm5(1,50000)],["B",()=>tandem(1,30000)],["C",()=>organisation(1,20000,6)]] as const) {
    const d=[]; for(let i=0;i<14;i++){ const a=await used(); const r=f(); const b=await used(); d.push(((b-a)/r.events).toFixed(2)); } out.push(n+": "+d.join(" ")); }
  console.log(out.join("\n"));
  expect(1).toBe(1);
});
