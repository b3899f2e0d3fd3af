import { placeBy } from './card';
import { h, sign } from './dom';
import { SEVERITY_SIGN } from './signs';
import type { Stage } from './stage';
import type { PlacedFlag } from './types';
import { keyCaps, p } from './words';

const MOST = 3;

/**
 * The question before sending. "Go back" has the focus at first.
 * @param anyway the chord that sends anyway, shown at its button
 */
export function askOf(
  stage: Stage,
  stops: readonly PlacedFlag[],
  anyway: string,
  act: { back(): void; anyway(): void },
): { el: HTMLElement; back: HTMLElement } {
  const { doc } = stage;
  const back = h(doc, 'button', { class: 'act', 'data-testid': 'ask-back', onclick: act.back }, p('ask.back'));
  const el = h(
    doc,
    'div',
    {
      class: 'at card ask',
      role: 'alertdialog',
      'data-testid': 'ask',
      'data-severity': 'stop',
      'aria-labelledby': 'q',
      'aria-describedby': 'w',
    },
    h(
      doc,
      'div',
      { class: 'ch' },
      sign(doc, SEVERITY_SIGN.stop, 'sev'),
      h(doc, 'b', { id: 'q' }, p('ask.title', { n: stops.length })),
    ),
    h(
      doc,
      'ul',
      { class: 'why', id: 'w' },
      ...stops.slice(0, MOST).map((flag) => h(doc, 'li', { lang: 'en' }, h(doc, 'q', {}, flag.text), ' ', flag.why)),
      stops.length > MOST && h(doc, 'li', {}, p('ask.more', { n: stops.length - MOST })),
    ),
    h(
      doc,
      'div',
      { class: 'cf' },
      back,
      h(
        doc,
        'button',
        { class: 'act quiet', 'data-testid': 'ask-anyway', onclick: act.anyway },
        p('ask.anyway'),
        ...keyCaps(doc, anyway),
      ),
    ),
  );
  return { el, back };
}

/** Beside what was pressed, which stays in sight. */
export function placeAsk(stage: Stage, el: HTMLElement, by: DOMRect): void {
  placeBy(el, by, stage.doc.defaultView as Window);
}
