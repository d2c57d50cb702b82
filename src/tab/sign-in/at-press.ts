import { NoTokenError } from '../../store/store-error.ts';
import type { SignInDesk } from './desk.ts';
import { readLack, wasBlocked, wasCancelled, type SignInFailure } from './lack.ts';
import type { TokenRequest } from './msal-client.ts';

/** How an attempt to sign in went. */
export type Attempt = 'signed in' | 'another account' | 'cancelled' | 'failed';

/**
 * What follows where no token came in silence: at somebody's press Microsoft asks them at once, else the desk says why until
 * they press. @throws {NoTokenError} msal's error is thrown on where Microsoft was only not reached
 */
export async function afterSilence(
  desk: SignInDesk,
  request: TokenRequest,
  { thrown, isAtPress }: { thrown: unknown; isAtPress: boolean },
): Promise<string> {
  const lack = readLack(thrown as SignInFailure);
  if (!lack) throw thrown;
  if (isAtPress && (lack.reason === 'consent' || lack.reason === 'sign in')) {
    try {
      return desk.take(await (await desk.open()).ask(request, desk.parts.person));
    } catch (atPress) {
      return afterSilence(desk, request, { thrown: atPress, isAtPress: false });
    }
  }
  desk.note(lack, request);
  throw new NoTokenError(lack.reason);
}

/** Signs in, in a window of Microsoft's; where the browser allows none, the page leaves for Microsoft's. Never throws. */
export async function signIn(desk: SignInDesk): Promise<Attempt> {
  const request = desk.wanted();
  const { person, isNested } = desk.parts;
  try {
    const client = await desk.open();
    const token = await client.ask(request, person).catch(async (thrown: unknown) => {
      if (!isNested && wasBlocked(thrown as SignInFailure)) await client.leave(request, person);
      throw thrown;
    });
    desk.take(token);
    return 'signed in';
  } catch (thrown) {
    if (thrown instanceof NoTokenError) return 'another account';
    if (wasCancelled(thrown as SignInFailure)) return 'cancelled';
    const lack = readLack(thrown as SignInFailure);
    if (lack) desk.note(lack, request);
    return 'failed';
  }
}

/** Leaves for Microsoft's page on which another account is chosen. */
export async function chooseAccount(desk: SignInDesk): Promise<void> {
  await (await desk.open()).leave(desk.request(), 'choose');
}

/** Ends the session with Microsoft in this browser; Microsoft's page leads back to an address of this site. */
export async function signOut(desk: SignInDesk, backTo: string): Promise<void> {
  await (await desk.open()).signOut(desk.parts.person, backTo);
}
