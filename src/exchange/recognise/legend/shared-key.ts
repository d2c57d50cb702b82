import type { Finding, Legend, Plan } from '../../../domain/plan.ts';
import { findingOf } from '../finding.ts';

/** What reading a sheet gave, as far as its key goes. */
interface KeyedSheet {
  plan: Plan | null;
  findings: Finding[];
}

const MISSING = 'legend-missing';

/**
 * The sheets with the key of the one that has it, where they have none of their own: a key stands once in a workbook. A sheet
 * that is understood no better by it stays as it was. `again` reads a sheet with a key.
 */
export function shareKey<T extends KeyedSheet>(sheets: readonly T[], again: (at: number, legends: Legend[]) => T): T[] {
  const lacks = ({ plan, findings }: T): boolean => plan !== null && findings.some(({ code }) => code === MISSING);
  const donor = sheets.find((one) => !lacks(one) && keyOf(one).length > 0);
  if (!donor) return [...sheets];
  return sheets.map((sheet, at) => {
    if (!lacks(sheet)) return sheet;
    const other = again(at, keyOf(donor));
    if (unknownIn(other) > unknownIn(sheet)) return sheet;
    return { ...other, findings: [...other.findings, shared(donor, other)] };
  });
}

const keyOf = ({ plan }: KeyedSheet): Legend[] => (plan?.legends ?? []).filter(({ level }) => level === 'action');

const unknownIn = ({ findings }: KeyedSheet): number => findings.filter(({ code }) => code === 'unknown-rating').length;

/** The sheet of a reading, by its first action. */
const sheetOf = ({ plan }: KeyedSheet): string | null =>
  plan?.priorities.flatMap(({ focusAreas }) => focusAreas.flatMap(({ actions }) => actions))[0]?.source.sheet ?? null;

const shared = (donor: KeyedSheet, sheet: KeyedSheet): Finding =>
  findingOf(sheetOf(sheet), {
    code: 'legend-of-other-sheet',
    severity: 'note',
    message: `This sheet has no key to its ratings, so they were read by the key of ${sheetOf(donor) === null ? 'another sheet' : `the sheet “${sheetOf(donor)}”`}.`,
    remedy: 'Nothing needs doing, unless the ratings mean something else here.',
  });
