import { useMemo, useSyncExternalStore } from 'react';
import type { Board } from '../../domain/board.ts';
import { rolesOf, type Roles } from '../../domain/roles.ts';
import { useSession } from './session.ts';

/** Whether SharePoint lets whoever has the page open change the plan, as far as it has told. */
export function useMayEdit(): boolean {
  const { rights } = useSession();
  return useSyncExternalStore(rights.subscribe, rights.mayEdit);
}

const READER: Roles = { isOfficer: false, isNamedOfficer: false, chairs: [], leads: () => false };

/** What whoever has the page open is to the plan, today; nothing, where SharePoint lets them read only. */
export function useRoles({ people, subGroups, settings }: Pick<Board, 'people' | 'subGroups' | 'settings'>): Roles {
  const { me, clock } = useSession();
  const today = clock.now().toISOString().slice(0, 10);
  const mayEdit = useMayEdit();
  return useMemo(
    () => (mayEdit ? rolesOf({ people, subGroups, settings }, me.account, today) : READER),
    [people, subGroups, settings, me.account, today, mayEdit],
  );
}
