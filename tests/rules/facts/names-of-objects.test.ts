import { expect, it } from 'vitest';
import { readFacts } from '@/rules/facts';
import { bank } from './bank';

it.each([
  'constructor',
  '__proto__',
  'toString',
  'valueOf',
  'hasOwnProperty',
  "constructor's gone",
  'isPrototypeOf',
  'caller',
  'apply',
  '__defineGetter__',
])('"%s" is a word like any other', (text) => expect(readFacts([{ from: 'customer', text }], bank).orderNumber).toBeNull());
