import { useSyncExternalStore } from 'react';
import { useSession } from '../plan/session.ts';

/** How much room a card takes: much on a wall screen, little by choice. */
export type Density = 'comfortable' | 'compact';

/** How much room cards take for whoever has the page open, in this browser. */
export function useDensity(): [Density, (density: Density) => void] {
  const { density } = useSession();
  const value = useSyncExternalStore(density.subscribe, density.value);
  return [value === 'compact' ? 'compact' : 'comfortable', density.choose];
}
