import type { JSX, ReactNode } from 'react';
import { PressButton } from '../ui/press-button.tsx';
import { PersonPicker } from '../features/person-picker/person-picker.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import catalogue from '../words/en-GB/app.json';
import { wordsOf } from '../words/words-of.ts';
import type { LocalPerson } from './local-tenant.ts';
import { useOnline } from '../ui/use-online.ts';
import { useAddress } from './use-address.ts';

const say = wordsOf(catalogue);

const inCode = (words: ReactNode): ReactNode => <code>{words}</code>;
const inOwnDirection = (words: ReactNode): ReactNode => <span dir="auto">{words}</span>;

/** The parts that the page needs did not answer. */
export function NotStarted({ onTryAgain }: { onTryAgain: () => void }): JSX.Element {
  const isOnline = useOnline();
  return (
    <main>
      <StateMessage
        isTall
        isPage
        role="alert"
        title={say('notOpened')}
        actions={
          <PressButton appearance="primary" onClick={onTryAgain}>
            {say('tryAgain')}
          </PressButton>
        }
      >
        {say(isOnline ? 'serverSilent' : 'notKept')}
      </StateMessage>
    </main>
  );
}

/** Signing in with Microsoft 365 is not there yet. */
export function NoSignIn(): JSX.Element {
  return (
    <main>
      <StateMessage isTall isPage title={say('noSignIn')}>
        {say.rich('noSignInWords', { code: inCode })}
      </StateMessage>
    </main>
  );
}

/** The address names somebody whom the local tenant does not have. */
export function UnknownPerson(props: {
  name: string;
  people: readonly LocalPerson[];
  onChosen: () => void;
}): JSX.Element {
  const [, go] = useAddress();
  const choose = (as: string) => {
    go({ as });
    props.onChosen();
  };
  return (
    <main>
      <StateMessage
        isTall
        isPage
        title={say('unknownPerson')}
        actions={<PersonPicker people={props.people} value={null} onChoose={choose} />}
      >
        {say.rich('unknownPersonWords', { person: props.name, name: inOwnDirection })}
      </StateMessage>
    </main>
  );
}
