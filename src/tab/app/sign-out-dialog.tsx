import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useSession } from '../plan/session.ts';
import { useWaiting } from '../plan/use-outbox.ts';
import { forgetPerson } from '../offline/forget-person.ts';
import { signOut } from '../sign-in/at-press.ts';
import type { SignInDesk } from '../sign-in/desk.ts';
import { keepSignedIn } from '../sign-in/signed-in.ts';
import { useFocusBack } from '../ui/use-focus-back.ts';
import catalogue from '../words/en-GB/sign-in.json';
import { wordsOf } from '../words/words-of.ts';
import { usePress } from './use-press.ts';

const say = wordsOf(catalogue);

/** Asks before it signs out, since what the browser kept of the plan goes with it; what waits to be sent stays. */
export function SignOutDialog(props: { desk: SignInDesk; isOpen: boolean; onClose: () => void }): JSX.Element {
  const { desk, isOpen, onClose } = props;
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <Question desk={desk} onClose={onClose} />
      </DialogSurface>
    </Dialog>
  );
}

function Question({ desk, onClose }: { desk: SignInDesk; onClose: () => void }): JSX.Element {
  const { board, database, owner } = useSession();
  const { waiting } = useWaiting();
  useFocusBack();
  const { press, isPending } = usePress(async () => {
    // Hidden, the page looks no more, and keeps nothing again.
    board.hide();
    await keepSignedIn(database, null);
    await forgetPerson(database, owner);
    await signOut(desk, new URL('.', document.baseURI).href).catch(() => location.reload());
  });
  return (
    <DialogBody>
      <DialogTitle>{say('signOutTitle')}</DialogTitle>
      <DialogContent>{say('signOutWords', { count: waiting.length })}</DialogContent>
      <DialogActions>
        <Button appearance="primary" disabled={isPending} onClick={press}>
          {say('signOutNow')}
        </Button>
        <Button onClick={onClose}>{say('stay')}</Button>
      </DialogActions>
    </DialogBody>
  );
}
