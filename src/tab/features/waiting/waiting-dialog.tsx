import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import type { OutboxState } from '../../offline/outbox.ts';
import { useSession } from '../../plan/session.ts';
import { useSay } from '../../ui/said.tsx';
import { WaitingEntry } from './waiting-entry.tsx';
import { asText, type Names } from './waiting-words.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  words: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
});

export interface WaitingDialogProps {
  state: OutboxState;
  names: Names;
  onClose: () => void;
}

/** Everything that SharePoint does not have yet, each with what can be done about it. */
export function WaitingDialog({ state, names, onClose }: WaitingDialogProps): JSX.Element {
  const styles = useStyles();
  const { outbox } = useSession();
  const copy = useCopy();
  const { waiting } = state;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>What waits to be sent</DialogTitle>
          <DialogContent>
            {waiting.length === 0 ? (
              <p className={styles.words}>Everything is saved in SharePoint.</p>
            ) : (
              <>
                <p className={styles.words}>
                  {outbox.isLasting
                    ? 'This browser keeps these for you, also when the page is closed, and sends them in this order.'
                    : 'This browser keeps nothing when the page is closed, so please leave it open until these are sent.'}
                </p>
                <ul className={styles.list}>
                  {waiting.map((one) => (
                    <WaitingEntry key={one.number} waiting={one} state={state} names={names} onCopy={copy} />
                  ))}
                </ul>
              </>
            )}
          </DialogContent>
          <DialogActions>
            {waiting.length > 1 && <Button onClick={() => void copy(asText(waiting, names))}>Copy all the text</Button>}
            {waiting.some(({ hindrance }) => hindrance === null) && (
              <Button appearance="primary" onClick={() => void outbox.flush()}>
                Send now
              </Button>
            )}
            <Button onClick={onClose}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function useCopy(): (text: string) => Promise<void> {
  const say = useSay();
  return (text) =>
    navigator.clipboard.writeText(text).then(
      () => say('Copied.'),
      () => say('This browser does not let a page copy. Please select the text and copy it yourself.'),
    );
}
