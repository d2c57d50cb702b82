import type { LocalPlace } from '../config.ts';

/** The channel with that id; the team's first where it has none of that id. */
export function channelOf({ channels }: LocalPlace, id: string | undefined): LocalPlace['channels'][number] {
  return channels.find((channel) => channel.id === id) ?? channels[0] ?? { id: '', name: '' };
}
