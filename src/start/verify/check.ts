import type { SWITCHES } from '../../local/graph/switch-table.ts';
import type { Workbench } from './workbench.ts';

/** A switch of the local Graph server: what it does where Microsoft's documents leave a choice. */
export type SwitchName = keyof typeof SWITCHES;

/** What was seen of one such choice; `value` is null where the switch has no setting for it. */
export interface Finding {
  name: SwitchName;
  value: string | number | boolean | null;
  /** In words. */
  seen: string;
}

/** What a check saw; what stays open says why. */
export interface Seen {
  findings: Finding[];
  notes: string[];
  open: string[];
}

/** Where a check writes down what it sees, as it sees it: what comes after may fail. */
export interface Notebook {
  find: (name: SwitchName, value: Finding['value'], seen: string) => void;
  note: (words: string) => void;
  /** A part of the question stays open. */
  leave: (reason: string) => void;
}

/** One question about the real service, asked of lists of its own. */
export interface Check {
  id: string;
  /** The number of the question in the list that the project keeps; null for one of ours. */
  question: number | null;
  title: string;
  /** What it does on the site, for whoever wants to know beforehand. */
  does: string;
  /** The switches that it can tell the setting of. */
  tells: readonly SwitchName[];
  /** Run only where it was asked for: it takes long. */
  isThorough?: boolean;
  /** @throws {Unsettled} where the question cannot be answered */
  run(bench: Workbench, seen: Notebook): Promise<void>;
}
