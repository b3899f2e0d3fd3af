import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { ensureBrowser } from './tests/support/browser';
const root=process.cwd()+'/';
const r:any=await build({configFile:false,root,logLevel:'error',json:{namedExports:false,stringify:true},resolve:{alias:{'@':root.slice(0,-1)}},build:{write:false,minify:false,lib:{entry:root+'tests/bench/engine-page.ts',formats:['iife'],name:'engine',fileName:'engine'}}});
const code=(Array.isArray(r)?r[0]:r).output[0].code;
const found=await ensureBrowser();
const b=await puppeteer.launch({executablePath:found.path,headless:true,pipe:true,args:['--no-sandbox','--disable-gpu']});
const p=await b.newPage();const s=await p.createCDPSession();
await s.send('Profiler.enable');await s.send('Profiler.setSamplingInterval',{interval:150});
const run=async(label:string,e:string)=>{await s.send('Profiler.start');await s.send('Runtime.evaluate',{expression:e});const {profile}=await s.send('Profiler.stop');
 const by=new Map(profile.nodes.map(n=>[n.id,n]));const self=new Map<number,number>();profile.samples!.forEach((id,i)=>self.set(id,(self.get(id)||0)+profile.timeDeltas![i]/1000));
 const tot=new Map<number,number>();const total=(n:any):number=>{let t=self.get(n.id)||0;for(const c of n.children||[])t+=total(by.get(c));tot.set(n.id,t);return t};total(profile.nodes[0]);
 console.log('==',label,tot.get(profile.nodes[0].id)!.toFixed(1));const min=+(process.env.MIN||2),deep=+(process.env.DEEP||10);
 const flat=new Map<string,number>();for(const n of profile.nodes){const k=(n.callFrame.functionName||'anon')+':'+(n.callFrame.lineNumber+1);flat.set(k,(flat.get(k)||0)+(self.get(n.id)||0))};if(process.env.FLAT)console.log([...flat].sort((a,b)=>b[1]-a[1]).slice(0,+process.env.FLAT).map(([k,v])=>v.toFixed(1)+' '+k.slice(0,90)).join('\n'));const inc=new Map<string,number>();const walk=(n:any,seen:Set<string>)=>{const k=n.callFrame.functionName;const fresh=!seen.has(k);if(fresh){inc.set(k,(inc.get(k)||0)+tot.get(n.id)!);seen=new Set(seen).add(k)};for(const c of n.children||[])walk(by.get(c),seen)};walk(profile.nodes[0],new Set());if(process.env.FLAT)console.log('INC',[...inc].sort((a,b)=>b[1]-a[1]).slice(0,70).map(([k,v])=>k+' '+v.toFixed(1)).join(', '));const pr=(n:any,d:number)=>{const t=tot.get(n.id)!;if(t<min||d>deep||n.callFrame.functionName==='(idle)')return;const sf=self.get(n.id)||0;console.log(' '.repeat(d)+t.toFixed(1)+' '+(n.callFrame.functionName||'anon')+':'+(n.callFrame.lineNumber+1)+(sf>1?' self='+sf.toFixed(1):''));for(const c of (n.children||[]).map((c:number)=>by.get(c)).sort((a:any,b:any)=>tot.get(b.id)!-tot.get(a.id)!))pr(c,d+1)};pr(profile.nodes[0],0)};
await run('start',code);await run('cold','key(0)');
if(process.env.KEYS)for(let i=1;i<30;i++)await s.send('Runtime.evaluate',{expression:`key(${i})`});
if(process.env.KEYS){await run('keys','for(let i=30;i<199;i++)key(i)')}
await b.close();
