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
import page from '../words/en-GB/page.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(page);

const useStyles = makeStyles({
  keys: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  key: {
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontFamily: 'inherit',
  },
  does: { margin: 0 },
});

/** The keys of the page. Letters on keys are no words, so they stand here. */
const KEYS = [
  [say('keyArrows'), say('keyArrowsDo')],
  [say('keyFar'), say('keyFarDo')],
  ['Enter', say('keyEnterDo')],
  ['M', say('keyMDo')],
  ['N', say('keyNDo')],
  ['Ctrl + Z', say('keyUndoDo')],
  ['/', say('keySlashDo')],
  [say('keyEscape'), say('keyEscapeDo')],
  ['?', say('keyQuestionDo')],
] as const;

/** Says which keys do what. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }): JSX.Element {
  const styles = useStyles();
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('keysTitle')}</DialogTitle>
          <DialogContent>
            <dl className={styles.keys}>
              {KEYS.map(([key, does]) => (
                <Key key={key} name={key} does={does} />
              ))}
            </dl>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {say('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Key({ name, does }: { name: string; does: string }): JSX.Element {
  const styles = useStyles();
  return (
    <>
      <dt>
        <kbd className={styles.key}>{name}</kbd>
      </dt>
      <dd className={styles.does}>{does}</dd>
    </>
  );
}
