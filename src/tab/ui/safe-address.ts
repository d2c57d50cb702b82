/**
 * An address that may be opened from the plan: http or https, so that no text of a plan can run as a script, and without a
 * name or password, which would say something else than where it leads.
 */
export function safeAddress(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' ? url.href : null;
}
