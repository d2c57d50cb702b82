import type { Board } from '../../../domain/board.ts';

/** A programme officer, by the name that the plan has for the account. */
export interface Officer {
  account: string;
  name: string | null;
}

/** The officers that the settings name. */
export function officersOf({ settings, people }: Pick<Board, 'settings' | 'people'>): Officer[] {
  return settings.officers.map((account) => ({
    account,
    name: people.find((person) => person.account?.toLowerCase() === account.toLowerCase())?.name ?? null,
  }));
}
