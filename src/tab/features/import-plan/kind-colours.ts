import { makeStyles, tokens } from '@fluentui/react-components';
import type { ColumnKind } from '../../../exchange/recognise/columns/head-words.ts';

const hue = (background: string, foreground: string) => ({ '--kind': background, '--kind-words': foreground });

const useHues = makeStyles({
  place: hue(tokens.colorPaletteNavyBackground2, tokens.colorPaletteNavyForeground2),
  action: hue(tokens.colorPaletteTealBackground2, tokens.colorPaletteTealForeground2),
  people: hue(tokens.colorPalettePlumBackground2, tokens.colorPalettePlumForeground2),
  due: hue(tokens.colorPaletteBrownBackground2, tokens.colorPaletteBrownForeground2),
  rating: hue(tokens.colorPaletteGrapeBackground2, tokens.colorPaletteGrapeForeground2),
  measure: hue(tokens.colorPaletteSteelBackground2, tokens.colorPaletteSteelForeground2),
  notes: hue(tokens.colorPaletteLavenderBackground2, tokens.colorPaletteLavenderForeground2),
  evidence: hue(tokens.colorPaletteGoldBackground2, tokens.colorPaletteGoldForeground2),
  none: hue(tokens.colorNeutralBackground4, tokens.colorNeutralForeground2),
});

const HUE_OF: Record<ColumnKind, keyof ReturnType<typeof useHues>> = {
  ref: 'place',
  priority: 'place',
  focusArea: 'place',
  action: 'action',
  lead: 'people',
  accountable: 'people',
  due: 'due',
  measure: 'measure',
  status: 'rating',
  rating: 'rating',
  updates: 'notes',
  evidence: 'evidence',
  extra: 'none',
};

/** Gives the colours of what a column is as `--kind` and `--kind-words`. They repeat what the head says in words. */
export function useKindColours(): (kind: ColumnKind | null) => string | undefined {
  const hues = useHues();
  return (kind) => (kind ? hues[HUE_OF[kind]] : undefined);
}
