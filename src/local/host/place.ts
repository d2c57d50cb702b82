import { guidFrom } from '../graph/guid.ts';
import { HOST, LOCAL_AREA, TENANT_ID } from '../graph/site.ts';
import { GROUP_ID } from '../graph/team.ts';
import type { LocalPlace } from './config.ts';

// As the local Graph server names it. A team's own id is the thread of its General channel.
const GENERAL = `19:${guidFrom('channel', 'General').replaceAll('-', '')}@thread.tacv2`;

/** The team that owns the local tenant's one site, its first channel, and a meeting of that channel. */
export const PLACE: LocalPlace = {
  tenantId: TENANT_ID,
  team: {
    id: GENERAL,
    groupId: GROUP_ID,
    name: LOCAL_AREA.displayName,
  },
  channel: { id: GENERAL, name: 'General' },
  site: { domain: HOST, path: LOCAL_AREA.path },
  meeting: {
    id: Buffer.from('0#19:meeting_local@thread.v2#0').toString('base64'),
    chatId: '19:meeting_local@thread.v2',
    title: 'Improvement group meeting',
  },
};
