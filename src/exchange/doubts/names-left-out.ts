import type { Draft } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { isStandIn } from '../stand-in.ts';
import { headOf } from './done-status.ts';

/** A report without names that comes back in: as a newer version it would write roles over the leads. Asked once. */
export function findNamesLeftOut({ placed }: Draft): Doubt[] {
  const nameless = placed.filter(({ action }) => [...action.leads, ...action.accountable].some(isStandIn));
  const [first] = nameless;
  if (!first) return [];
  return [
    {
      code: 'names-left-out',
      severity: 'question',
      row: first.row.number,
      column: headOf(first, 'lead'),
      message: `This seems to be a report without names: ${nameless.length === 1 ? 'one action has' : `${nameless.length} actions have`} leads such as "${first.action.leadsText}". If it comes in, these words stand where the names of leads were.`,
      before: first.action.leadsText,
      remedy: 'Bring in the file that has the names, unless you mean to have none.',
    },
  ];
}
