/** What the address of the page keeps, so that it can be pinned, shared and gone back to. */
export interface Address {
  /** A sub-group's name, `null` for all, or {@link NO_GROUP}. */
  group: string | null;
  action: string | null;
  find: string;
  /** The step of bringing in a file, or `file` before one is chosen. */
  bring: string | null;
  as: string | null;
  theme: string | null;
}

/** Stands for the actions that no sub-group owns yet. No sub-group is called so. */
export const NO_GROUP = '-';

/** Reads the part of an address after the question mark. */
export function readAddress(search: string): Address {
  const said = new URLSearchParams(search);
  return {
    group: said.get('group') || null,
    action: said.get('action') || null,
    find: said.get('find') ?? '',
    bring: said.get('bring') || null,
    as: said.get('as') || null,
    theme: said.get('theme') || null,
  };
}

/** Writes it, leaving alone whatever else stood there. */
export function writeAddress(address: Address, search = ''): string {
  const said = new URLSearchParams(search);
  for (const [name, value] of Object.entries(address)) {
    if (value) said.set(name, value);
    else said.delete(name);
  }
  const written = said.toString();
  return written === '' ? '' : `?${written}`;
}
