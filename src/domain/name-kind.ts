import type { PlanPerson } from './board.ts';
import { isGroupsName, isPersonsName, isRolesName } from './lead-name.ts';
import { isNobody } from './split-leads.ts';

const LONGEST_INITIALS = 3;

/**
 * What a name in a lead cell most likely is. Capitals alone are a person's initials only where another name of the plan has
 * them; else they are a role's, as in "DCO". What could be either is a person, whom a person then looks for.
 */
export function kindOfName(name: string, names: readonly string[]): PlanPerson['kind'] {
  const bare = name.replaceAll(/\([^)]*\)/g, ' ').trim();
  if (isNobody(bare) || bare === '') return 'nobody';
  if (isGroupsName(bare)) return 'group';
  const capitals = bare.replaceAll(/[.\s]/g, '');
  if (/^\p{Lu}{2,}$/u.test(capitals) && !/\p{Lu}{3}\s+\p{Lu}{3}/u.test(bare))
    return isInitials(capitals, names) ? 'person' : 'role';
  if (isPersonsName(withoutTitle(bare)) && !hasAbbreviation(withoutTitle(bare))) return 'person';
  return isRolesName(bare) || hasAbbreviation(bare) ? 'role' : 'person';
}

/** "Ada Park, Head of Inclusion" is Ada Park. */
const withoutTitle = (name: string): string => name.replace(/\s*[,–].*$/su, '');

/** "Schools QA", "Health DCO": words beside an abbreviation. */
const hasAbbreviation = (name: string): boolean => /\p{Ll}/u.test(name) && /(?:^|\s)\p{Lu}{2,}(?:\s|$)/u.test(name);

const isInitials = (capitals: string, names: readonly string[]): boolean =>
  capitals.length <= LONGEST_INITIALS && names.some((one) => initialsOf(one) === capitals);

const initialsOf = (name: string): string | null =>
  isPersonsName(name)
    ? name
        .split(/\s+/)
        .map((word) => word[0])
        .join('')
    : null;
