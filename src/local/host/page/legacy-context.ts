import type { LocalPlace } from '../config.ts';
import type { Choices } from './choices.ts';
import { channelOf } from './channel-of.ts';
import type { Person } from './people.ts';

/** The tab's own id, which a real team gets when the tab is added. */
export const ENTITY_ID = 'action-plan';

const CHANNEL_REGULAR = 'Regular';
const TEAM_STANDARD = 0;
const ROLE_OWNER = 0;
const ROLE_MEMBER = 1;

/**
 * What `getContext` answers: the flat form that teams-js turns into `app.Context`
 * (`transformLegacyContextToAppContext` in its public/app/app.ts).
 */
export function createLegacyContext(place: LocalPlace, choices: Choices, person: Person, sessionId: string): object {
  return {
    locale: 'en-GB',
    theme: choices.theme,
    frameContext: choices.frame === 'personal' ? 'content' : choices.frame,
    entityId: ENTITY_ID,
    subEntityId: choices.sub,
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
    sessionId,
    appSessionId: sessionId,
    isFullScreen: false,
    isMultiWindow: false,
    ...describePerson(place, person),
    ...(choices.frame === 'personal' ? {} : describeChannel(place, choices.channel)),
    ...(isInMeeting(choices) ? { meetingId: place.meeting.id, chatId: place.meeting.chatId } : {}),
  };
}

const isInMeeting = ({ frame }: Choices): boolean => frame === 'sidePanel' || frame === 'meetingStage';

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
