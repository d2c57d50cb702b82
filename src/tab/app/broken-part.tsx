import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { StateMessage } from '../ui/state-message.tsx';

/** Stands where a part of the page failed, or could not be fetched because the page is older than its server. */
export function BrokenPart(): JSX.Element {
  return (
    <StateMessage
      role="alert"
      title="This part of the page could not be shown"
      actions={
        <Button appearance="primary" onClick={() => location.reload()}>
          Load the page again
        </Button>
      }
    >
      What was saved is safe in SharePoint. Words that you typed and did not save yet may be lost when you load the page
      again, so please copy them first.
    </StateMessage>
  );
}
