import { TAB_APP } from '../graph/application.ts';
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
  app: { clientId: TAB_APP.id, name: 'Action Plan Monitor' },
};
