import { fillIn, type Message } from './fill';
import { inPageDe } from './in-page-de';
import { type Language, LOCALES } from './language';

/**
 * Every word that is drawn in the page, as data: a translation is another table of the same shape. Apart from the other words so
 * that pages carry no more than they show. The same wording rules hold.
 */
export const inPage = {
  'severity.hint': 'Consider',
  'severity.warn': 'Reword',
  'severity.stop': 'Change first',
  'band.calm': 'Calm',
  'band.annoyed': 'Annoyed',
  'band.frustrated': 'Frustrated',
  'band.angry': 'Angry',
  'band.furious': 'Furious',
  'step.acknowledge': 'acknowledge',
  'step.clarify': 'clarify',
  'step.empathise': 'empathise',
  'step.apologise': 'apologise',
  'step.resolve': 'resolve',
  'step.commit': 'commit',
  'step.confirm': 'confirm',
  'step.follow-up': 'follow up',
  'step.hand-over': 'hand over',
  'step.set-boundary': 'set a limit',
  'step.close': 'close',

  'card.of': '{n} of {all}',
  'card.previous': 'Previous wording',
  'card.next': 'Next wording',
  'card.leaveOut': 'Just leave it out',
  'card.ignoreHere': 'Ignore here',
  'card.ignoreAlways': 'Always ignore',
  'card.more': 'More',
  'card.say': '{severity}. {why}',
  'card.say.take': '{severity}. {why} {keys}: {text}',

  'pill.step': 'Next: {step}',
  'pill.wordings': { one: '1 wording to look at', other: '{n} wordings to look at' },
  'pill.notEnglish': 'Not English, not scored',
  'pill.open': 'Open Evenkeel',
  'pill.move': 'Arrow keys move it',
  'pill.hide': 'Hide here',
  'pill.hidden': 'Hidden on this site. {keys} brings it back.',
  'pill.hidden.settings': 'Hidden on this site. Evenkeel’s panel brings it back.',
  'panel.toolbar': 'This browser opens the sidebar only from its toolbar. Press the Evenkeel icon there.',

  'offer.say': 'On offer: {text} {keys} takes it.',

  'note.replaced': 'Replaced.',
  'note.inserted': 'Inserted.',
  'note.undo': 'Undo',
  'note.notTaken': 'This editor didn’t take the change',
  'note.copied': 'The wording is copied. Press {keys} in your reply.',
  'note.notCopied': 'Copy it from here:',
  'write.gone': 'That reply box is no longer on the page.',
  'write.changed': 'The draft has changed since.',
  'write.island': 'A field of the editor stands in the middle of that wording.',
  'write.unselectable': 'The editor did not let the wording be selected.',
  'write.untaken': 'This editor didn’t take the text.',
  'write.otherwise': 'The editor made something else of it, so it was taken back.',
  'write.damaged': 'The editor made something else of it. Look at your draft before you send it.',
  'write.noUndo': 'The editor had nothing to undo.',

  'key.ctrl': 'Ctrl',
  'key.shift': 'Shift',

  'ask.title': { one: 'Send with this wording?', other: 'Send with these {n} wordings?' },
  'ask.more': 'And {n} more.',
  'ask.back': 'Go back',
  'ask.anyway': 'Send anyway',
  'ask.again': 'Press {send} again to send it. Evenkeel doesn’t ask twice and never sends for you.',
} as const satisfies Record<string, Message>;

export type InPageKey = keyof typeof inPage;
export type InPageMessages = Record<InPageKey, Message>;

/** The other languages; a page carries them all, since its scripts are one file each: see how large they are before adding one. */
const TABLES: Record<Language, InPageMessages> = { en: inPage, de: inPageDe };

let language: Language = 'en';
let table: InPageMessages = inPage;

/** From now on `p` speaks this language. */
export function speakInPage(wish: Language): void {
  language = wish;
  table = TABLES[wish];
}

/** The language that `p` speaks. */
export const inPageLanguage = (): Language => language;

/** The words for a key, its places filled. */
export function p(key: InPageKey, fill: Record<string, string | number> = {}): string {
  return fillIn(table[key], fill, LOCALES[language]);
}
