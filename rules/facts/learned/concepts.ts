import { familiesFrom } from '../../learned/families';
import table from './families.json';

/**
 * What customers' words are about, as families: a word nobody has listed as a cue still counts with its like ("smirked", "tutted").
 * A star stands for any ending, words joined by "_" count only together. A word may belong to several families.
 * Looked up in lower case with straight apostrophes.
 */
export const { of: familiesOf, ofRun: familiesOfRun } = familiesFrom(() => table);
