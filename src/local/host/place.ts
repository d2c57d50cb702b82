import { HOST, LOCAL_AREA, TENANT_ID } from '../graph/site.ts';
import { CHANNELS, GROUP_ID } from '../graph/team.ts';
import type { LocalPlace } from './config.ts';

const channels = CHANNELS.map(({ id, displayName }) => ({ id, name: displayName }));

/** The team that owns the local tenant's one site, its channels, and a meeting of that channel. */
export const PLACE: LocalPlace = {
  tenantId: TENANT_ID,
  team: {
    // A team's own id is the thread of its General channel.
    id: channels[0]?.id ?? '',
    groupId: GROUP_ID,
    name: LOCAL_AREA.displayName,
  },
  channels,
  site: { domain: HOST, path: LOCAL_AREA.path },
  meeting: {
    id: Buffer.from('0#19:meeting_local@thread.v2#0').toString('base64'),
    chatId: '19:meeting_local@thread.v2',
    title: 'Improvement group meeting',
  },
  app: { clientId: 'a1f0c3d2-5b7e-4c19-9e64-3d2b8f70c5a1', name: 'Action Plan Monitor' },
};
