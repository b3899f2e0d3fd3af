import type { Threat } from '../../types';
import { ABUSE } from './abuse';
import { CALMING } from './calming';
import { CONTACT } from './contact';
import { FEELINGS } from './feelings';
import { HARM } from './harm';
import { THREATS } from './threats';
import { TONE } from './tone';
import type { Signal } from './types';
import { VERDICTS } from './verdicts';

export type { Signal } from './types';

/** Every signal that is found by words; shape signals (capitals, marks, emoji) are in `shape.ts`. */
export const SIGNALS: readonly Signal[] = [
  ...FEELINGS,
  ...VERDICTS,
  ...CONTACT,
  ...TONE,
  ...HARM,
  ...THREATS,
  ...ABUSE,
  ...CALMING,
];

/** Which threat a signal reports. */
export const THREAT_OF: ReadonlyMap<string, Threat> = new Map(THREATS.map((t) => [t.id, t.threat]));
