import { useCallback, useSyncExternalStore } from 'react';
import type { PlanStore } from '../../store/plan-store.ts';
import catalogue from '../words/en-GB/plan.json';
import { wordsOf } from '../words/words-of.ts';
import { useSession } from './session.ts';

const say = wordsOf(catalogue);

const SECOND = 1000;

/** The seconds for which SharePoint still wants to be left alone; null where it takes requests. */
export function useBusySeconds(): number | null {
  const { traffic } = useSession().store;
  const subscribe = useCallback((listener: () => void) => follow(traffic, listener), [traffic]);
  return useSyncExternalStore(subscribe, () => secondsLeft(traffic));
}

function follow(traffic: PlanStore['traffic'], listener: () => void): () => void {
  const unsubscribe = traffic.subscribe(listener);
  const timer = setInterval(() => traffic.busyUntil !== null && listener(), SECOND / 4);
  return () => {
    unsubscribe();
    clearInterval(timer);
  };
}

const secondsLeft = ({ busyUntil }: PlanStore['traffic']): number | null =>
  busyUntil === null ? null : Math.max(1, Math.ceil((busyUntil - Date.now()) / SECOND));

/** What a button says while something is being saved. */
export function useSavingWords(): string {
  const seconds = useBusySeconds();
  return seconds === null ? say('saving') : say('busySaving', { seconds });
}
