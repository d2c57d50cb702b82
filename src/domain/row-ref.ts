/** An action's own key: a GUID, since refs can be missing or move. */
export type ActionKey = string & { readonly __brand?: 'ActionKey' };

/** Where a row stands in its list: SharePoint's row id and the ETag of the state that was read. Both opaque. */
export interface RowRef {
  id: string;
  etag: string;
}
