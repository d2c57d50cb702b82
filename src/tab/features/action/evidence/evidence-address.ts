/** What is wrong with an address that somebody typed, by the message that says so. */
export type AddressFault = 'addressNoScheme' | 'addressUnreadable' | 'addressKind' | 'addressPassword';

/** An address as it is kept, with its host; `null` where none was typed; or what is wrong with it. */
export type CheckedAddress = { address: string; host: string } | { fault: AddressFault } | null;

/**
 * Checks the shape of an address: http or https, a host, no name or password in it. Whether something answers there is not
 * asked, since that would tell its server who looks.
 */
export function checkAddress(typed: string): CheckedAddress {
  const text = typed.trim();
  if (text === '') return null;
  if (!URL.canParse(text))
    return { fault: /^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? 'addressNoScheme' : 'addressUnreadable' };
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { fault: 'addressKind' };
  if (url.username !== '' || url.password !== '') return { fault: 'addressPassword' };
  return { address: url.href, host: url.host };
}
