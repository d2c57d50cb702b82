import { useEffect, useState } from 'react';
import type { ThemeName } from '../ui/rating-palette.ts';
import { useMedia } from '../ui/use-media.ts';
import { readAddress } from './address.ts';
import type { TeamsHost } from './teams-host.ts';
import { chooseTheme, fromTeamsTheme } from './theme.ts';

/** The theme: what Teams says and goes on saying, else what the address or the browser asks for. */
export function useTheme(teams: TeamsHost | null): ThemeName {
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const hasForcedColours = useMedia('(forced-colors: active)');
  const [told, setTold] = useState<string | null>(null);
  useEffect(() => teams?.onTheme(setTold), [teams]);
  if (teams) return fromTeamsTheme(told ?? teams.theme);
  return chooseTheme(readAddress(location.search).theme, { isDark, hasForcedColours });
}
