import { useSession } from './session.ts';

/**
 * How people are found: in the directory, where the app may read it (User.ReadBasic.All) or nobody has to sign in; else by Teams'
 * own list where Teams frames the page; else not at all.
 */
export type Directory = 'open' | 'teams' | 'closed';

/** How whoever has the page open finds people. */
export function useDirectory(): Directory {
  const { signIn } = useSession();
  if (!signIn || signIn.parts.app.people) return 'open';
  return signIn.parts.isNested ? 'teams' : 'closed';
}
