/**
 * Layers of a phrase bank: built-in < team < mine. Types and their meaning are in `layers/types.ts`.
 *
 * | to | use |
 * |---|---|
 * | get the bank in force and each entry's origin | `merge` |
 * | carry out an edit and get its inverse | `apply` |
 * | see what a new version changed | `changesBetween` |
 * | put local edits on a new version below | `rebase` |
 * | take a draft along with a new version of its layer | `follow` |
 */
export { changesBetween, fieldsBetween } from './layers/changes';
export { apply, type Ground } from './layers/commands';
export { follow } from './layers/follow';
export { canonical, EMPTY, isEmpty } from './layers/layer';
export { merge } from './layers/merge';
export { type Below, combine, rebase } from './layers/rebase';
export { byId, same } from './layers/same';
export type * from './layers/types';
