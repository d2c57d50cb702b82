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
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { SetUpForm } from './set-up-form.tsx';
import { addressOf } from './set-up-page.tsx';

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
      <DialogTitle>What SharePoint lacks</DialogTitle>
      <DialogContent>
        <SetUpForm verb="Put back" site={addressOf(owner.site)} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </DialogBody>
  );
}
