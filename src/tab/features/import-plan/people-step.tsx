import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import type { Account } from '../../../store/account.ts';
import type { ImportDecisions } from '../../../store/import/import-decisions.ts';
import { useSession } from '../../plan/session.ts';
import { countOf, inFigures } from '../../ui/count-words.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { useImportStyles } from './import-page.styles.ts';
import type { ImportWork, OpenWork } from './import-work.ts';
import type { PlanLead } from './plan-actions.ts';
import type { Proposals } from './use-proposals.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    width: '100%',
    maxWidth: '860px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  person: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 2fr)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 699px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { overflowWrap: 'anywhere' },
  count: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  search: { display: 'flex', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  box: { flex: '1 1 0', minWidth: 0 },
});

type Decided = ImportDecisions['people'][number];

const KINDS: [Decided['kind'], string][] = [
  ['person', 'A person'],
  ['role', 'A role'],
  ['group', 'A group'],
  ['nobody', 'Nobody'],
];

/** Each lead once: who that is in the directory, or that it is a role, a group or nobody. */
export function PeopleStep(props: { work: ImportWork; open: OpenWork; proposals: Proposals }): JSX.Element {
  const { work, open, proposals } = props;
  const styles = useStyles();
  const page = useImportStyles();
  const { leads, byName, isAsking, problem } = proposals;
  const { people } = open.decisions;
  const decide = (decided: Decided) =>
    work.decide((now) => ({ ...now, people: [...now.people.filter(({ name }) => name !== decided.name), decided] }));
  const accounts = unique(people.flatMap(({ account }) => (account ? [account] : [])));
  const [most, setMost] = useState(AT_ONCE);
  const decidedOf = useMemo(() => new Map(people.map((one) => [one.name, one])), [people]);
  const decidedFor = (name: string): Decided => decidedOf.get(name) ?? { name, kind: 'person', account: null };
  const unmatched = leads
    .map(({ name }) => decidedFor(name))
    .filter(({ kind, account }) => kind === 'person' && account === null).length;
  const isShut = [...byName.values()].some(({ directory }) => directory === 'not allowed');
  return (
    <div className={page.middle}>
      <h2 className={page.subtitle}>
        {leads.length === 0
          ? 'This file names nobody whom the plan does not know'
          : `Who are the ${countOf(leads.length, 'lead')} of this plan?`}
      </h2>
      <p className={page.words}>
        People who are found get the cards that ask for an update. Two spellings of one person: choose the same account
        for both. What you leave open can be said later.
        {!isAsking && leads.length > 0 && ` ${leftInWords(unmatched, leads.length)}`}
      </p>
      {isAsking && <output className={page.words}>Looking in the directory …</output>}
      {problem && <Notice isProblem>{`The directory could not be asked. ${failureInWords(problem)}`}</Notice>}
      {isShut && (
        <Notice>You may not look people up in the directory. They can be matched later by somebody who may.</Notice>
      )}
      <ul className={styles.list}>
        {leads.slice(0, most).map((lead) => (
          <Person
            key={lead.name}
            lead={lead}
            decided={decidedFor(lead.name)}
            candidates={byName.get(lead.name)?.candidates ?? []}
            others={accounts}
            onDecide={decide}
          />
        ))}
      </ul>
      {leads.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>{`Show more of ${inFigures(leads.length)}`}</Button>
      )}
    </div>
  );
}

const AT_ONCE = 40;

const leftInWords = (left: number, of: number): string =>
  left === 0 ? 'Nobody is left open.' : `${left} of ${of} ${left === 1 ? 'is' : 'are'} not matched with anybody yet.`;

const unique = (accounts: readonly Account[]): Account[] => [
  ...new Map(accounts.map((account) => [account.id, account])).values(),
];

const NOBODY = '';
const SEARCH = 'search';

