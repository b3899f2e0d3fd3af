import { familiesFrom } from '../../learned/families';
import table from './families.json';

/**
 * What customers talk about when they write to a firm, as families of words, so that a complaint in words nobody listed is still recognised
 * by what it is made of. A star stands for any ending; of several words each counts by itself, "_" joins two that count
 * together. A word may belong to several families. None is angry by itself: the trained weights of families and of their pairs say which are.
 */
export const { of: familiesOf, ofRun: familiesOfRun } = familiesFrom(() => table);
