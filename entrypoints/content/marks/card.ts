import { h, sign } from './dom';
import { ARROW, CHECK, CHEVRON, CLIP, SEVERITY_SIGN } from './signs';
import type { Stage } from './stage';
import type { PlacedFlag } from './types';
import { keyCaps, p, withCtrl } from './words';

const GAP = 6;
const EDGE = 8;
const MOST_REPLACEMENTS = 3;

export interface CardActions {
  step(by: 1 | -1): void;
  replace(text: string): void;
  mute(scope: 'here' | 'always'): void;
  more(): void;
}

/**
 * The card of one flag. Pressing in it does not take the focus from the editor; its key brings it there.
 * @param take the chord that takes the first replacement
 */
export function cardOf(stage: Stage, flag: PlacedFlag, at: number, all: number, take: string, act: CardActions): HTMLElement {
  const { doc } = stage;
  const word = p(`severity.${flag.severity}`);
  const count = p('card.of', { n: at + 1, all });
  const flip = (by: 1 | -1) =>
    h(
      doc,
      'button',
      { class: 'icon-btn', 'aria-label': by < 0 ? p('card.previous') : p('card.next'), onclick: () => act.step(by) },
      sign(doc, CHEVRON, by < 0 ? 'i flip' : 'i'),
    );
  const replacements = flag.replacements
    .slice(0, MOST_REPLACEMENTS)
    .map((text, i) =>
      h(
        doc,
        'li',
        {},
        h(
          doc,
          'button',
          { class: 'rep', 'data-testid': 'replacement', onclick: () => act.replace(text) },
          sign(doc, ARROW, 'i'),
          text === '' ? h(doc, 'span', {}, p('card.leaveOut')) : h(doc, 'span', { lang: 'en' }, text),
          ...(i === 0 ? keyCaps(doc, take) : []),
        ),
      ),
    );
  const link = (text: string, onclick: () => void) => h(doc, 'button', { class: 'link', onclick }, text);
  return float(
    h(
      doc,
      'div',
      {
        class: 'at card',
        role: 'dialog',
        'data-testid': 'card',
        'data-severity': flag.severity,
        'aria-label': `${word}, ${count}`,
      },
      h(
        doc,
        'div',
        { class: 'ch' },
        sign(doc, SEVERITY_SIGN[flag.severity], 'sev'),
        h(doc, 'b', {}, word),
        h(doc, 'span', { class: 'grow' }),
        all > 1 && flip(-1),
        all > 1 && h(doc, 'span', { class: 'cnt' }, count),
        all > 1 && flip(1),
      ),
      h(doc, 'p', { class: 'cw', lang: 'en' }, flag.why),
      replacements.length > 0 && h(doc, 'ul', { class: 'reps' }, ...replacements),
      h(
        doc,
        'div',
        { class: 'cf' },
        link(p('card.ignoreHere'), () => act.mute('here')),
        link(p('card.ignoreAlways'), () => act.mute('always')),
        h(doc, 'span', { class: 'grow' }),
        link(p('card.more'), act.more),
      ),
    ),
  );
}

/** "Replaced. Undo" */
export function doneNote(stage: Stage, kind: 'replace' | 'insert', undo: (() => void) | null): HTMLElement {
  const { doc } = stage;
  return float(
    h(
      doc,
      'div',
      { class: 'at card note', 'data-testid': 'note' },
      sign(doc, CHECK, 'i'),
      p(kind === 'replace' ? 'note.replaced' : 'note.inserted'),
      undo && h(doc, 'button', { class: 'link', onclick: undo }, p('note.undo')),
    ),
  );
}

/** What happened, where the words are now, what to press. */
export function failedNote(stage: Stage, reason: string, copied: boolean, text: string): HTMLElement {
  const { doc } = stage;
  return h(
    doc,
    'div',
    { class: 'at card', 'data-testid': 'note' },
    h(doc, 'div', { class: 'ch' }, sign(doc, CLIP, 'i'), h(doc, 'b', {}, p('note.notTaken'))),
    h(doc, 'p', { class: 'cw' }, `${reason} ${copied ? p('note.copied', { keys: withCtrl('v') }) : p('note.notCopied')}`),
    !copied && h(doc, 'p', { class: 'copy', lang: 'en' }, text),
  );
}

/** One thing to know, in plain words. */
export function plainNote(stage: Stage, text: string): HTMLElement {
  return float(h(stage.doc, 'div', { class: 'at card', 'data-testid': 'note' }, h(stage.doc, 'p', { class: 'cw' }, text)));
}

/** A press must leave the focus, and the selection, in the editor. */
function float(el: HTMLElement): HTMLElement {
  el.addEventListener('mousedown', (event) => event.preventDefault());
  return el;
}

/** Puts a card under a phrase, over it where there is no room, and in the viewport in any case. */
export function placeBy(el: HTMLElement, phrase: DOMRect, view: { innerWidth: number; innerHeight: number }): void {
  const { offsetWidth: width, offsetHeight: height } = el;
  const below = phrase.bottom + GAP;
  const above = phrase.top - GAP - height;
  const top =
    below + height <= view.innerHeight - EDGE || above < EDGE ? Math.min(below, view.innerHeight - EDGE - height) : above;
  const left = Math.min(phrase.left, view.innerWidth - EDGE - width);
  el.style.top = `${Math.max(EDGE, top)}px`;
  el.style.left = `${Math.max(EDGE, left)}px`;
}
