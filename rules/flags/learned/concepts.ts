import { familiesFrom } from '../../learned/families';
import table from './families.json';

/**
 * What agents' words are about, as families of words: wording nobody has listed is still recognised by what it is made of ("the framework
 * does not extend to", "our rulebook says no"). A star stands for any ending; of several words each counts by itself
 * unless joined by "_". A word may belong to several families.
 */
export const { of: familiesOf, ofRun: familiesOfRun } = familiesFrom(() => table);