function Person(props: {
  lead: PlanLead;
  decided: Decided;
  candidates: readonly Account[];
  others: readonly Account[];
  onDecide: (decided: Decided) => void;
}): JSX.Element {
  const { lead, decided, candidates, others, onDecide } = props;
  const styles = useStyles();
  const [isSearching, setSearching] = useState(false);
  // Whom others are is offered once somebody comes near: all of it for all of them is thousands of choices.
  const [isNear, setNear] = useState(false);
  const { kind, account } = decided;
  const own = unique([...candidates, ...(account ? [account] : [])]);
  const further = others.filter(({ id }) => !own.some((one) => one.id === id));
  const choose = (value: string) => {
    setSearching(value === SEARCH);
    if (value === SEARCH) return;
    onDecide({ ...decided, account: [...own, ...further].find(({ id }) => id === value) ?? null });
  };
  return (
    <li className={styles.person} aria-label={lead.name}>
      <span className={styles.name} dir="auto">
        <strong>{lead.name}</strong>
        <span className={styles.count}>{countOf(lead.count, 'action')}</span>
      </span>
      <Select
        aria-label={`What ${lead.name} is`}
        value={kind}
        onChange={(_event, { value }) =>
          onDecide({ ...decided, kind: KINDS.find(([one]) => one === value)?.[0] ?? 'person', account: null })
        }
      >
        {KINDS.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </Select>
      {kind === 'person' && (
        <div onPointerEnter={() => setNear(true)} onFocus={() => setNear(true)}>
          <Select
            aria-label={`Who ${lead.name} is`}
            value={isSearching ? SEARCH : (account?.id ?? NOBODY)}
            onChange={(_event, { value }) => choose(value)}
          >
            <option value={NOBODY}>
              {own.length > 1 ? `${own.length} people may be meant: choose` : 'Not in the directory'}
            </option>
            {own.map((one) => (
              <Choice key={one.id} account={one} />
            ))}
            {isNear && further.length > 0 && (
              <optgroup label="Same person as">
                {further.map((one) => (
                  <Choice key={one.id} account={one} />
                ))}
              </optgroup>
            )}
            <option value={SEARCH}>Look for somebody …</option>
          </Select>
          {isSearching && (
            <Search
              name={lead.name}
              onFound={(found) => {
                setSearching(false);
                onDecide({ ...decided, account: found });
              }}
            />
          )}
        </div>
      )}
    </li>
  );
}

const Choice = ({ account }: { account: Account }): JSX.Element => (
  <option value={account.id}>{`${account.displayName} (${account.userPrincipalName})`}</option>
);

/** Looks for somebody in the directory by a part of the name. */
function Search({ name, onFound }: { name: string; onFound: (account: Account) => void }): JSX.Element {
  const styles = useStyles();
  const { store } = useSession();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Account[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const look = async () => {
    try {
      setFound(await store.findPeople(words));
      setProblem(null);
    } catch (thrown) {
      setProblem(failureInWords(thrown));
    }
  };
  return (
    <>
      <div className={styles.search}>
        <Input
          className={styles.box}
          type="search"
          aria-label={`Look for ${name}`}
          placeholder="A part of the name"
          value={words}
          onChange={(_event, { value }) => setWords(value)}
          onKeyDown={(event) => event.key === 'Enter' && void look()}
        />
        <Button onClick={() => void look()}>Look</Button>
      </div>
      {problem && <Notice isProblem>{problem}</Notice>}
      {found?.length === 0 && <output>Nobody of that name was found.</output>}
      {found && found.length > 0 && (
        <Select
          aria-label={`Found for ${name}`}
          value=""
          onChange={(_event, { value }) => {
            const account = found.find(({ id }) => id === value);
            if (account) onFound(account);
          }}
        >
          <option value="">{`${found.length} found: choose`}</option>
          {found.map((one) => (
            <Choice key={one.id} account={one} />
          ))}
        </Select>
      )}
    </>
  );
}
