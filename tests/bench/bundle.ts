import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { tablesBeside } from '@/entrypoints/background/data/build';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The engine as one script, bundled as the worker's is: with its tables left out. It puts `start` and `key` into the global object. */
export async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    json: { namedExports: false, stringify: true },
    resolve: { alias: { '@': root } },
    plugins: [tablesBeside()],
    build: {
      write: false,
      lib: { entry: `${root}tests/bench/engine-page.ts`, formats: ['iife'], name: 'engine', fileName: 'engine' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('The engine was not bundled.');
  return output.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
}
