import type { JSX } from 'react';
import { PressButton } from '../ui/press-button.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import catalogue from '../words/en-GB/app.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(catalogue);

/** Stands where a part of the page failed, or could not be fetched because the page is older than its server. */
export function BrokenPart(): JSX.Element {
  return (
    <StateMessage
      role="alert"
      title={say('brokenPart')}
      actions={
        <PressButton appearance="primary" onClick={() => location.reload()}>
          {say('loadAgain')}
        </PressButton>
      }
    >
      {say('brokenPartWords')}
    </StateMessage>
  );
}
