/** Where the tab is opened: the ids and names that Teams would put in the tab's context. */
export interface LocalPlace {
  tenantId: string;
  team: { id: string; groupId: string; name: string };
  /** The first is the team's General channel. */
  channels: readonly { id: string; name: string }[];
  site: { domain: string; path: string };
  meeting: { id: string; chatId: string; title: string };
  /** The app registration that the tab signs people in to. */
  app: { clientId: string; name: string };
}

/** What the server hands to the page as `/config.json`; addresses are absolute. */
export interface HostConfig {
  tabUrl: string;
  controlsUrl: string;
  place: LocalPlace;
}
