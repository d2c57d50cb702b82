import type { Status } from '../../../domain/plan.ts';
import { marksOf, type Row } from '../../table.ts';
import { fillColour, fillDistance } from '../legend/fill-colour.ts';
import { columnOf, type Layout } from '../columns/layout.ts';

/** The codes that a legend gives to fills, by `RRGGBB`. */
export type FillCodes = ReadonlyMap<string, string>;

/** Fills this near to a legend's own are meant to be it. */
const NEAR = 0.08;

/** The fill of a rating's cell, or null where the whole row is coloured and the cell says nothing by it. */
export function ratingFill(row: Row, index: number, layout: Layout): string | null {
  const { fill } = marksOf(row, index);
  const action = columnOf(layout, 'action');
  return fill === undefined || (action && marksOf(row, action.index).fill === fill) ? null : fill;
}

/** The status that a fill means: by the legend's own fills where it has them, else the only one of that colour; or null. */
export function statusOfFill(fill: string, statuses: readonly Status[], codes: FillCodes): Status | null {
  const nearest = [...codes.keys()].toSorted((a, b) => fillDistance(a, fill) - fillDistance(b, fill))[0];
  if (nearest !== undefined && fillDistance(nearest, fill) <= NEAR)
    return statuses.find(({ code }) => code === codes.get(nearest)) ?? null;
  const same = statuses.filter(({ colour }) => colour === fillColour(fill));
  return same.length === 1 ? (same[0] ?? null) : null;
}
