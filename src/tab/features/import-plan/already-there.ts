import { withoutLetter } from '../../../domain/action-text.ts';
import { countOf } from '../../ui/count-words.ts';

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
  if (count === 0) return `None of its ${countOf(of, 'action')} is on the plan, so it seems to be another priority.`;
  const found = `${countOf(count, 'action')} of ${of} ${count === 1 ? 'is' : 'are'} on the plan word for word`;
  return count * 2 >= of ? `${found}, so it seems to be a newer version.` : `${found}.`;
}
