import { usePreference } from '../plan/use-preference.ts';

/** How much room a card takes: much on a wall screen, little by choice. */
export type Density = 'comfortable' | 'compact';

/** How much room cards take for whoever has the page open, in this browser. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = usePreference('density', 'comfortable');
  return [density === 'compact' ? 'compact' : 'comfortable', setDensity];
}
