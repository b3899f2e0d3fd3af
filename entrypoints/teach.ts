import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startTeaching } from './content/teach';

/** The script for "Teach this site", which the worker puts into the frames of a tab when a lesson begins: see `content/teach/door.ts`. */
export default defineUnlistedScript(() => {
  globalThis.evenkeelTeach = startTeaching;
});
