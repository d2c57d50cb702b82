import { useMemo } from 'react';
import type { Board } from '../../domain/board.ts';
import { rolesOf, type Roles } from '../../domain/roles.ts';
import { useSession } from './session.ts';

/** What whoever has the page open is to the plan, today. */
export function useRoles({ people, subGroups, settings }: Pick<Board, 'people' | 'subGroups' | 'settings'>): Roles {
  const { me, clock } = useSession();
  const today = clock.now().toISOString().slice(0, 10);
  return useMemo(
    () => rolesOf({ people, subGroups, settings }, me.account, today),
    [people, subGroups, settings, me.account, today],
  );
}
