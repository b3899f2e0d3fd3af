import { expect, it } from 'vitest';
import { familiesFrom } from '@/rules/learned/families';

const { of, ofRun } = familiesFrom(() => ({ WAIT: 'queue wait* last_straw', TURN: 'queue', LOOK: 'eye_roll*' }));

it('a word has the families it stands in, whole or by its beginning, each once', () => {
  expect(of('queue')).toEqual(['WAIT', 'TURN']);
  expect(of('waiting')).toEqual(['WAIT']);
  expect(of('await')).toEqual([]);
  expect(of('constructor')).toEqual([]);
});

it('joined words count only together', () => {
  expect(of('straw')).toEqual([]);
  expect(ofRun(['last', 'straw'])).toEqual(['WAIT']);
  expect(ofRun(['eye', 'rolling'])).toEqual(['LOOK']);
  expect(ofRun(['eye', 'rolling', 'again'])).toEqual([]);
  expect(ofRun(['straw', 'last'])).toEqual([]);
});
