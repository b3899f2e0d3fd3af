import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { afterEach, describe, expect, it } from 'vitest';
import { speak, told } from '@/components/strings';
import { deTold } from '@/components/strings/de-told';
import { sayOtherwise } from '@/components/strings/told';

afterEach(async () => {
  sayOtherwise(null);
  await speak('de');
  await speak('en');
});

describe('what the worker said', () => {
  it('is as it came in English', () => expect(told('There is no draft to publish.')).toBe('There is no draft to publish.'));

  it('is said in German, with its places filled, and sentences in them said in German as well', async () => {
    await speak('de');
    expect(told('There is no draft to publish.')).toBe('Es gibt keinen Entwurf, der sich veröffentlichen ließe.');
    expect(told('There is no file at this address (404).')).toBe('Unter dieser Adresse liegt keine Datei (404).');
    expect(told('Undid: Changed "avoid.policy.per-our"')).toBe('Zurückgenommen: „avoid.policy.per-our“ geändert');
    expect(told('Undid: Switched off 12 entries')).toBe('Zurückgenommen: 12 Einträge ausgeschaltet');
    expect(told('The signature could not be read. The address gave no file (418).')).toBe(
      'Die Unterschrift ließ sich nicht lesen. Von der Adresse kam keine Datei (418).',
    );
  });

  it('stays as it is where nobody knows it, and what fills a place is no pattern and no template', async () => {
    await speak('de');
    expect(told('Ein Wort von jemandem')).toBe('Ein Wort von jemandem');
    expect(told('The team bank "a {why} $1 \\ [b]\nc" was updated')).toBe(
      'Die Team-Sammlung „a {why} $1 \\ [b]\nc“ wurde aktualisiert',
    );
    expect(told('')).toBe('');
  });

  it('takes the sentence with most words of its own, whatever the order of the table', () => {
    sayOtherwise({ '{a} end': 'kurz {a}', 'The long {a} end': 'lang {a}' });
    expect([told('The long way end'), told('A way end')]).toEqual(['lang way', 'kurz A way']);
  });
});

const folder = fileURLToPath(new URL('../../', import.meta.url));
const files = [
  ...['bank', 'team'].flatMap((room) =>
    readdirSync(`${folder}entrypoints/background/${room}`).map((file) => `entrypoints/background/${room}/${file}`),
  ),
  ...['sites', 'fixed', 'taught-store', 'prefs-store', 'panels', 'index'].map((file) => `entrypoints/background/${file}.ts`),
  ...['packs', 'csv', 'foreign'].flatMap((room) =>
    readdirSync(`${folder}phrasebank/${room}`).map((file) => `phrasebank/${room}/${file}`),
  ),
  'phrasebank/layers/commands.ts',
  'phrasebank/pattern/parse.ts',
]
  .filter((file) => file.endsWith('.ts'))
  // lines for customers; and parts of sentences about what a foreign pattern cannot say, which stay English within them
  .filter((file) => !/foreign\/(?:entries|exceptions|regex)\.ts$/.test(file));

/** Texts of a syntax tree with spaces between words; where a template is filled there is a 7. */
function textsIn(source: string): string[] {
  const texts: string[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(look);
    if (typeof node !== 'object' || node === null) return;
    const { type, value, quasis } = node as { type?: string; value?: unknown; quasis?: { value: { cooked: string } }[] };
    if (type === 'ImportDeclaration') return;
    if (type === 'Literal' && typeof value === 'string') texts.push(value);
    if (type === 'TemplateLiteral' && quasis) texts.push(quasis.map((q) => q.value.cooked).join('7'));
    for (const part of Object.values(node)) look(part);
  };
  look(parseAst(source, { lang: 'ts' }));
  return texts;
}

describe('German for what the worker says', () => {
  // whole sentences and what is said of a change; not single words, parts of others, nor what only a person at the code reads
  const isSaid = (text: string) => /^["A-Z]\S* \S/.test(text) && !/^7/.test(text);
  it.each(files)('%s says nothing that has no German', (file) => {
    sayOtherwise(deTold);
    const said = textsIn(readFileSync(folder + file, 'utf8')).filter(isSaid);
    expect(said.filter((text) => told(text) === text)).toEqual([]);
  });

  it('finds the sentences of the sources at all', () => {
    const all = files.flatMap((file) => textsIn(readFileSync(folder + file, 'utf8')).filter(isSaid));
    expect(all.length).toBeGreaterThan(70);
    expect(all).toContain('There is no file at this address (7).');
  });

  it('has the same places, and keeps to the wording rules', () => {
    const places = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort().join();
    for (const [english, german] of Object.entries(deTold)) {
      expect(places(german), english).toBe(places(english));
      expect(german.replace('„!“', '')).not.toMatch(
        /[!–—'"”]|\b(?:du|dein\w*|dir|dich|Fehler|falsch\w*|müssen|Warnung|ungültig\w*)\b/u,
      );
    }
  });
});
