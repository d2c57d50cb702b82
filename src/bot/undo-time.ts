/** How long whoever answered may take it back in chat, in milliseconds. */
export const UNDO_MS = 24 * 3_600_000;
