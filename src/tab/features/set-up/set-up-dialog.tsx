import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useSession } from '../../plan/session.ts';
import { siteUrl } from '../../ui/site-url.ts';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import setUp from '../../words/en-GB/set-up.json';
import { wordsOf } from '../../words/words-of.ts';
import { SetUpForm } from './set-up-form.tsx';

const say = wordsOf(setUp);

const useStyles = makeStyles({ surface: { maxWidth: '560px' } });

/** Putting back what SharePoint's lists lack, over a board that is in view. */
export function SetUpDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }): JSX.Element {
  const styles = useStyles();
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <Body onClose={onClose} />
      </DialogSurface>
    </Dialog>
  );
}

function Body({ onClose }: { onClose: () => void }): JSX.Element {
  const { owner } = useSession();
  useFocusBack();
  return (
    <DialogBody>
      <DialogTitle>{say('lacks')}</DialogTitle>
      <DialogContent>
        <SetUpForm verb="putBack" site={siteUrl(owner.site)} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('close')}</Button>
      </DialogActions>
    </DialogBody>
  );
}
