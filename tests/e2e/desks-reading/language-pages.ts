import type { DeskPage } from './pages';
import { ALL, ANSWERS, ASKS, type Expected, NO_NOTE, NOTE, RAGES } from './story';

const page = (lang: string, body: string, css = '', title = 'Desk'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><style>body{font:14px/20px sans-serif;margin:0}${css}</style></head><body>${body}</body></html>`;
const who = (t: Expected): string => (t.from === 'customer' ? 'Nadia Brandt' : 'Tom Verhoeven');
const own = (words: string, out: string): string =>
  `<div class="oben"><span>${words} Tom Verhoeven</span> <a href="#" >${out}</a></div>`;

/** Made-up desks whose interface is not in English, in structures of their own; what people write stays as it is. */
export const LANGUAGE_PAGES: DeskPage[] = [
  {
    name: 'a note told by nothing but its yellow ground',
    turns: ALL,
    html: page(
      'en',
      `${own('Logged in as', 'Log out')}<div>${ALL.map(
        (t, i) =>
          `<div class="k7"><div class="k8"><b>${who(t)}</b> <time datetime="2026-05-0${4 + i}T09:14:00Z">${4 + i} May</time></div><div class="${t.from === 'note' ? 'k9' : 'k10'}">${t.text}</div></div>`,
      ).join('')}</div>`,
      '.k9{background:#fff6d9;padding:8px}.k10{background:#f2f4f7;padding:8px}',
    ),
  },
  {
    name: 'German: definition lists, "Interne Notiz" as a badge, "schrieb" in the head',
    turns: ALL,
    html: page(
      'de',
      `${own('Angemeldet als', 'Abmelden')}<h1>Anfrage 4711</h1><div class="verlauf">${ALL.map(
        (t, i) =>
          `<dl class="eintrag"><dt><span class="kopf">${who(t)} schrieb am ${4 + i}. Mai 2026 um 09:14 Uhr</span>${t.from === 'note' ? '<span class="marke">Interne Notiz</span>' : ''}</dt><dd class="inhalt"><p>${t.text}</p></dd><dd class="tun"><a href="#">Zitieren</a> <a href="#">Bearbeiten</a></dd></dl>`,
      ).join('')}</div><label>Antwort an Kunden<textarea></textarea></label><button>Antwort senden</button>`,
    ),
    editor: 'textarea',
    mode: 'reply',
  },
  {
    name: 'French chat: "Client" and "Conseiller" as the only labels, lines of who came',
    turns: NO_NOTE,
    html: page(
      'fr',
      `<div class="fil">${`<p class="ligne">Nadia a rejoint la conversation</p>`}${NO_NOTE.map(
        (t, i) =>
          `<div class="propos"><em class="qui">${t.from === 'customer' ? 'Client' : 'Conseiller'}</em><div class="dit">${t.text}</div><span class="quand">hier à ${10 + i}h05</span></div>`,
      ).join('')}</div><textarea placeholder="Votre réponse"></textarea><button>Envoyer</button>`,
    ),
    editor: 'textarea',
  },
  {
    name: 'Spanish table: newest first, "Nota interna", a field for who asked',
    turns: ALL,
    customerName: 'Nadia Brandt',
    html: page(
      'es',
      `<table class="datos"><tr><th>Solicitante:</th><td>Nadia Brandt</td></tr><tr><th>Estado:</th><td>Abierto</td></tr></table><table class="hilo">${[
        ...ALL,
      ]
        .reverse()
        .map(
          (t, i) =>
            `<tr class="fila"><td class="izq"><b>${who(t)}</b><br><small>${7 - i} de mayo de 2026, 09:14</small>${t.from === 'note' ? '<br><i>Nota interna</i>' : ''}</td><td class="der">${t.text}</td></tr>`,
        )
        .join('')}</table>`,
    ),
  },
  {
    name: 'Dutch: sections without classes of their own, "Klant" and "Medewerker" beside the names',
    turns: ALL,
    html: page(
      'nl',
      `<main>${ALL.map(
        (t, i) =>
          `<section><header><strong>${who(t)}</strong> <span>${t.from === 'customer' ? 'Klant' : 'Medewerker'}</span> <time datetime="2026-05-0${4 + i}T09:14:00Z">${4 + i} mei 2026</time>${t.from === 'note' ? ' <span>Interne notitie</span>' : ''}</header><div><p>${t.text}</p></div><footer><button>Beantwoorden</button></footer></section>`,
      ).join('')}</main>`,
    ),
  },
  {
    name: 'Italian mail thread: "Da" fields, "ha scritto", own name by the way out',
    turns: NO_NOTE,
    html: page(
      'it',
      `<div class="barra"><span>Tom Verhoeven</span> | <a href="#">Esci</a></div>${NO_NOTE.map(
        (t, i) =>
          `<article class="scheda"><div class="riga"><span>Da:</span> <span>${who(t)}</span></div><div class="riga"><span>Data:</span> <span>${4 + i} maggio 2026 alle 09:14</span></div><div class="corpo">${t.text}</div></article>`,
      ).join('')}`,
    ),
  },
  {
    name: 'Portuguese: bubbles with "Atendente" and "Visitante" as tooltips, no names',
    turns: NO_NOTE,
    html: page(
      'pt',
      `<div class="conversa">${NO_NOTE.map(
        (t, i) =>
          `<div class="bolha" title="${t.from === 'customer' ? 'Visitante' : 'Atendente'}"><p>${t.text}</p><small>ontem às 1${i}:05</small></div>`,
      ).join('')}</div>`,
    ),
  },
  {
    name: 'Polish: cards in two columns, head after the words, "Notatka wewnętrzna"',
    turns: ALL,
    html: page(
      'pl',
      `<div class="gora">Zalogowany jako Tom Verhoeven <a href="#">Wyloguj</a></div><div class="karty">${ALL.map(
        (t, i) =>
          `<div class="karta"><div class="tresc">${t.text}</div><div class="stopka"><span>${who(t)}</span> <span>${4 + i} maja 2026 09:14</span>${t.from === 'note' ? ' <span>Notatka wewnętrzna</span>' : ''}</div></div>`,
      ).join('')}</div>`,
      '.karta{display:flex;flex-direction:column-reverse;border:1px solid #ddd;margin:8px}',
    ),
  },
  {
    name: 'Swedish: opening request apart, answers below with "svarade"',
    turns: [
      { from: 'customer', text: ASKS },
      { from: 'agent', text: ANSWERS },
      { from: 'note', text: NOTE },
      { from: 'customer', text: RAGES },
    ],
    html: page(
      'sv',
      `<div class="topp">Inloggad som Tom Verhoeven</div><div class="arende"><div class="inlagg"><div class="vem">Nadia Brandt skrev 4 maj 2026 09:14</div><div class="ord">${ASKS}</div></div>${ALL.slice(
        1,
      )
        .map(
          (t, i) =>
            `<div class="inlagg${t.from === 'note' ? ' gul' : ''}"><div class="vem">${who(t)} svarade ${5 + i} maj 2026 09:14${t.from === 'note' ? ' <b>Intern anteckning</b>' : ''}</div><div class="ord">${t.text}</div></div>`,
        )
        .join('')}</div>`,
    ),
  },
];
