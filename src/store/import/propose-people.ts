import type { PlanPerson } from '../../domain/board.ts';
import { kindOfName } from '../../domain/name-kind.ts';
import type { Account } from '../account.ts';
import type { Site } from '../site.ts';
import { findByStart, findByWord, type Found } from './directory.ts';
import { foldName } from './import-decisions.ts';

/** Who may stand behind a name of the plan. */
export interface ProposedPerson {
  name: string;
  kind: PlanPerson['kind'];
  /** The likeliest first. */
  candidates: Account[];
  /** `not asked`: the name is no person's. `not allowed`: who asks may not read the directory. */
  directory: 'found' | 'nobody' | 'not asked' | 'not allowed';
}

/**
 * Proposes what each name is and, for people, who: those called exactly so first, then those whose name starts so, then
 * those with the surname and the same first letter. A plan of 60 names costs three to six requests. @throws {GraphFailure}
 */
export async function proposePeople(site: Site, names: readonly string[]): Promise<ProposedPerson[]> {
  const kinds = names.map((name) => kindOfName(name, names));
  const asked = names.filter((_name, at) => kinds[at] === 'person');
  const byName = new Map<string, Found>();
  const starts = await findByStart(site, asked.map(withoutTitle));
  asked.forEach((name, at) => byName.set(name, starts[at] ?? []));
  const unknown = asked.filter((name) => isNobody(byName.get(name)) && surnameOf(name) !== null);
  const others = await findByWord(
    site,
    unknown.map((name) => surnameOf(name) ?? ''),
  );
  unknown.forEach((name, at) => byName.set(name, withInitial(others[at] ?? [], name)));
  return names.map((name, at) => toProposal(name, kinds[at] ?? 'person', byName.get(name)));
}

function toProposal(name: string, kind: PlanPerson['kind'], found: Found | undefined): ProposedPerson {
  if (found === undefined) return { name, kind, candidates: [], directory: 'not asked' };
  if (found === 'not allowed') return { name, kind, candidates: [], directory: 'not allowed' };
  const isExact = ({ displayName }: Account): boolean => foldName(displayName) === foldName(withoutTitle(name));
  const candidates = found.toSorted((one, other) => Number(isExact(other)) - Number(isExact(one)));
  return { name, kind, candidates, directory: candidates.length > 0 ? 'found' : 'nobody' };
}

const isNobody = (found: Found | undefined): boolean => found !== 'not allowed' && found?.length === 0;

/** "Jo Bell, Head of SEND" and "Jo Bell (SEND)" are Jo Bell. */
const withoutTitle = (name: string): string => name.replace(/\s*[,(–].*$/su, '').trim() || name.trim();

function surnameOf(name: string): string | null {
  const words = withoutTitle(name).split(/\s+/);
  return words.length > 1 ? (words.at(-1) ?? null) : null;
}

const withInitial = (found: Found, name: string): Found =>
  found === 'not allowed' ? found : found.filter(({ displayName }) => foldName(displayName)[0] === foldName(name)[0]);

/** Accounts for what somebody typed into a search box: names with a word that starts so. @throws {GraphFailure} */
export async function findPeople(site: Site, words: string): Promise<Account[]> {
  if (words.trim() === '') return [];
  const [found = []] = await findByWord(site, [words.trim()]);
  return found === 'not allowed' ? [] : found;
}
