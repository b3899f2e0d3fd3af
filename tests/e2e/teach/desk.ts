import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A made-up desk that cannot be read without being taught: hashed classes, no names at the messages, both sides alike. */
export interface Said {
  by: 'them' | 'us' | 'aside';
  text: string;
}

const STORY: Record<string, Said[]> = {
  '81': [
    { by: 'them', text: 'The lamp arrived with a crack right through the shade.' },
    { by: 'us', text: 'Noted. A photo of the shade would be useful here.' },
    { by: 'aside', text: 'Third cracked shade from this batch, see the sheet.' },
    { by: 'them', text: 'Two photos are attached. How long will a new shade take?' },
    { by: 'us', text: 'About four days from the workshop in Leeds.' },
  ],
  '82': [
    { by: 'them', text: 'The heater hums all night and nobody has called back.' },
    { by: 'us', text: 'Which model is on the label below the grille?' },
    { by: 'them', text: 'Model K20, bought in March, and it is getting louder.' },
  ],
};

/** How the desk marks the three kinds: hashed modules whose readable part says nothing of the sides. */
const KIND: Record<Said['by'], string> = { them: 'Cell_alpha__', us: 'Cell_beta__', aside: 'Cell_gamma__' };

const row = (said: Said, n: number, hash: string): string =>
  `<div class="Row_${hash}x${n}"><div class="Cell_${hash} ${KIND[said.by]}${hash}" data-uid="m${n}9f"><div class="Txt__${hash}">${said.text}</div></div></div>`;

export const desk = (id: string, hash: string, more: Said[] = []): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Case ${id}</title><style>
body{font:14px/20px sans-serif;margin:0;display:grid;grid-template-columns:220px 1fr}aside{padding:12px;background:#eee}
[class^=Row]{padding:6px 16px}[class^=Cell]{padding:8px;border:1px solid #ccc;max-width:520px}textarea{width:500px;height:60px;margin:16px}
</style></head><body><aside><a href="/t/81">Case 81</a><br><a href="/t/82">Case 82</a></aside><div class="pane_${hash}"><div class="flow_${hash}" id="flow">${[
    ...(STORY[id] ?? []),
    ...more,
  ]
    .map((s, i) => row(s, i, hash))
    .join('')}</div><textarea aria-label="Write"></textarea></div>
<script>window.presses=0;for(const t of ['click','mousedown','pointerdown','keydown'])document.addEventListener(t,(e)=>{if(!String(e.target.nodeName).startsWith('EVENKEEL'))window.presses++},true);
window.add=(html)=>document.getElementById('flow').insertAdjacentHTML('beforeend',html);</script></body></html>`;

export { row };

export async function serveDesk(): Promise<{ url: string; close(): void; hash: string }> {
  const at = { hash: 'k3Jd9' };
  const server = createServer((req, res) => {
    res.setHeader('content-type', 'text/html; charset=utf-8');
    res.end(desk(/\/t\/(\d+)/.exec(req.url ?? '')?.[1] ?? '81', at.hash));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/t/`,
    close: () => server.close(),
    get hash() {
      return at.hash;
    },
    set hash(value: string) {
      at.hash = value;
    },
  };
}
