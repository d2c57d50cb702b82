import type { ActionNow, PlanNow } from '../../../domain/plan-now.ts';
import { cellText } from '../../table.ts';
import { columnOfKind, isShared, sourceKey, type ActionPlace } from './action-places.ts';

/** Where the row of a new action goes. */
export interface NewRowPlace {
  /** The action of the file whose columns and style it takes. */
  like: ActionPlace;
  after: number;
  /** True where the row above is another than the one that it is like. */
  isUnderAnother: boolean;
  /** True where no action of its focus area stands in the file, so that the row has to name it. */
  isOfNewArea: boolean;
}

/** Finds the place of a new action: under the one that it follows, or with the first of its own focus area. */
export function newRowPlaces(places: readonly ActionPlace[], now: PlanNow): (action: ActionNow) => NewRowPlace | null {
  const bySource = new Map(places.map((place) => [sourceKey(place.action.source), place]));
  const placeAt = (source: ActionNow['source']): ActionPlace | undefined =>
    source ? bySource.get(sourceKey(source)) : undefined;
  const areas = new Map<string, string>();
  const firsts = new Map<string, ActionPlace>();
  for (const action of now.actions) {
    const place = placeAt(action.source);
    if (!action.source || !place) continue;
    areas.set(sourceKey(action.source), areaKey(action));
    if (!firsts.has(areaKey(action))) firsts.set(areaKey(action), place);
  }
  return (action) => {
    const followed = placeAt(action.after);
    if (followed && action.after && areas.get(sourceKey(action.after)) === areaKey(action)) return under(followed);
    const sibling = firsts.get(areaKey(action));
    if (sibling) return namesArea(sibling) ? under(sibling) : above(sibling);
    if (followed) return { ...under(followed), isOfNewArea: true };
    const [first] = places;
    return first ? { like: first, after: lastHeadRow(first), isUnderAnother: true, isOfNewArea: true } : null;
  };
}

const areaKey = ({ priority, focusArea }: ActionNow): string => JSON.stringify([priority, focusArea]);

/** True where a focus area or priority is named on the row of an action, so that no row of it can stand above. */
const namesArea = (place: ActionPlace): boolean =>
  (['priority', 'focusArea'] as const).some((kind) => {
    const index = columnOfKind(place.head, kind);
    return index !== null && (cellText(place.row, index) !== '' || isShared(place, index));
  });

const under = (place: ActionPlace): NewRowPlace => ({
  like: place,
  after: lastRowOf(place),
  isUnderAnother: false,
  isOfNewArea: false,
});

function above(place: ActionPlace): NewRowPlace {
  const before = place.table.rows[place.at - 1]?.number ?? place.head.row;
  return { like: place, after: before, isUnderAnother: true, isOfNewArea: false };
}

/** An action may run on over the rows below it. */
function lastRowOf({ table, sheet, at, row }: ActionPlace): number {
  let last = at;
  while (sheet.rows[last + 1] === 'continued') last += 1;
  return table.rows[last]?.number ?? row.number;
}

function lastHeadRow({ table, sheet, head, at }: ActionPlace): number {
  const heads = table.rows.filter((row, index) => index < at && row.number >= head.row && sheet.rows[index] === 'head');
  return heads.at(-1)?.number ?? head.row;
}
