import { openDatabase, migrate } from '@gongkai/database'
import { rmSync } from 'node:fs'
import { createServices, systemActor } from './src/services.ts'
import { cellsOf, editions, editionOf } from '@gongkai/schema'
rmSync('/tmp/dbx/p',{recursive:true,force:true})
const db = await openDatabase({folder:'/tmp/dbx/p'}); await migrate(db)
const s = createServices({database: db, now: ()=>new Date('2026-01-05')})
const ag:any[]=[]; const mk=(code:string,parentCode:string|null,level:string)=>{ag.push({code,parentCode,level,kind:'government',name:'测试'+code,shortName:code,expected:{firstYear:2019,lastYear:null},contact:{},fictional:true})}
mk('p','','');ag.pop();mk('p0',null,'province');for(let c=0;c<4;c++){mk('c'+c,'p0','prefecture');for(let d=0;d<8;d++){mk(`d${c}-${d}`,'c'+c,'county');for(let t=0;t<25;t++)mk(`t${c}-${d}-${t}`,`d${c}-${d}`,'township')}}
let t=performance.now(); await s.agencies.importAgencies(ag, systemActor); console.log(ag.length,'agencies',(performance.now()-t).toFixed(0),'ms')
const content=(code:string,year:number)=>{const e=editionOf(year);return {title:'x'.repeat(20),edition:e.id,coverage:'unit' as const,period:{from:`${year}-01-01`,to:`${year}-12-31`},cells:Object.fromEntries(cellsOf(e).map(c=>[c.id,Math.random()<.75?0:Math.floor(Math.random()*50)])),notes:{},chapters:{overview:'年'.repeat(1500)},printedForm:{labels:[],chapters:[]},origin:{kind:'entered' as const,by:'x',at:'2026-01-01T00:00:00.000Z'},sourceAddress:null}}
for (const year of [2020,2021]) { const ts:number[]=[]; const T=performance.now(); const U=process.cpuUsage(); for (const a of ag.filter(a=>a.level==='township').slice(0,600)) { const c=content(a.code,year); const b=performance.now(); await s.reports.importPublished(a.code,year,c,{},systemActor); ts.push(performance.now()-b)} ts.sort((a,b)=>a-b); {const u=process.cpuUsage(U);console.log("cpu ms per report user",(u.user/600e3).toFixed(2),"sys",(u.system/600e3).toFixed(2))};console.log(year,'median',ts[300].toFixed(2),'p95',ts[570].toFixed(2),'per s',(600/ (ts.reduce((a,b)=>a+b)/1000)).toFixed(0)) }
console.log(await s.audit.verifyAudit())
await db.close()
