import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { hueOf, initialsOf } from './initials.ts';

const useStyles = makeStyles({
  disc: {
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    width: 'var(--avatar, 24px)',
    height: 'var(--avatar, 24px)',
    borderRadius: tokens.borderRadiusCircular,
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: '10px',
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '0.02em',
    userSelect: 'none',
  },
  large: { width: '28px', height: '28px', fontSize: '11px' },
  hue0: { backgroundColor: tokens.colorPaletteNavyBackground2, color: tokens.colorPaletteNavyForeground2 },
  hue1: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
  hue2: { backgroundColor: tokens.colorPalettePlumBackground2, color: tokens.colorPalettePlumForeground2 },
  hue3: { backgroundColor: tokens.colorPaletteSteelBackground2, color: tokens.colorPaletteSteelForeground2 },
  hue4: { backgroundColor: tokens.colorPaletteGrapeBackground2, color: tokens.colorPaletteGrapeForeground2 },
  hue5: { backgroundColor: tokens.colorPaletteBrownBackground2, color: tokens.colorPaletteBrownForeground2 },
});

const HUES = ['hue0', 'hue1', 'hue2', 'hue3', 'hue4', 'hue5'] as const;

/** A person's initials in a disc. The name stands beside it, so readers aloud pass over the disc. */
export function Avatar({ name, isLarge = false }: { name: string; isLarge?: boolean }): JSX.Element {
  const styles = useStyles();
  const hue = HUES[hueOf(name, HUES.length)] ?? 'hue0';
  return (
    <span className={mergeClasses(styles.disc, styles[hue], isLarge && styles.large)} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
