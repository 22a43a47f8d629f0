import { DatabaseSync, StatementSync } from 'node:sqlite'
const T=new Map<string,number[]>();const names=new WeakMap<any,string>()
const op=DatabaseSync.prototype.prepare;DatabaseSync.prototype.prepare=function(sql:string){const s=op.call(this,sql);names.set(s,sql);return s}
for(const m of ['run','all'] as const){const o=(StatementSync.prototype as any)[m];(StatementSync.prototype as any)[m]=function(...a:any[]){const b=performance.now();try{return o.apply(this,a)}finally{const k=names.get(this)!.replace(/\s+/g,' ').slice(0,100);let l=T.get(k);if(!l)T.set(k,l=[]);l.push(performance.now()-b)}}}
process.on('exit',()=>{for(const[k,l]of [...T].sort((a,b)=>b[1].length*b[1].sort((x,y)=>x-y)[b[1].length>>1]-a[1].length*a[1].sort((x,y)=>x-y)[a[1].length>>1]).slice(0,16)){console.log(l.length,'median',l[l.length>>1].toFixed(3),'min',l[0].toFixed(3),k)}})
