import { checkAddress } from '../../../../domain/evidence-address.ts';

/** What is wrong with an address that somebody typed, by the message that says so. */
export type AddressFault = 'addressOnDrive' | 'addressUnreadable' | 'addressPassword';

/** An address as it is kept, with its host; null where none was typed; or what is wrong with it. */
export type TypedAddress = { address: string; host: string } | { fault: AddressFault } | null;

const DRIVE = /^(?:[a-z]:[\\/]|\\\\|file:)/i;

/**
 * Reads the address of a piece of evidence: one of the web, with the host that it leads to. A name or password in it would be
 * read by everybody who reads the plan. Whether something answers there is not asked, since that would tell its server who looks.
 */
export function readAddress(typed: string): TypedAddress {
  const { address } = checkAddress(typed);
  if (address === null) return null;
  if (address === undefined) return { fault: DRIVE.test(typed.trim()) ? 'addressOnDrive' : 'addressUnreadable' };
  if (!URL.canParse(address)) return { fault: 'addressUnreadable' };
  const { username, password, host } = new URL(address);
  return username === '' && password === '' ? { address, host } : { fault: 'addressPassword' };
}
