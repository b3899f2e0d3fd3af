import type { ModelEntry } from '../schema';

/**
 * Orders of steps that a team can choose. Hand-over and set-boundary come only when the situation calls for them, so
 * where a model leaves them out they are still taken first; any other step that a model leaves out is never proposed.
 */
export const models: ModelEntry[] = [
  {
    kind: 'model',
    id: 'model.evenkeel',
    title: 'Evenkeel',
    about: 'Show you have read it, feel with them, own it, fix it, promise what is left, then check.',
    steps: [
      'set-boundary',
      'acknowledge',
      'empathise',
      'clarify',
      'apologise',
      'hand-over',
      'resolve',
      'commit',
      'confirm',
      'follow-up',
      'close',
    ],
  },
  {
    kind: 'model',
    id: 'model.heat',
    title: 'HEAT',
    about: 'Hear, empathise, apologise, take action.',
    steps: ['acknowledge', 'clarify', 'empathise', 'apologise', 'resolve', 'commit', 'close'],
  },
  {
    kind: 'model',
    id: 'model.last',
    title: 'LAST',
    about: 'Listen, apologise, solve, thank.',
    steps: ['acknowledge', 'clarify', 'apologise', 'resolve', 'commit', 'confirm', 'close'],
  },
  {
    kind: 'model',
    id: 'model.heard',
    title: 'HEARD',
    about: 'Hear, empathise, apologise, resolve, then find out why it happened and check back.',
    steps: ['acknowledge', 'empathise', 'apologise', 'resolve', 'clarify', 'commit', 'confirm', 'follow-up', 'close'],
  },
  {
    kind: 'model',
    id: 'model.carp',
    title: 'CARP',
    about: 'Take control with a plan, acknowledge, refocus on the trouble, solve it.',
    steps: ['commit', 'acknowledge', 'empathise', 'apologise', 'clarify', 'resolve', 'confirm', 'follow-up', 'close'],
  },
];
