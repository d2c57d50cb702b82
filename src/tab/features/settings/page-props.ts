import type { Board } from '../../../domain/board.ts';
import type { SettingsPageName } from './pages.ts';

/** The channel of Teams that the page stands in. */
export interface OwnChannel {
  id: string;
  name: string;
}

/** What each page of the settings is shown by. */
export interface PageProps {
  board: Board;
  /** False for those who are no officers: they read. */
  mayChange: boolean;
  channel: OwnChannel | null;
  /** Opens a review date that is over, as it stood, beside another or today where that is asked; null while setting up. */
  onReview: ((review: string, against: 'today' | null) => void) | null;
  /** Opens an action of the plan; null while setting up. */
  onAction: ((key: string) => void) | null;
  onPage: (page: SettingsPageName) => void;
}
