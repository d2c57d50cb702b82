import { useSyncExternalStore } from 'react';
import type { Lack } from '../sign-in/lack.ts';
import type { SignInDesk } from '../sign-in/desk.ts';
import { useSession } from './session.ts';

const NEVER = () => () => undefined;
const NOTHING = () => null;

/** Why there is no token for whoever has the page open, with what signs them in; null while nothing is amiss. */
export function useLack(): { lack: Lack; desk: SignInDesk } | null {
  const { signIn: desk } = useSession();
  const lack = useSyncExternalStore(desk?.subscribe ?? NEVER, desk?.state ?? NOTHING);
  return desk && lack && { lack, desk };
}
