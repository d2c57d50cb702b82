import type { SubGroup } from '../../../domain/board.ts';

/** A sub-group that is proposed for a channel, and why: it is linked with the channel, or is called as the channel is. */
export interface ProposedGroup {
  name: string;
  why: 'linked' | 'name';
}

/**
 * The sub-group of a channel: the one that names the channel as its own, else the one with the channel's name or an alias
 * so, whatever the case, the spaces, the signs between words and the word "sub-group" behind it. Null where none or several are.
 */
export function proposeGroup(
  subGroups: readonly (Pick<SubGroup, 'name' | 'aliases'> & { channelId?: string | null })[],
  channel: { id: string; name: string } | null,
): ProposedGroup | null {
  if (!channel) return null;
  const own = subGroups.filter(({ channelId }) => channelId === channel.id);
  if (own.length === 1 && own[0]) return { name: own[0].name, why: 'linked' };
  const called = fold(channel.name);
  const same = subGroups.filter(({ name, aliases }) => [name, ...aliases].some((one) => fold(one) === called));
  return same.length === 1 && same[0] ? { name: same[0].name, why: 'name' } : null;
}

function fold(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLocaleLowerCase('en-GB')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain.replace(/ (sub ?group|group|workstream)$/u, '') || plain;
}
