import type { Choices } from './choices.ts';
import { ENTITY_ID } from './legacy-context.ts';
import { isRecord } from './message.ts';

/** What a configured tab keeps: the part of `Choices` that its configuration page set. */
export type KeptSettings = Required<Pick<Choices, 'content' | 'tabName'>>;

/** The address of the tab's configuration page, as the manifest's `configurationUrl` names it. */
const CONFIGURATION = '?configure=tab';

/** Where the frame goes: what the tab was set to show in a channel, its configuration page, or the tab itself. */
export function addressOf(tabUrl: string, { frame, content }: Choices): string {
  if (frame === 'settings') return new URL(CONFIGURATION, tabUrl).href;
  return frame !== 'personal' && content && isOfTab(content, tabUrl) ? content : tabUrl;
}

/** What `getSettings` answers. */
export function settingsOf(tabUrl: string, choices: Choices): object {
  const contentUrl = addressOf(tabUrl, { ...choices, frame: 'content' });
  const suggestedDisplayName = choices.tabName ?? 'Action plan';
  return { contentUrl, websiteUrl: contentUrl, entityId: ENTITY_ID, suggestedDisplayName };
}

/**
 * Reads what `setSettings` was given; a sentence where Teams would not keep it: it wants an entity id and an address of
 * the domains that the manifest names.
 */
export function readSettings(settings: unknown, tabUrl: string): KeptSettings | string {
  if (!isRecord(settings)) return 'The settings of a tab are an object.';
  const { contentUrl, entityId, suggestedDisplayName } = settings;
  if (typeof entityId !== 'string' || entityId === '') return 'A tab needs an entityId.';
  if (typeof contentUrl !== 'string' || !isOfTab(contentUrl, tabUrl))
    return 'The contentUrl of a tab is of a domain that the app’s manifest names.';
  return { content: contentUrl, tabName: typeof suggestedDisplayName === 'string' ? suggestedDisplayName : undefined };
}

const isOfTab = (address: string, tabUrl: string): boolean =>
  URL.canParse(address) && new URL(address).origin === new URL(tabUrl).origin;
