import { withoutLetter } from '../../../domain/action-text.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

interface Worded {
  text: string;
  letter: string | null;
}

/** How many actions of a file the plan has word for word. */
export interface AlreadyThere {
  count: number;
  of: number;
}

/** Compares by words alone, since refs move and leads change from one version to the next. */
export function alreadyThere(theirs: readonly Worded[], ours: readonly Worded[]): AlreadyThere {
  const known = new Set(ours.map(folded));
  return { count: theirs.filter((action) => known.has(folded(action))).length, of: theirs.length };
}

const folded = ({ text, letter }: Worded): string =>
  withoutLetter(text, letter).replaceAll(/\s+/g, ' ').toLocaleLowerCase('en-GB');

/** What that says of the file, for a person who is to say what it is. */
export function thereInWords({ count, of }: AlreadyThere): string {
  if (count === 0) return say('noneThere', { count: of });
  return say(count * 2 >= of ? 'mostThere' : 'someThere', { count, of });
}
