import type { Act, Span } from '../types';

export interface ActSpan extends Span {
  act: Act;
}

/** What each sentence of an agent's text does, in order; a sentence may do several things or none. */
export function actsOf(_text: string): ActSpan[] {
  return [];
}
