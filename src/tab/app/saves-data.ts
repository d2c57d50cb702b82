/** Whether somebody asked their browser to use little of the network. */
export const savesData = (): boolean =>
  'connection' in navigator && (navigator.connection as { saveData?: boolean } | null)?.saveData === true;
