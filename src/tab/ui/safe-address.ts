/**
 * An address that may be opened from the plan: https alone, so that no text of a plan can run as a script or lead where somebody
 * on the way could answer, and without a name or password, which would say something else than where it leads.
 */
export function safeAddress(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
}
