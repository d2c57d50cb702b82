import type { Board } from '../../../domain/board.ts';

/** An account that the settings name, by the name that the plan has for it. */
export interface NamedAccount {
  account: string;
  name: string | null;
}

/** The officers that the settings name. */
export const officersOf = ({ settings, people }: Pick<Board, 'settings' | 'people'>): NamedAccount[] =>
  namedAccounts(settings.officers, people);

/** Accounts with the names that the plan has for them. */
export const namedAccounts = (accounts: readonly string[], people: Board['people']): NamedAccount[] =>
  accounts.map((account) => ({
    account,
    name: people.find((person) => person.account?.toLowerCase() === account.toLowerCase())?.name ?? null,
  }));
