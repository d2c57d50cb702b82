import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
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
        <Button appearance="primary" onClick={() => location.reload()}>
          {say('loadAgain')}
        </Button>
      }
    >
      {say('brokenPartWords')}
    </StateMessage>
  );
}
