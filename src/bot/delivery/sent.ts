import type { Board } from '../../domain/board.ts';
import type { Prompt } from '../../domain/prompt.ts';
import type { SentMessage } from '../connector.ts';

/** What became of a prompt that was sent. */
export type Sent =
  | { outcome: 'sent' }
  /** It waits for whoever may have got it to open the chat, or for the next try. */
  | { outcome: 'unknown' }
  /** It went out, and its row does not say so yet. */
  | { outcome: 'unrecorded'; message: SentMessage }
  | { outcome: 'failed' };

/** One person's requests that go out together. */
export interface AskGroup {
  board: Board;
  prompts: readonly Prompt[];
  /** All requests that stand open, of everybody. */
  open: readonly Prompt[];
  /** True where an earlier card may be about. */
  replaces: boolean;
  /** Where they were sent already, where only their rows do not say so yet. */
  message: SentMessage | null;
}
