import type { Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ThemeName } from '../ui/rating-palette.ts';
import { useMedia } from '../ui/use-media.ts';
import type { TeamsHost } from './teams-host.ts';
import { askedTheme, chooseTheme, DARK, fetchTheme, FORCED, fromTeamsTheme, LIGHT, themeOf } from './theme.ts';

/** The theme to show: what Teams says and goes on saying, else what the address or the browser asks for. */
export function useTheme(teams: TeamsHost | null): { name: ThemeName; theme: Theme } {
  const wanted = useWanted(teams);
  const [shown, setShown] = useState(wanted);
  useEffect(() => {
    let isWanted = true;
    void fetchTheme(wanted).then(() => isWanted && setShown(wanted));
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  // What was fetched before is there at once; until the other is, the page stays as it was.
  const name = [wanted, shown].find((one) => themeOf(one)) ?? 'light';
  // What the browser draws by itself, as the signs in date fields and the scroll bars, is dark or light with the theme.
  useEffect(() => {
    document.documentElement.style.colorScheme = name === 'light' ? 'light' : 'dark';
  }, [name]);
  return { name, theme: themeOf(name) ?? LIGHT };
}

function useWanted(teams: TeamsHost | null): ThemeName {
  const isDark = useMedia(DARK);
  const hasForcedColours = useMedia(FORCED);
  const [told, setTold] = useState<string | null>(null);
  useEffect(() => teams?.onTheme(setTold), [teams]);
  if (teams) return fromTeamsTheme(told ?? teams.theme);
  return chooseTheme(askedTheme(), { isDark, hasForcedColours });
}
