import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attach } from './content/attach';

/** The second script of a frame, which the worker puts in once it is needed: see `content/door.ts`. */
export default defineUnlistedScript(() => globalThis.evenkeelDoor?.enter(attach));
