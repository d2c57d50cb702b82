import { Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Account } from '../../store/account.ts';
import { Notice } from '../ui/notice.tsx';
import catalogue from '../words/en-GB/directory.json';
import { wordsOf } from '../words/words-of.ts';
import type { Directory } from './use-directory.ts';

const say = wordsOf(catalogue);

/** Has somebody chosen in Teams' own list of people, where the app may not read the directory; says so where there is none. */
export function TeamsPerson(props: {
  directory: Exclude<Directory, 'open'>;
  label: string;
  onFound: (account: Account) => void;
}): JSX.Element {
  const { directory, label, onFound } = props;
  const [problem, setProblem] = useState<string | null>(null);
  if (directory === 'closed') return <Notice>{say('closed')}</Notice>;
  const pick = async () => {
    const picked = await pickPerson();
    setProblem(typeof picked === 'string' ? say(picked) : null);
    if (picked && typeof picked !== 'string') onFound(picked);
  };
  return (
    <>
      <span>
        <Button aria-label={`${label}: ${say('choose')}`} onClick={() => void pick()}>
          {say('choose')}
        </Button>
      </span>
      {problem && <Notice isProblem>{problem}</Notice>}
    </>
  );
}

/** Null where nobody was chosen. Teams gives an address for mail, which is the account's name in most tenants. */
async function pickPerson(): Promise<Account | 'noPicker' | 'noAddress' | null> {
  const { people } = await import('@microsoft/teams-js');
  if (!people.isSupported()) return 'noPicker';
  const options = { title: say('title'), openOrgWideSearchInChatOrChannel: true, singleSelect: true };
  const picked = await people.selectPeople(options).then(
    ([first]) => first ?? null,
    // Whoever closes the list chose nobody.
    () => null,
  );
  if (!picked) return null;
  const { objectId, email, displayName } = picked;
  return email ? { id: objectId, userPrincipalName: email, displayName: displayName ?? email } : 'noAddress';
}
