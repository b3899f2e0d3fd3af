import type { Browser } from 'wxt/browser';
import { readTaughtFile, taughtFile } from '@/phrasebank/taught';
import {
  forgetSeenName,
  forgetTaught,
  keepTaught,
  listTaught,
  listTeamTaught,
  ownName,
  setOwnName,
  watchTaught,
} from './taught-store';
import type { FromTaught, ToTaught } from './taught-view';

/** Serves one open settings page until its port closes. */
export function serveTaught(port: Browser.runtime.Port): void {
  const open = new AbortController();
  const post = (message: ToTaught) => {
    if (!open.signal.aborted) port.postMessage(message);
  };
  const show = async () => {
    const { set, seen } = await ownName();
    post({
      type: 'view',
      view: {
        sites: await listTaught(),
        team: await listTeamTaught(),
        name: set,
        seen: Object.entries(seen).map(([site, name]) => ({ site, name })),
      },
    });
  };
  const take = async (message: FromTaught): Promise<void> => {
    switch (message.type) {
      case 'forget':
        return forgetTaught(message.site);
      case 'put':
        return keepTaught([message.site]);
      case 'name':
        return setOwnName(message.name);
      case 'forget-name':
        return forgetSeenName(message.site);
      case 'export':
        return post({ type: 'file', text: taughtFile(await listTaught()) });
      case 'import': {
        const file = readTaughtFile(message.text);
        if (file) await keepTaught(file.sites);
        return post({ type: 'imported', taken: file ? file.sites.length : null, refused: file?.refused ?? 0 });
      }
    }
  };
  port.onMessage.addListener((message: FromTaught) => {
    take(message).catch((error: unknown) =>
      post({ type: 'failed', why: error instanceof Error ? error.message : String(error) }),
    );
  });
  port.onDisconnect.addListener(() => open.abort());
  watchTaught(open.signal, () => void show());
  void show();
}
