import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const cache = new Map<string, Promise<{ code: string; css: string }>>();

/** One script, with its styles apart, of a test file and all that it imports. */
export function bundle(entry: string): Promise<{ code: string; css: string }> {
  let made = cache.get(entry);
  if (!made) {
    made = make(entry);
    cache.set(entry, made);
  }
  return made;
}

async function make(entry: string): Promise<{ code: string; css: string }> {
  const root = resolve(import.meta.dirname, '../../..');
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    // The test runner's NODE_ENV would have React's development transform with its production runtime.
    oxc: { jsx: { development: false } },
    resolve: { alias: { '@': root } },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: false,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      lib: { entry, formats: ['iife'], name: 'page', fileName: 'page' },
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  let code = '';
  let css = '';
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const file of output.output) {
      if (file.type === 'chunk') code += file.code;
      else if (file.fileName.endsWith('.css')) css += file.source;
    }
  }
  return { code, css };
}

/** The script of a contract page, by its name. */
export function pageEntry(name: string): string {
  const dir = resolve(import.meta.dirname, 'pages');
  const tsx = resolve(dir, `${name}.tsx`);
  return existsSync(tsx) ? tsx : resolve(dir, `${name}.ts`);
}
