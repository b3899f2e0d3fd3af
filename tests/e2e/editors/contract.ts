/** What every editor must do for us, one point after the other, on one page each. */
import { type Bench, open, type Stand } from './stand';

export const EDITORS = [
  'textarea',
  'input',
  'react-textarea',
  'contenteditable',
  'iframe',
  'design-mode',
  'modal',
  'prosemirror',
  'shadow',
  'tiptap',
  'lexical',
  'quill',
  'slate',
  'draft',
  'ckeditor5',
  'tinymce',
  'codemirror',
  'trix',
  'summernote',
  'squire',
] as const;
export type EditorName = (typeof EDITORS)[number];

export const POINTS = [
  'read',
  'typing',
  'range',
  'replace',
  'caret',
  'scroll',
  'undo',
  'insert',
  'delete',
  'format',
  'emoji',
  'lines',
  'unfocused',
  'own undo',
] as const;
export type Point = (typeof POINTS)[number];
/** `ok`, or what was seen instead. */
export type Row = Record<Point, string>;

const OLD = 'As I already told you';
const NEW = 'To bring you up to date';
const norm = (text: string) => text.replace(/\u00a0/g, ' ').replace(/\n+$/, '');

export async function contract(on: Bench, url: string): Promise<Row> {
  const row = Object.fromEntries(POINTS.map((p) => [p, '?'])) as Row;
  const stand = await open(on, url);
  const is = (point: Point, got: unknown, want: unknown) => {
    const a = typeof got === 'string' ? norm(got) : JSON.stringify(got);
    const b = typeof want === 'string' ? norm(want) : JSON.stringify(want);
    row[point] = a === b ? 'ok' : `${JSON.stringify(got)} instead of ${JSON.stringify(want)}`;
  };
  try {
    await points(stand, row, is);
  } catch (error) {
    const at = POINTS.find((p) => row[p] === '?') ?? 'read';
    row[at] = `threw ${String(error)}`;
  } finally {
    await stand.close();
  }
  return row;
}

type Is = (point: Point, got: unknown, want: unknown) => void;

