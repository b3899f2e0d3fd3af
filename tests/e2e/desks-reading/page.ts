/** Runs in the page: the content script's reader, in reach of the tests. */
import { watchConversation } from '../../../entrypoints/content/desks';
import { splitDraft } from '../../../entrypoints/content/desks/draft';
import { modeOf } from '../../../entrypoints/content/desks/mode';
import { readConversation } from '../../../entrypoints/content/desks/read';

const evenkeel = { watchConversation, splitDraft, modeOf, readConversation };
declare global {
  var evenkeel: {
    watchConversation: typeof watchConversation;
    splitDraft: typeof splitDraft;
    modeOf: typeof modeOf;
    readConversation: typeof readConversation;
  };
}
globalThis.evenkeel = evenkeel;
