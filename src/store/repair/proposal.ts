import type { BrokenRow, RowRef, UpdateSource } from '../../domain/board.ts';
import type { Fields } from '../site.ts';

/** Whose account wrote, and when, as SharePoint tells. */
export interface Trace {
  by: string;
  at: string;
}

/** A cell in which a second row says something that the kept one does not; null where that one is empty there. */
export interface Difference {
  column: string;
  kept: string | null;
  removed: string;
}

/** What proposals of every kind say. */
export interface Known {
  /** As the row stood when the proposal was read. */
  broken: BrokenRow;
  /** The key of the entry that will record the mending: the same for everybody who mends this row as it stands. */
  key: string;
  /** Where people see the row in SharePoint; null where nothing tells. */
  address: string | null;
  /** Who changed the row last, or broke it where its versions tell. */
  changed: Trace | null;
  /** What the row is known by where its other words are gone: SharePoint's own title. */
  title: string;
}

/**
 * What mending a row would do. `put back`: cells get what SharePoint's versions or the record say that they held.
 * `new action`: somebody typed an action into the list, and it gets a key. `choose area`: a person says where it belongs.
 * `keep one`: a second row of one key goes, and what it said otherwise is kept as an entry. `by hand`: only people can tell.
 * `whole`: nothing is wrong any more.
 */
export type Proposal = Known &
  (
    | { kind: 'put back'; fields: Fields; value: string | null; witness: 'version' | 'entry'; from: Trace | null }
    | { kind: 'new action'; fields: Fields; areaKey: string | null }
    | { kind: 'choose area' }
    | { kind: 'keep one'; keeps: RowRef; removes: RowRef; differences: Difference[] }
    | { kind: 'by hand'; why: 'empty' | 'no witness' | 'legend' }
    | { kind: 'whole' }
  );

/** A person's consent to a proposal. `words` say in the record what was done. */
export interface Mending {
  proposal: Proposal;
  words: string;
  saidBy: string;
  source: UpdateSource;
  /** The focus area that the person chose, where one was asked for. */
  areaKey?: string | null;
}