async function points(on: Stand, row: Row, is: Is): Promise<void> {
  await on.enter();
  const text = async () => (await on.call('read'))?.text ?? null;
  is('read', await text(), await on.model());

  await on.page.keyboard.down('Control');
  await on.page.keyboard.press('End');
  await on.page.keyboard.up('Control');
  await on.call('events');
  await on.page.keyboard.type(' Right.');
  await settled(on);
  const read = await on.call('read');
  const told = (await on.call('events')).includes('input');
  is('typing', [read?.text, read?.caret, told], [await on.model(), read?.text.length, true]);

  // Undo joins what is typed in one go: the replacement must stand apart from it.
  await pause(1200);
  const before = (await text()) ?? '';
  const start = before.indexOf(OLD);
  const span = { start, end: start + OLD.length };
  const rects = await on.call('rects', span);
  const inRange = await on.call('rangeText', span);
  is('range', [inRange ?? OLD, rects.length > 0 && rects.every(([, , w, h]) => (w ?? 0) > 20 && (h ?? 0) > 8)], [OLD, true]);

  const scrolled = await on.scroll();
  const result = await on.call('write', { ...span, expected: OLD, text: NEW });
  const after = before.replace(OLD, NEW);
  is('replace', [result, norm(await on.model()), norm((await text()) ?? '')], [{ ok: true }, norm(after), norm(after)]);
  is('caret', (await on.call('read'))?.caret, start + NEW.length);
  is('scroll', await on.scroll(), scrolled);

  await on.page.keyboard.down('Control');
  await on.page.keyboard.press('z');
  await on.page.keyboard.up('Control');
  await settled(on);
  const undone = norm(await on.model());
  row.undo =
    undone === norm(before) ? 'ok' : undone === norm(before).replace(/ Right\.$/, '') ? 'merged' : JSON.stringify(undone);
  if (row.undo !== 'ok') await reset(on, before);

  const base = (await text()) ?? '';
  const at = base.indexOf('it is with');
  const line = "I've asked Priya. ";
  const inserted = await on.call('write', { start: at, end: at, expected: '', text: line });
  const want = base.slice(0, at) + line + base.slice(at);
  is('insert', [inserted, norm(await on.model()), (await on.call('read'))?.caret], [{ ok: true }, norm(want), at + line.length]);

  const gone = line.trimEnd();
  const removed = await on.call('write', { start: at, end: at + gone.length, expected: gone, text: '' });
  is('delete', [removed, norm((await text()) ?? ''), norm(await on.model())], [{ ok: true }, norm(base), norm(base)]);

  row.format = await formatKept(on);
  const plain = (await text()) ?? '';
  const spot = plain.indexOf('it is with');
  const odd = '😀 cafe\u0301 👩\u200d🔧 ';
  await on.call('write', { start: spot, end: spot, expected: '', text: odd });
  const behind = { start: spot + odd.length, end: spot + odd.length + 5 };
  const oddRange = await on.call('rangeText', behind);
  const swapped = await on.call('write', { ...behind, expected: 'it is', text: 'now' });
  const oddly = plain.slice(0, spot) + odd + plain.slice(spot).replace('it is', 'now');
  is(
    'emoji',
    [oddRange ?? 'it is', swapped, norm((await text()) ?? ''), norm(await on.model())],
    ['it is', { ok: true }, norm(oddly), norm(oddly)],
  );
  await on.call('write', { start: spot, end: spot + odd.length + 3, expected: `${odd}now`, text: 'it is' });

  const flat = (await text()) ?? '';
  const two = 'One.\nTwo. ';
  const single = on.page.url().includes('/input');
  const split = flat.indexOf('it is with');
  if (single) row.lines = 'n/a';
  else {
    const multi = await on.call('write', { start: split, end: split, expected: '', text: two });
    const long = flat.slice(0, split) + two + flat.slice(split);
    is('lines', [multi, norm(await on.model()), norm((await text()) ?? '')], [{ ok: true }, norm(long), norm(long)]);
  }

  const last = (await text()) ?? '';
  await on.leave();
  const hasFocus = await on.page.evaluate(() => document.hasFocus());
  const end = last.indexOf('billing');
  const away = await on.call('write', { start: end, end: end + 7, expected: 'billing', text: 'Priya' });
  is('unfocused', [hasFocus, away, norm(await on.model())], [false, { ok: true }, norm(last.replace('billing', 'Priya'))]);
  const back = await on.call('undo');
  const model = norm(await on.model());
  row['own undo'] = !back?.ok
    ? JSON.stringify(back)
    : model === norm(last)
      ? 'ok'
      : model.includes('Priya.')
        ? JSON.stringify(model)
        : 'merged';
}

/** The words in bold beside what was written are still bold. */
async function formatKept(on: Stand): Promise<string> {
  return on.page.evaluate(() => {
    const el = window.fixture.element();
    const view = el.ownerDocument.defaultView as Window;
    if (el.matches('textarea,input,.cm-content')) return 'n/a';
    // No named function in here: tsx would wrap it in a helper that the page does not have.
    return [...el.querySelectorAll('*')].some(
      (e) => Number(view.getComputedStyle(e).fontWeight) >= 600 && (e.textContent ?? '').includes('already told'),
    )
      ? 'ok'
      : el.innerHTML;
  });
}

async function reset(on: Stand, text: string): Promise<void> {
  const now = (await on.call('read'))?.text ?? '';
  if (norm(now) !== norm(text)) await on.page.keyboard.type(' ');
  await settled(on);
}

/** Until the editor has shown what it was given. */
async function settled(on: Stand): Promise<void> {
  await on.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))));
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** The matrix as text: one line an editor. */
export function matrix(rows: Map<string, Row>): string {
  const short = (value: string) => (value === 'ok' || value === 'merged' || value === 'n/a' ? value : 'NO');
  const width = Math.max(...[...rows.keys()].map((n) => n.length)) + 2;
  const head = ' '.repeat(width) + POINTS.map((p) => p.padEnd(10)).join('');
  const body = [...rows].map(([name, row]) => name.padEnd(width) + POINTS.map((p) => short(row[p]).padEnd(10)).join(''));
  const notes = [...rows].flatMap(([name, row]) =>
    POINTS.filter((p) => short(row[p]) === 'NO').map((p) => `${name}, ${p}: ${row[p]}`),
  );
  return [head, ...body, '', ...notes].join('\n');
}
