import { close, confirm, followUp, handOver, setBoundary } from './ending';
import { acknowledge, apologise, clarify, empathise } from './listening';
import { commit, resolve } from './solving';

/** Lines of the eleven steps. */
export const stepLineEntries = [
  ...acknowledge,
  ...clarify,
  ...empathise,
  ...apologise,
  ...resolve,
  ...commit,
  ...confirm,
  ...followUp,
  ...handOver,
  ...setBoundary,
  ...close,
];
