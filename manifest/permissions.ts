import type { Fault } from './fault.ts';
import type { Json } from './json.ts';

/**
 * Microsoft's resource-specific permissions (msteams-docs, graph-api/rsc/resource-specific-consent.md of 20 February 2025):
 * those for an application, those for whoever is signed in, and those for both. The schema takes any name, and Teams refuses
 * the package only when it is uploaded.
 */
const APPLICATION =
  'Channel.Create.Group Channel.Delete.Group ChannelMeeting.ReadBasic.Group ChannelMeetingParticipant.Read.Group ' +
  'ChannelMeetingRecording.Read.Group ChannelMeetingTranscript.Read.Group ChannelMeetingNotification.Send.Group ' +
  'ChannelMessage.Read.Group ChannelMessage.Send.Group ChannelSettings.Read.Group ChannelSettings.ReadWrite.Group ' +
  'TeamsActivity.Send.Group TeamsAppInstallation.Read.Group TeamMember.Read.Group TeamSettings.Read.Group ' +
  'TeamSettings.ReadWrite.Group TeamsTab.Create.Group TeamsTab.Delete.Group TeamsTab.Read.Group TeamsTab.ReadWrite.Group ' +
  'Calls.AccessMedia.Chat Calls.JoinGroupCalls.Chat ChatSettings.Read.Chat ChatSettings.ReadWrite.Chat ' +
  'ChatMessage.Read.Chat ChatMessageReadReceipt.Read.Chat ChatMember.Read.Chat Chat.Manage.Chat TeamsTab.Read.Chat ' +
  'TeamsTab.Create.Chat TeamsTab.Delete.Chat TeamsTab.ReadWrite.Chat TeamsAppInstallation.Read.Chat ' +
  'TeamsActivity.Send.Chat OnlineMeetingTranscript.Read.Chat OnlineMeeting.ReadBasic.Chat ' +
  'OnlineMeetingRecording.Read.Chat OnlineMeetingNotification.Send.Chat TeamsActivity.Send.User TeamsAppInstallation.Read.User';
const DELEGATED =
  'ChannelMeetingActiveSpeaker.Read.Group ChannelMeetingAudioVideo.Stream.Group ' +
  'ChannelMeetingIncomingAudio.Detect.Group ChannelMeetingStage.Write.Group InAppPurchase.Allow.Group ' +
  'LiveShareSession.ReadWrite.Group MeetingParticipantReaction.Read.Group InAppPurchase.Allow.Chat ' +
  'LiveShareSession.ReadWrite.Chat MeetingStage.Write.Chat MeetingParticipantReaction.Read.Chat ' +
  'OnlineMeetingIncomingAudio.Detect.Chat OnlineMeetingActiveSpeaker.Read.Chat OnlineMeetingAudioVideo.Stream.Chat ' +
  'OnlineMeetingParticipant.ToggleIncomingAudio.Chat CameraStream.Read.User InAppPurchase.Allow.User ' +
  'MicrophoneStream.Read.User MeetingParticipantReaction.Read.User OutgoingVideoStream.Write.User';
const BOTH = 'OnlineMeetingParticipant.Read.Chat';

const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  Application: new Set([...APPLICATION.split(' '), BOTH]),
  Delegated: new Set([...DELEGATED.split(' '), BOTH]),
};

/** What the app asks for when it is added to a team, a chat or by a person; the share-to-stage button needs both. */
export const ASKED = ['MeetingStage.Write.Chat', 'ChannelMeetingStage.Write.Group'] as const;

/** Looks at each permission's name and type, and that there is none more than the app needs. */
export function checkPermissions(manifest: Json): Fault[] {
  const asked = permissionsOf(manifest);
  const faults: Fault[] = [];
  for (const [at, { name, type }] of asked.entries()) {
    const place = `manifest.json: authorization.permissions.resourceSpecific[${at}]`;
    const other = Object.keys(KNOWN).find((one) => KNOWN[one]?.has(name));
    if (!other) faults.push({ place, words: `Microsoft knows no permission “${name}”.` });
    else if (!KNOWN[type]?.has(name)) faults.push({ place, words: `“${name}” is of the type ${other}, not ${type}.` });
    else if (!ASKED.some((one) => one === name))
      faults.push({ place, words: `“${name}” is more than the app needs, which is ${ASKED.join(' and ')}.` });
    if (asked.findIndex((one) => one.name === name) < at) faults.push({ place, words: `“${name}” stands twice.` });
  }
  return faults;
}

function permissionsOf(manifest: Json): { name: string; type: string }[] {
  const { authorization } = manifest as { authorization?: { permissions?: { resourceSpecific?: unknown } } };
  const asked = authorization?.permissions?.resourceSpecific;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return Array.isArray(asked)
    ? asked.map((one: { name?: unknown; type?: unknown } | null) => ({ name: text(one?.name), type: text(one?.type) }))
    : [];
}
