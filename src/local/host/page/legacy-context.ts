import type { LocalPlace } from '../config.ts';
import { isOfChannel, isOfMeeting, type Choices } from './choices.ts';
import { channelOf } from './channel-of.ts';
import { kindOf } from './host-kind.ts';
import type { Person } from './people.ts';

/** The tab's own id, which a real team gets when the tab is added. */
export const ENTITY_ID = 'action-plan';

/** Where a frame stands, by the names of teams-js's `FrameContexts`. */
export type FrameContext = 'content' | 'sidePanel' | 'meetingStage' | 'settings' | 'task';

const CHANNEL_REGULAR = 'Regular';
const TEAM_STANDARD = 0;
const ROLE_OWNER = 0;
const ROLE_MEMBER = 1;

/** What one frame is told of: where it stands, what was chosen, who looks, and the id of the session. */
export interface Told {
  frameContext: FrameContext;
  choices: Choices;
  person: Person;
  sessionId: string;
}

/**
 * What `getContext` answers: the flat form that teams-js turns into `app.Context`
 * (`transformLegacyContextToAppContext` in its public/app/app.ts).
 */
export function createLegacyContext(place: LocalPlace, { frameContext, choices, person, sessionId }: Told): object {
  const { name, clientType } = kindOf(choices.host);
  return {
    locale: 'en-GB',
    theme: choices.theme,
    frameContext,
    entityId: ENTITY_ID,
    subEntityId: choices.sub,
    hostName: name,
    hostClientType: clientType,
    ringId: 'general',
    sessionId,
    appSessionId: sessionId,
    isFullScreen: false,
    isMultiWindow: false,
    ...describePerson(place, person),
    ...(isOfChannel(choices) ? describeChannel(place, choices.channel) : {}),
    ...(isOfMeeting(choices) ? { meetingId: place.meeting.id, chatId: place.meeting.chatId } : {}),
  };
}

function describePerson({ tenantId }: LocalPlace, person: Person): object {
  return {
    tid: tenantId,
    userObjectId: person.id,
    userPrincipalName: person.userPrincipalName,
    upn: person.userPrincipalName,
    loginHint: person.userPrincipalName,
    userDisplayName: person.displayName,
    userTeamRole: person.right === 'owner' ? ROLE_OWNER : ROLE_MEMBER,
  };
}

function describeChannel(place: LocalPlace, id: string | undefined): object {
  const { tenantId, team, site } = place;
  const channel = channelOf(place, id);
  return {
    teamId: team.id,
    teamName: team.name,
    teamType: TEAM_STANDARD,
    isTeamArchived: false,
    groupId: team.groupId,
    hostTeamGroupId: team.groupId,
    hostTeamTenantId: tenantId,
    channelId: channel.id,
    channelName: channel.name,
    channelType: CHANNEL_REGULAR,
    channelRelativeUrl: `${site.path}/Shared Documents/${channel.name}`,
    teamSiteDomain: site.domain,
    teamSitePath: site.path,
    teamSiteUrl: `https://${site.domain}${site.path}`,
  };
}
