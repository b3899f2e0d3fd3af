import tokens from '@/components/kit/tokens.css?inline';
import type { Severity } from '@/rules/types';

/** The page decides what a rem is, and some say 10 px: in the page our measures are in px. */
const inPixels = (css: string): string => css.replace(/(-?\d*\.?\d+)rem\b/g, (_, n: string) => `${Number(n) * 16}px`);

const PARTS = `
*, ::before, ::after { box-sizing: border-box; }
p, ul, li { margin: 0; padding: 0; list-style: none; }
button { all: unset; box-sizing: border-box; cursor: pointer; font: inherit; }
svg { display: block; flex: none; }
:focus-visible, button:focus-visible { outline: var(--ring); outline-offset: var(--ring-gap); }
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.at { position: fixed; pointer-events: auto; color: var(--text); font: var(--t-body); direction: ltr; text-align: start; }
.i { inline-size: 1rem; block-size: 1rem; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.flip { rotate: 180deg; }
.sev { inline-size: 1rem; block-size: 1rem; color: var(--v-fill); } .sev .bar { stroke: var(--raised); }
.grow { flex: 1; min-inline-size: 0; }
kbd { font: var(--t-small); color: var(--soft); border: 1px solid var(--line); border-radius: 4px; padding: 0 .3125rem; background: var(--surface); white-space: nowrap; }
.link { color: var(--accent); text-decoration: underline; text-underline-offset: 2px; text-decoration-thickness: 1px; min-block-size: 1.5rem; display: inline-flex; align-items: center; }
.link:hover { text-decoration-thickness: 2px; }
.icon-btn { display: inline-grid; place-items: center; inline-size: var(--target); block-size: var(--target); border-radius: var(--r-chip); color: var(--soft); }
.icon-btn:hover { background: var(--hover); color: var(--text); }
.card { inline-size: min(21rem, calc(100vw - 16px)); background: var(--raised); border: 1px solid var(--line); border-radius: var(--r-card); box-shadow: var(--lift); padding: var(--s4); }
.ch { display: flex; align-items: center; gap: var(--s3); padding-inline-start: var(--s2); min-block-size: var(--target); }
.ch b { font-weight: 600; color: var(--v-text, var(--text)); } .cnt { font: var(--t-small); color: var(--soft); }
.cw { padding: var(--s1) var(--s2) var(--s4); }
.reps { display: grid; gap: var(--s2); }
.rep { display: flex; align-items: center; gap: var(--s4); inline-size: 100%; min-block-size: 2rem; padding: var(--s2) var(--s4); border-radius: var(--r-box); background: var(--accent-tint); color: var(--accent); font: var(--t-line); }
.rep span { flex: 1; } .rep:hover { background: var(--hover); } .rep kbd + kbd { margin-inline-start: calc(var(--s3) * -1); }
.cf { display: flex; gap: var(--s5); padding: var(--s3) var(--s2) 0; font: var(--t-small); }
.pill { display: inline-flex; align-items: center; min-block-size: 1.75rem; border-radius: var(--r-pill); background: var(--raised); border: 1px solid var(--edge); white-space: nowrap; touch-action: none; }
.pill .go { display: inline-flex; align-items: center; gap: var(--s4); min-block-size: 1.625rem; padding: 0 var(--s5) 0 var(--s4); border-radius: var(--r-pill); }
.pill .go:hover { background: var(--hover); }
.pill b { font-weight: 600; color: var(--b-text); } .pill .n { display: inline-flex; align-items: center; gap: var(--s2); } .pill .n .sev { inline-size: .875rem; block-size: .875rem; }
.pill .nx { color: var(--soft); border-inline-start: 1px solid var(--line); padding-inline-start: var(--s4); }
.pill.tiny b, .pill.tiny .nx { display: none; } .pill.tiny .go { padding-inline: var(--s4); }
.pill .x { display: none; inline-size: 1.5rem; block-size: 1.5rem; margin-inline-end: var(--s1); border-radius: var(--r-pill); } .pill:hover .x, .pill:focus-within .x { display: inline-grid; }
.horizon { inline-size: 1rem; block-size: 1rem; color: var(--b-fill); } .horizon circle { fill: none; stroke: currentColor; stroke-width: 1.5; }
.horizon path { fill: currentColor; transform: rotate(var(--tilt)); transform-origin: 8px 8px; transition: transform var(--m-shift) var(--m-ease); }
.note { display: flex; gap: var(--s4); align-items: center; inline-size: auto; padding: var(--s2) var(--s5); }
.ask { inline-size: min(24rem, calc(100vw - 16px)); max-block-size: calc(100vh - 16px); overflow: auto; }
.why { padding: var(--s1) var(--s2) var(--s4); display: grid; gap: var(--s4); } .why q { display: block; font: var(--t-line); text-decoration: underline double var(--v-fill); text-underline-offset: 2px; }
.act { display: inline-flex; align-items: center; gap: var(--s3); min-block-size: 2rem; padding: 0 var(--s6); border-radius: var(--r-box); background: var(--accent-fill); color: var(--on-accent); font: var(--t-line); }
.act.quiet { background: none; color: var(--accent); padding: 0 var(--s4); } .act.quiet:hover { background: var(--hover); } .ask .cf { align-items: center; padding-block-start: var(--s4); }
.copy { font: var(--t-line); user-select: text; background: var(--sunk); border-radius: var(--r-box); padding: var(--s2) var(--s4); }
.ghost { pointer-events: none; color: var(--soft); font-style: italic; } .ghost { overflow: clip; overflow-clip-margin: 4px; } .ghost.one { display: flex; align-items: center; text-indent: 0 !important; } .ghost.one span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.ghost kbd { font: .75rem/1 var(--font); font-style: normal; margin-inline-start: 3px; vertical-align: 1px; text-indent: 0; letter-spacing: normal; }
@media (forced-colors: active) {
  .pill, .card, .icon-btn, .rep, .act { border: 1px solid CanvasText; }
  .horizon, .sev { forced-color-adjust: none; color: CanvasText; }
}
`;

export const UI_CSS = inPixels(`${tokens}\n${PARTS}`);

/** The same line styles as in tokens.css, for places that know no variables: `::highlight` in pages of others, and the mirror. */
export const LINE: Record<
  Severity,
  { style: string; thickness: string; light: string; dark: string; tintLight: string; tintDark: string }
> = {
  hint: { style: 'dotted', thickness: '2px', light: '#66788f', dark: '#90a0b6', tintLight: '#ebf0f6', tintDark: '#272e37' },
  warn: { style: 'dashed', thickness: '2px', light: '#a06a17', dark: '#c79350', tintLight: '#fbeede', tintDark: '#3b2d1c' },
  stop: { style: 'double', thickness: '1.5px', light: '#ad5069', dark: '#d68294', tintLight: '#feebee', tintDark: '#40292e' },
};

export function underline(severity: Severity, theme: 'light' | 'dark'): string {
  const line = LINE[severity];
  return `text-decoration: underline ${line.style} ${line[theme]} ${line.thickness}; text-underline-offset: 2px; text-decoration-skip-ink: none;`;
}

export function tint(severity: Severity, theme: 'light' | 'dark'): string {
  return LINE[severity][theme === 'light' ? 'tintLight' : 'tintDark'];
}

/** A tint that lets the words under it show: the mirror lies over the field. */
export function veil(severity: Severity, theme: 'light' | 'dark'): string {
  return `color-mix(in srgb, ${LINE[severity][theme]} 16%, transparent)`;
}
