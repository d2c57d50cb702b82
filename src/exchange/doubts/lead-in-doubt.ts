import { isHandover, isNobody, isSameAsAbove } from '../../domain/split-leads.ts';
import { columnOf } from '../recognise/columns/layout.ts';
import type { Draft, PlacedAction } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { headOf, nameOf } from './done-status.ts';

/** A lead cell that names nobody or is empty, and a name that may be several people's. */
export function findLeadsInDoubt({ placed }: Draft): Doubt[] {
  return placed.flatMap((one) => {
    const { leads, leadsText } = one.action;
    if (!columnOf(one.layout, 'lead') || isSameAsAbove(leadsText)) return [];
    if (leadsText === '') return [leadMissing(one)];
    if (isNobody(leadsText)) return [leadNobody(one)];
    const joined = leads.filter(mayBeSeveral).map((lead) => leadJoined(one, lead));
    return [
      ...joined,
      ...(SUPPORT.test(leadsText) ? [leadSupported(one)] : []),
      ...(isHandover(leadsText) ? [leadChanged(one)] : []),
    ];
  });
}

const SUPPORT = /\b(?:support(?:ed by|ing)?|assisted by)\b\s*:?\s*\S/i;

/** A name with its title after a comma, or with an initial, is one person's. */
const mayBeSeveral = (lead: string): boolean =>
  /\s(?:&|and|or)\s|,/i.test(lead.replaceAll(/\([^)]*\)/g, '')) &&
  !/^[^,]+,\s*(?:\p{Lu}\.?|(?:[^,&]*\s)?\p{Lu}[^,&]*)$/u.test(lead.replaceAll(/\s*\([^)]*\)/g, ''));

const leadSupported = (one: PlacedAction): Doubt => ({
  code: 'lead-supported',
  severity: 'note',
  row: one.row.number,
  column: headOf(one, 'lead'),
  message: `Those who support ${nameOf(one)} are named here as well. They were not read as leads, so they will not be asked about it.`,
  before: one.action.leadsText,
  remedy: 'Part the names with semicolons if all of them lead it.',
});

const leadChanged = (one: PlacedAction): Doubt => ({
  code: 'lead-changed',
  severity: 'question',
  row: one.row.number,
  column: headOf(one, 'lead'),
  message: `${nameOf(one)} seems to have passed from one lead to another. ${one.action.leads.join(' and ')} was read as the lead now.`,
  before: one.action.leadsText,
  after: one.action.leads.join('; '),
  remedy: 'Say who leads it now.',
});

const leadNobody = (one: PlacedAction): Doubt => ({
  code: 'lead-nobody',
  severity: 'question',
  row: one.row.number,
  column: headOf(one, 'lead'),
  message: `The lead of ${nameOf(one)} is "${one.action.leadsText}". It was read as nobody, so no one will be asked about this action.`,
  before: one.action.leadsText,
  remedy: 'Name a lead, or confirm that nobody leads it.',
});

const leadMissing = (one: PlacedAction): Doubt => ({
  code: 'lead-missing',
  severity: 'question',
  row: one.row.number,
  column: headOf(one, 'lead'),
  message: `${nameOf(one)} has no lead, so no one will be asked about it.`,
  before: '',
  remedy: 'Name a lead, say that the lead above goes on, or confirm that nobody leads it.',
});

const leadJoined = (one: PlacedAction, lead: string): Doubt => ({
  code: 'lead-may-be-several',
  severity: 'note',
  row: one.row.number,
  column: headOf(one, 'lead'),
  message: `"${lead}" was read as one lead, though it may name several.`,
  before: lead,
  remedy: 'Part the names with a semicolon if they are several.',
});
