/** What stands for a person whose role nobody knows, where a report leaves names out. */
export const standInFor = (count: number): string => `Lead officer ${count}`;

/** True for a lead that a report without names put in place of a name. */
export const isStandIn = (lead: string): boolean => /^Lead officer \d+$/.test(lead);
