import { useState } from 'react';
import { saidFor, type Channel } from '../../../../domain/on-behalf.ts';
import type { Speaker } from '../../../plan/use-outbox.ts';

/** Whose words are being written down: one's own, or somebody else's who said them by some channel. */
export interface Speaking {
  isForOther: boolean;
  name: string;
  channel: Channel;
  /** True once somebody tried to save without a name. */
  isNameMissing: boolean;
  change(to: Partial<{ isForOther: boolean; name: string; channel: Channel }>): void;
  /** Who the record will name; undefined for oneself, null where the name is missing, which is said beside it. */
  settle(): Speaker | undefined | null;
  reset(): void;
}

const OWN = { isForOther: false, name: '', channel: 'by e-mail' as Channel, isChecked: false };

/** Keeps whose words are being written down; one's own unless `start` says otherwise. */
export function useSpeaker(start: Partial<typeof OWN> = {}): Speaking {
  const first = { ...OWN, ...start };
  const [state, setState] = useState(first);
  const { isForOther, name, channel, isChecked } = state;
  const isNamed = name.trim() !== '';
  return {
    isForOther,
    name,
    channel,
    isNameMissing: isForOther && isChecked && !isNamed,
    change: (to) => setState({ ...state, ...to }),
    settle() {
      if (!isForOther) return undefined;
      if (isNamed) return { saidBy: saidFor(channel, name), source: 'on behalf' };
      setState({ ...state, isChecked: true });
      return null;
    },
    reset: () => setState(first),
  };
}
