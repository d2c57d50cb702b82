import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { PersonPicker } from '../features/person-picker/person-picker.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import type { LocalPerson } from './local-tenant.ts';
import { useOnline } from '../ui/use-online.ts';
import { useAddress } from './use-address.ts';

/** The parts that the page needs did not answer. */
export function NotStarted({ onTryAgain }: { onTryAgain: () => void }): JSX.Element {
  const isOnline = useOnline();
  return (
    <main>
      <StateMessage
        isTall
        role="alert"
        title="The plan could not be opened"
        actions={
          <Button appearance="primary" onClick={onTryAgain}>
            Try again
          </Button>
        }
      >
        {isOnline
          ? 'The server that keeps it did not answer. Nothing was changed. If you started it on your own machine, please look whether it still runs.'
          : 'You are offline, and this browser has not kept the plan yet. Once you have opened it with a connection, it opens without one too.'}
      </StateMessage>
    </main>
  );
}

/** Signing in with Microsoft 365 is not there yet. */
export function NoSignIn(): JSX.Element {
  return (
    <main>
      <StateMessage isTall title="Signing in with Microsoft 365 is not in this version">
        This version of Action Plan Monitor works on your own machine, where <code>npm start</code> runs everything that
        it needs. Signing in to a real tenant comes with a later version.
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
        title="Nobody here has this name"
        actions={<PersonPicker people={props.people} value={null} onChoose={choose} />}
      >
        <span dir="auto">“{props.name}”</span> is not one of the accounts on this machine. Please choose who you are.
      </StateMessage>
    </main>
  );
}
