import type { ReactNode } from 'react';
import type { Board } from '../../domain/board.ts';
import type { Freshness } from '../plan/followed-board.ts';
import type { Address } from './address.ts';
import type { PlanFileState } from './plan-file-state.ts';

/**
 * Changes the address; `push`, which is the default, makes a step that Back takes again, and what is `typed` stands in it once
 * typing pauses.
 */
export type Go = (change: Partial<Address>, how?: 'push' | 'replace' | 'typed') => void;

/** Where in a meeting of Teams the page stands. */
export interface MeetingPlace {
  frame: 'tab' | 'sidePanel' | 'stage' | 'details';
  /** Whether there is a stage here that this person may share to. */
  mayShare: () => Promise<boolean>;
  /** Shows everybody in the meeting an address of the tab; false where Teams does not let it. */
  share: (address: string) => Promise<boolean>;
}

/** What a plan is shown by. */
export interface PlanGateProps {
  address: Address;
  go: Go;
  /** Says and chooses who has the page open, where that can be chosen. */
  person: ReactNode;
  /** Gives a link to a view by Teams' own dialog; null in a browser, where the address is the link. */
  onShare: ((address: Address, label: string) => void) | null;
  /** Chooses another plan; null where the place decides which it is. */
  onOtherPlan: (() => void) | null;
  /** The meeting of Teams that the page stands in; null elsewhere. */
  place: MeetingPlace | null;
  /** The channel of Teams that the page stands in. */
  channel: { id: string; name: string } | null;
}

/** A plan that was read, and how far it can be relied upon. */
export interface PlanPageProps extends PlanGateProps, Freshness {
  board: Board;
  /** What is to be said above the plan. */
  above: ReactNode;
  /** Opens what is done with the plan's file. */
  file: { change: (to: Partial<PlanFileState>) => void };
}
