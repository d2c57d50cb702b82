/** How somebody's words reached the one who wrote them down. */
export type Channel = 'by e-mail' | 'by phone' | 'in person' | 'on paper';

export const CHANNELS: readonly Channel[] = ['by e-mail', 'by phone', 'in person', 'on paper'];

/** Who said it, as the record has it where another wrote it down: "by e-mail, for NM". */
export const saidFor = (channel: Channel, name: string): string => `${channel}, for ${name.trim()}`;
