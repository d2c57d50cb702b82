import type { LocalPlace } from '../config.ts';
import { isOfChannel, type Choices } from './choices.ts';
import { ENTITY_ID } from './legacy-context.ts';
import { isRecord } from './message.ts';

/** What a configured tab keeps: the part of `Choices` that its configuration page set. */
export type KeptSettings = Required<Pick<Choices, 'content' | 'tabName'>>;

/** Where the tab is, and the site whose plan it shows. */
export interface TabPlace {
  tabUrl: string;
  place: Pick<LocalPlace, 'site'>;
}

/** The address of the tab's configuration page, as the manifest's `configurationUrl` names it. */
const CONFIGURATION = '?configure=tab';

/** Where the frame goes: what the tab was set to show, its configuration page, or the tab itself. */
export function addressOf({ tabUrl, place: { site } }: TabPlace, choices: Choices): string {
  const { frame, content } = choices;
  if (frame === 'settings') return new URL(CONFIGURATION, tabUrl).href;
  if (frame === 'personal') return tabUrl;
  if (content && isOfTab(content, tabUrl)) return content;
  if (isOfChannel(choices)) return tabUrl;
  // As the configuration page would have set it: no channel tells the tab of a meeting which plan it shows.
  const address = new URL(tabUrl);
  address.searchParams.set('site', `${site.domain}:${site.path}`);
  return address.href;
}

/** What `getSettings` answers. */
export function settingsOf(tab: TabPlace, choices: Choices): object {
  const frame = choices.frame === 'settings' || choices.frame === 'personal' ? 'content' : choices.frame;
  const contentUrl = addressOf(tab, { ...choices, frame });
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

/** Whether an address is one of the tab's own. */
export const isOfTab = (address: string, tabUrl: string): boolean =>
  URL.canParse(address) && new URL(address).href.startsWith(new URL('/', tabUrl).href);
