const WEB = /^https?:\/\/[^\s/$.?#][^\s]*$/i;
const BARE = /^(?:www\.|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,}(?:\/|$))\S*$/iu;
const LONGEST = 2000;

/** An address as it can be opened, or what is wrong with it, in a sentence for whoever typed it. */
export type CheckedAddress = { address: string | null; problem?: never } | { address?: never; problem: string };

/**
 * Checks the shape of a piece of evidence's address: a web address, which alone is opened safely, or none. One that lacks only
 * its beginning gets it; whether anything stands there is not asked.
 */
export function checkAddress(text: string): CheckedAddress {
  const address = text.trim();
  if (address === '') return { address: null };
  if (address.length > LONGEST) return { problem: 'This address is longer than a web address can be.' };
  if (WEB.test(address)) return { address };
  if (/\s/.test(address)) return { problem: 'A web address has no spaces. Please copy it from the browser once more.' };
  if (BARE.test(address)) return { address: `https://${address}` };
  return { problem: 'This is no web address. One begins with https://, as the browser shows it at the top.' };
}
