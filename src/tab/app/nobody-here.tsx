import { useState, type JSX, type ReactNode } from 'react';
import { PersonPicker } from '../features/person-picker/person-picker.tsx';
import { OutsideLink } from '../ui/outside-link.tsx';
import { PressButton } from '../ui/press-button.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import app from '../words/en-GB/app.json';
import catalogue from '../words/en-GB/sign-in.json';
import { wordsOf } from '../words/words-of.ts';
import { LackMessage } from './lack-message.tsx';
import type { LocalPerson } from './local-tenant.ts';
import type { Started } from './start.ts';
import { useAddress } from './use-address.ts';
import { usePress } from './use-press.ts';

const say = wordsOf(catalogue);
const sayApp = wordsOf(app);

const inOwnDirection = (words: ReactNode): ReactNode => <span dir="auto">{words}</span>;

/** What a page shows that nobody has open: to sign in, to choose who one is, or why it cannot be opened here. */
export function NobodyHere({ started, startAgain }: { started: Started; startAgain: () => void }): JSX.Element | null {
  switch (started.outcome) {
    case 'unknown person':
      return <UnknownPerson {...started} onChosen={startAgain} />;
    case 'signed out':
      return <SignedOut {...started} />;
    case 'framed elsewhere':
      return <Elsewhere title={say('framedElsewhere')} words={say('framedElsewhereWords')} onTryAgain={startAgain} />;
    case 'old Teams':
      return <Elsewhere title={say('oldTeams')} words={say('oldTeamsWords')} onTryAgain={startAgain} />;
    default:
      return null;
  }
}

/** The address names somebody whom the local tenant does not have. */
function UnknownPerson(props: { name: string; people: readonly LocalPerson[]; onChosen: () => void }): JSX.Element {
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
        title={sayApp('unknownPerson')}
        actions={<PersonPicker people={props.people} value={null} onChoose={choose} />}
      >
        {sayApp.rich('unknownPersonWords', { person: props.name, name: inOwnDirection })}
      </StateMessage>
    </main>
  );
}

function SignedOut({ lack, app: asked, signIn }: Started & { outcome: 'signed out' }): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  const { press, isPending } = usePress(() => signIn().catch(() => setProblem(say('unreached'))));
  return (
    <main>
      {lack && asked ? (
        <LackMessage lack={lack} app={asked} onSignIn={press} isPending={isPending} outcome={problem} />
      ) : (
        <StateMessage
          isTall
          isPage
          title={say('signedOut')}
          actions={
            <PressButton appearance="primary" disabled={isPending} onClick={press}>
              {say('signIn')}
            </PressButton>
          }
        >
          {say('signedOutWords')} {problem}
        </StateMessage>
      )}
    </main>
  );
}

/** The page cannot be opened where it stands, but in a browser of its own. */
function Elsewhere(props: { title: string; words: string; onTryAgain: () => void }): JSX.Element {
  return (
    <main>
      <StateMessage
        isTall
        isPage
        role="alert"
        title={props.title}
        actions={
          <>
            <OutsideLink href={location.href}>{say('openAlone')}</OutsideLink>
            <PressButton onClick={props.onTryAgain}>{say('tryAgain')}</PressButton>
          </>
        }
      >
        {props.words}
      </StateMessage>
    </main>
  );
}
