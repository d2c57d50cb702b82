import type { Status } from '../../../domain/plan.ts';
import type { Reading } from '../../reading.ts';
import { fillColour } from '../../recognise/legend/fill-colour.ts';
import { cellText, marksOf, type Row, type Table } from '../../table.ts';
import { actionPlaces, shownText, type ActionPlace } from '../report/action-places.ts';

/**
 * Tables that say in words what only marks tell, for formats that have none: a status that is only a fill, and what a cell
 * that is merged down says of each action beside it.
 */
export function sayMarks(tables: readonly Table[], reading: Reading): Table[] {
  const statuses = reading.outcome.plan?.legends.flatMap((legend) => legend.statuses) ?? [];
  const places = new Map(actionPlaces(tables, reading).map((place) => [place.row, place]));
  return tables.map((table) => {
    const sheet = reading.sheets.find((one) => one.sheet === table.sheet);
    const rows = table.rows.map((row, at) => {
      const place = places.get(row);
      if (place) return withWords(withShared(place), (index) => ratingAt(place, index));
      return sheet?.rows[at] === 'legend' ? withWords(row, (index) => keyAt(row, index, statuses)) : row;
    });
    return { ...table, rows };
  });
}

function withWords(row: Row, wordsAt: (index: number) => string): Row {
  const cells = row.cells.map((text, index) => {
    const { fill, coveredBy } = marksOf(row, index);
    return fill === undefined || coveredBy || cellText(row, index) !== '' ? text : wordsAt(index);
  });
  return { ...row, cells };
}

/** What holds for an action once it is said of the one above, such as its focus area, needs no second word. */
const CARRIED = new Set(['ref', 'action', 'priority', 'focusArea']);

function withShared(place: ActionPlace): Row {
  const { row, head } = place;
  const cells = row.cells.map((text, index) => {
    const above = marksOf(row, index).coveredBy;
    const kind = head.columns.find((column) => column.index === index)?.kind ?? 'action';
    return above && above.row !== row.number && above.index === index && !CARRIED.has(kind)
      ? shownText(place, index)
      : text;
  });
  return { ...row, cells };
}

function ratingAt({ action, head }: ActionPlace, index: number): string {
  const column = head.columns.find((one) => one.index === index);
  const code =
    column?.kind === 'rating' ? action.ratings[column.label] : column?.kind === 'status' ? action.status : null;
  return code ?? '';
}

function keyAt(row: Row, index: number, statuses: readonly Status[]): string {
  const { fill } = marksOf(row, index);
  const colour = fill === undefined ? null : fillColour(fill);
  return statuses.find((status) => status.colour === colour)?.label ?? '';
}
