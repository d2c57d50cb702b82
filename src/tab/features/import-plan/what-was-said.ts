import { findingKey, type CellPlace, type Corrections } from '../../../exchange/corrections.ts';
import type { FoundFile } from '../../../exchange/found-file.ts';
import type { Reading } from '../../../exchange/reading.ts';
import { columnLetters } from '../../../exchange/table.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { headOver } from './finding-place.ts';
import { columnName, headOfCode, placeInWords, placeOf } from './finding-words.ts';
import { KIND_WORDS, ROLE_WORDS } from './kind-words.ts';
import { rowOf } from './row-places.ts';
import type { ListedFinding } from './use-open-findings.ts';

const say = wordsOf(catalogue);

/** Something that a person said of a file, and the corrections without it. */
export interface Said {
  id: string;
  place: string;
  words: string;
  takeBack: (corrections: Corrections) => Corrections;
}

interface Around {
  found: Pick<FoundFile, 'tables'>;
  sheets: Reading['sheets'];
  findings: readonly ListedFinding[];
}

/** Everything that was said of a file, each to be taken back by itself, whenever it was said. */
export function whatWasSaid(corrections: Corrections, around: Around): Said[] {
  return [
    ...corrections.sheets.map((one) =>
      said('sheets', one, sheetPlace(one.sheet), say(one.isRead ? 'isRead' : 'isLeftOut')),
    ),
    ...corrections.columns.map((one) =>
      said('columns', one, columnPlace(one), say('isKind', { kind: KIND_WORDS[one.kind] })),
    ),
    ...corrections.rows.map((one) =>
      said('rows', one, placeOf({ ...one, cell: null }), say('isKind', { kind: ROLE_WORDS[one.role] })),
    ),
    ...corrections.cells.map((one) => saidOfCell(one, around)),
    ...corrections.legends.map(saidOfLegend),
    ...keptAsWritten(corrections, around),
  ];
}

type Part = 'sheets' | 'columns' | 'rows';

function said<Name extends Part>(part: Name, one: Corrections[Name][number], place: string, words: string): Said {
  const takeBack = (now: Corrections): Corrections => ({
    ...now,
    [part]: (now[part] as object[]).filter((other) => JSON.stringify(other) !== JSON.stringify(one)),
  });
  return { id: `${part}|${JSON.stringify(one)}`, place, words, takeBack };
}

const sheetPlace = (sheet: string | null): string =>
  sheet === null ? say('theFileItself') : placeOf({ sheet, row: null, cell: null });

function columnPlace({ sheet, index }: Pick<CellPlace, 'sheet' | 'index'>): string {
  const letters = columnLetters(index);
  return sheet === null ? say('columnPlace', { letters }) : say('sheetColumnPlace', { sheet, letters });
}

/** A cell that was written anew. What was asked about it is asked again. */
function saidOfCell(cell: Corrections['cells'][number], { found, sheets, findings }: Around): Said {
  const { sheet, row, index, text } = cell;
  const reading = sheets.find((one) => one.sheet === sheet);
  const label = reading && headOver(reading, row)?.columns.find((one) => one.index === index)?.label;
  const before = rowOf(
    found.tables.find((table) => table.sheet === sheet),
    row,
  )?.cells[index];
  return {
    id: `cells|${placeKey(cell)}`,
    place: placeOf({ sheet, row, cell: label ?? columnName(index) }),
    words: say('became', { before: quoted(before), after: quoted(text) }),
    takeBack: (now) => withoutCell(now, cell, findings),
  };
}

/** What was asked about the cell mostly went when it was written anew; what is still there of its row is of other cells. */
function withoutCell(now: Corrections, cell: CellPlace, findings: Around['findings']): Corrections {
  const elsewhere = new Set(
    findings.filter((one) => one.cell && !isSame(one.cell.place, cell)).map(({ finding }) => findingKey(finding)),
  );
  return {
    ...now,
    cells: now.cells.filter((other) => !isSame(other, cell)),
    settled: now.settled.filter((key) => !isOfRow(key, cell) || elsewhere.has(key)),
  };
}

/** Whether a finding's key names a row. The rest of a key is its code, and its column as it was called then. */
const isOfRow = (key: string, { sheet, row }: Pick<CellPlace, 'sheet' | 'row'>): boolean =>
  key.slice(key.indexOf('|') + 1).startsWith(`${sheet ?? ''}|${row}|`);

const placeKey = ({ sheet, row, index }: CellPlace): string => JSON.stringify([sheet, row, index]);
const isSame = (one: CellPlace, other: CellPlace): boolean => placeKey(one) === placeKey(other);

const LONGEST = 60;
const NOT_LATIN = /\p{Script=Cyrillic}|\p{Script=Greek}/u;
const quoted = (text: string | undefined): string => {
  const words = (text ?? '').trim();
  if (words === '') return say('emptyWords');
  const shown =
    words.length > LONGEST ? say('quotedShort', { words: words.slice(0, LONGEST - 2) }) : say('quoted', { words });
  // A look-alike letter and the one that it looks like read the same.
  return NOT_LATIN.test(words) ? say('otherLetters', { quoted: shown }) : shown;
};

const LEGEND_MISSING = 'legend-missing';

const saidOfLegend = ({ level }: Corrections['legends'][number]): Said => ({
  id: `legends|${level}`,
  place: say('theRatings'),
  words: say('meanWhat'),
  takeBack: (now) => ({
    ...now,
    legends: now.legends.filter((other) => other.level !== level),
    settled: now.settled.filter((key) => !key.startsWith(`${LEGEND_MISSING}|`)),
  }),
});

/** Findings that were answered with the words as they are. Those whose cell was written anew are told with the cell. */
function keptAsWritten({ settled, cells, legends }: Corrections, { findings }: Around): Said[] {
  const keys = new Set(settled);
  const written = new Set(cells.map(placeKey));
  return findings
    .filter(({ finding, cell }) => {
      const isWritten = cell !== null && written.has(placeKey(cell.place));
      const isLegend = finding.code === LEGEND_MISSING && legends.length > 0;
      return keys.has(findingKey(finding)) && !isWritten && !isLegend;
    })
    .map(({ id, finding, place }) => ({
      id: `settled|${id}`,
      place: placeInWords({ finding, place }),
      words: say('staysWritten', { head: headOfCode(finding.code) }),
      takeBack: (now) => ({ ...now, settled: now.settled.filter((key) => key !== findingKey(finding)) }),
    }));
}
