import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** Serves the demo desk on a free loopback port; any /tickets/ID address leads to it. */
export async function serveDemoDesk(): Promise<{ url: string; close(): Promise<void> }> {
  const server = await createServer({
    root: fileURLToPath(new URL('./desk', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    appType: 'spa',
    cacheDir: fileURLToPath(new URL('../../node_modules/.vite-demo', import.meta.url)),
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The demo desk did not get a port on 127.0.0.1.');
  return { url, close: () => server.close() };
}
