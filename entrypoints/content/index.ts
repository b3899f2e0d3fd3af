import { defineContentScript } from 'wxt/utils/define-content-script';
import { waitAtDoor } from './door';
import { inEachDocument } from './replaced';

export default defineContentScript({
  // Registered by the worker for the sites that the agent has switched on.
  registration: 'runtime',
  matches: [],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // The script before is told by an event that the page does not listen to; a message would reach the page's own handlers.
  noScriptStartedPostMessage: true,
  main: (ctx) => inEachDocument(ctx.signal, waitAtDoor),
});
