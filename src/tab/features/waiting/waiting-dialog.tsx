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
import { useLayoutEffect, useRef, type JSX, type RefObject } from 'react';
import type { OutboxState } from '../../offline/outbox.ts';
import { useSession } from '../../plan/session.ts';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { useSay } from '../../ui/said.tsx';
import catalogue from '../../words/en-GB/waiting.json';
import { wordsOf } from '../../words/words-of.ts';
import { WaitingEntry } from './waiting-entry.tsx';
import { asText, type Names } from './waiting-words.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  content: { outlineStyle: 'none' },
  surface: { maxWidth: '640px' },
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  words: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
});

export interface WaitingDialogProps {
  isOpen: boolean;
  state: OutboxState;
  names: Names;
  onClose: () => void;
}

/** Everything that SharePoint does not have yet, each with what can be done about it. */
export function WaitingDialog({ isOpen, ...props }: WaitingDialogProps): JSX.Element {
  const styles = useStyles();
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => !open && props.onClose()}>
      <DialogSurface className={styles.surface}>
        <WaitingList {...props} />
      </DialogSurface>
    </Dialog>
  );
}

function WaitingList({ state, names, onClose }: Omit<WaitingDialogProps, 'isOpen'>): JSX.Element {
  const styles = useStyles();
  const { outbox } = useSession();
  const copy = useCopy();
  const content = useRef<HTMLDivElement>(null);
  useFocusKept(content);
  useFocusBack();
  const { waiting } = state;
  return (
    <DialogBody>
      <DialogTitle>{say('title')}</DialogTitle>
      <DialogContent>
        <div ref={content} tabIndex={-1} className={styles.content}>
          {waiting.length === 0 ? (
            <p className={styles.words}>{say('allSaved')}</p>
          ) : (
            <>
              <p className={styles.words}>{say(outbox.isLasting ? 'lasting' : 'fleeting')}</p>
              <ul className={styles.list}>
                {waiting.map((one) => (
                  <WaitingEntry key={one.number} waiting={one} state={state} names={names} onCopy={copy} />
                ))}
              </ul>
            </>
          )}
        </div>
      </DialogContent>
      <DialogActions>
        {waiting.length > 1 && <Button onClick={() => void copy(asText(waiting, names))}>{say('copyAll')}</Button>}
        {waiting.some(({ hindrance }) => hindrance === null) && (
          <Button appearance="primary" onClick={() => void outbox.flush()}>
            {say('sendNow')}
          </Button>
        )}
        <Button onClick={onClose}>{say('close')}</Button>
      </DialogActions>
    </DialogBody>
  );
}

/** What had the focus goes away once it is sent; with no focus inside, the whole page would be hidden from screen readers. */
function useFocusKept(content: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    if (document.activeElement === document.body) content.current?.focus();
  });
}

function useCopy(): (text: string) => Promise<void> {
  const announce = useSay();
  return (text) =>
    navigator.clipboard.writeText(text).then(
      () => announce(say('copied')),
      () => announce(say('noCopy')),
    );
}
