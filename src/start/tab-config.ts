/** What the tab is told about where it runs; it asks for `/config.json`. */
export interface TabConfig {
  /** Null for Microsoft's own. */
  graphOrigin: string | null;
  /** Where a page opens that neither Teams nor its address sends to a plan. */
  site: string | null;
  local: { controls: string; host: string; chat: string | null } | null;
  /** The tab's app registration, and what it asks for: Sites.Selected or Sites.ReadWrite.All, and User.ReadBasic.All for `people`. */
  signIn: { tenantId: string; clientId: string; sites: 'selected' | 'all'; people: boolean } | null;
}
