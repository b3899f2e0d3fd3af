import { defineContentScript } from 'wxt/utils/define-content-script';
import { attach } from './attach';

export default defineContentScript({
  // Registered by the worker for the sites that the agent has switched on.
  registration: 'runtime',
  matches: [],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main: (ctx) => attach(ctx.signal),
});
