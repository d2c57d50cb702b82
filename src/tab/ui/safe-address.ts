/** An address that may be opened from the plan: https alone, so that no text of a plan can run as a script. */
export function safeAddress(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' ? url.href : null;
}
