import { useState, type JSX } from 'react';
import { useSession } from '../plan/session.ts';
import { signIn, type Attempt } from '../sign-in/at-press.ts';
import type { SignInDesk } from '../sign-in/desk.ts';
import type { Lack } from '../sign-in/lack.ts';
import { useSay } from '../ui/said.tsx';
import catalogue from '../words/en-GB/sign-in.json';
import { wordsOf } from '../words/words-of.ts';
import { LackMessage, LackNotice } from './lack-message.tsx';
import { usePress } from './use-press.ts';

const say = wordsOf(catalogue);

/** Says why there is no token, and signs in at a press; then what waited is sent, and the plan read again. */
export function SignInNeeded(props: { lack: Lack; desk: SignInDesk; isPage: boolean }): JSX.Element {
  const { lack, desk, isPage } = props;
  const { board, outbox } = useSession();
  const announce = useSay();
  const [outcome, setOutcome] = useState<string | null>(null);
  const { press, isPending } = usePress(async () => {
    setOutcome(null);
    const attempt = await signIn(desk);
    setOutcome(outcomeOf(attempt));
    if (attempt !== 'signed in') return;
    announce(say('signedIn'));
    await Promise.all([board.lookAgain(), outbox.flush()]);
  });
  const shown = { lack, app: desk.parts.app, onSignIn: press, isPending, outcome };
  return isPage ? <LackMessage {...shown} /> : <LackNotice {...shown} />;
}

function outcomeOf(attempt: Attempt): string | null {
  if (attempt === 'cancelled') return say('cancelled');
  return attempt === 'failed' ? say('unreached') : null;
}
