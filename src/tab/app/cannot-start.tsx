import type { JSX } from 'react';
import { PressButton } from '../ui/press-button.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import catalogue from '../words/en-GB/app.json';
import { wordsOf } from '../words/words-of.ts';
import { useOnline } from '../ui/use-online.ts';

const say = wordsOf(catalogue);

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
