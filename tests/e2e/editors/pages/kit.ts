/** What every page of the contract shows to the test. */
export interface Fixture {
  /** Where to click to get the focus. */
  element(): Element;
  /** The text in the editor's own model: blocks and breaks as '\n'. */
  model(): string;
}

declare global {
  interface Window {
    fixture: Fixture;
    ready: boolean;
  }
}

export const LINES = ['Hi Dana,', 'As I already told you, it is with billing.', 'Please calm down.'];
/** HTML as a page with trusted types must hand it over. */
export function trusted(html: string): string {
  const { trustedTypes } = window as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createHTML(html: string): unknown } };
  };
  if (!trustedTypes) return html;
  policy ??= trustedTypes.createPolicy('page', { createHTML: (s: string) => s });
  return policy.createHTML(html) as string;
}
let policy: { createHTML(html: string): unknown } | undefined;

export const HTML = `<p>${LINES[0]}</p><p>As I <strong>already told</strong> you, it is with billing.</p><p>${LINES[2]}</p>`;

/** The text of HTML as an editor hands it to its server: a block a line, and <br> between. */
export function textOf(html: string): string {
  const source = document.createElement('div');
  source.innerHTML = html;
  for (const br of source.querySelectorAll('br')) br.replaceWith(br.nextSibling ? '\n' : '');
  return [...source.children].map((p) => p.textContent ?? '').join('\n');
}

export function place(): HTMLElement {
  const el = document.createElement('div');
  el.id = 'editor';
  document.getElementById('slot')?.append(el);
  return el;
}

export function ready(fixture: Fixture): void {
  window.fixture = fixture;
  window.ready = true;
}
