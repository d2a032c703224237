import fc from "fast-check";
import { anyCase } from "./arbitrary.ts";
import { oracleLists, oracleProblems } from "./oracle.ts";
import { publish } from "../../src/publication/publish.ts";
import { isDeepStrictEqual } from "node:util";
const n = Number(process.argv[2] ?? 50), seed=Number(process.argv[3] ?? 7);
const sample = fc.sample(anyCase(), { numRuns: n, seed });
const diffs: Record<string, any[]> = {}; const stopdiff: Record<string, any[]>={};
let tp=0, agree=0, stopped=0;
const add=(m:any,k:string,v:any)=>{(m[k]??=[]).push(v)};
for (const [i,c] of sample.entries()) {
  const p = oracleProblems(c.edition, c.asOf);
  const t0=performance.now();
  let pub; try { pub = publish(c.edition, { asOf: c.asOf, draft: false }); } catch (e:any) { add(stopdiff,"THROW "+e.message,{i,st:e.stack}); continue; }
  tp+=performance.now()-t0;
  const errs = [...new Set(pub.findings.filter(f=>f.severity==="error").map(f=>f.code))];
  if ((errs.length>0)!==(p.size>0)) { add(stopdiff, `oracle[${[...p].sort()}] lead[${errs.sort()}]`, {i, f: pub.findings.filter(f=>f.severity==="error")[0]}); continue; }
  if (errs.length) { stopped++; continue; }
  const mine=oracleLists(c.edition,c.asOf);
  const theirs=new Map(pub.public.lists.map(v=>[`${v.document.track}/${v.document.list}/v${v.document.version}`, v.document]));
  const ka=[...mine.keys()].sort().join(), kb=[...theirs.keys()].sort().join();
  if (ka!==kb) { add(diffs,"keys",{i,ka,kb}); continue; }
  let ok=true;
  for (const [k,m] of mine) {
    const {rules,reason,...t}=theirs.get(k)! as any;
    const mm=JSON.parse(JSON.stringify(m)), tt=JSON.parse(JSON.stringify(t));
    if (isDeepStrictEqual(mm,tt)) continue;
    ok=false;
    for (const f of new Set([...Object.keys(mm),...Object.keys(tt)])) if (f!=="rows" && !isDeepStrictEqual(mm[f],tt[f])) add(diffs, `${m.list}.${f}`, {i,k,m:mm[f],t:tt[f]});
    if (mm.rows.length!==tt.rows.length || mm.rows.some((r:any,j:number)=>r.entrantId!==tt.rows[j].entrantId)) add(diffs, `${m.list}.rowset`, {i,k,m:mm.rows.map((r:any)=>[r.rank,r.entrantId,r.status,r.decision].join()),t:tt.rows.map((r:any)=>[r.rank,r.entrantId,r.status,r.decision].join())});
    else mm.rows.forEach((r:any,j:number)=>{ for (const f of new Set([...Object.keys(r),...Object.keys(tt.rows[j])])) if (!isDeepStrictEqual(r[f],tt.rows[j][f])) add(diffs, `${m.list}.row.${f}`, {i,k,m:r,t:tt.rows[j]}); });
  }
  if (ok) agree++;
}
console.log({n,agree,stopped,msPerPublish:tp/n});
for (const [name,d] of [["STOP",stopdiff],["DIFF",diffs]] as const) for (const [k,v] of Object.entries(d)) { console.log(name,k,v.length); console.dir(v[0],{depth:4,breakLength:200}); }
