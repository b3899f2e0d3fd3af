import type { Severity } from '@/rules/types';
import type { Shapes } from './dom';

/** Ring = consider, diamond = reword, octagon with a bar = change first: shape tells as well as colour. */
export const SEVERITY_SIGN: Record<Severity, Shapes> = {
  hint: [['circle', { cx: '8', cy: '8', r: '5', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.75' }]],
  warn: [
    [
      'path',
      {
        d: 'M8 1.75L14.25 8 8 14.25 1.75 8z',
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': '1.75',
        'stroke-linejoin': 'round',
      },
    ],
    ['circle', { cx: '8', cy: '8', r: '1.4', fill: 'currentColor' }],
  ],
  stop: [
    ['path', { d: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2L1.5 10.8V5.2z', fill: 'currentColor' }],
    ['path', { d: 'M4.8 8h6.4', class: 'bar', 'stroke-width': '2' }],
  ],
};
export const HORIZON: Shapes = [
  ['circle', { cx: '8', cy: '8', r: '7' }],
  ['path', { d: 'M1 8a7 7 0 0 0 14 0z' }],
];
export const ARROW: Shapes = [['path', { d: 'M3 8h9.5M9 4.5L12.5 8 9 11.5' }]];
export const CHEVRON: Shapes = [['path', { d: 'M6 4l4 4-4 4' }]];
export const CHECK: Shapes = [['path', { d: 'M3.5 8.5l3 3 6-7' }]];
export const CLIP: Shapes = [
  ['rect', { x: '3', y: '3', width: '10', height: '11', rx: '1.5' }],
  ['path', { d: 'M6 3V1.8h4V3' }],
];
export const CROSS: Shapes = [['path', { d: 'M4 4l8 8M12 4l-8 8' }]];
