import { withoutLetter } from '../../../../domain/action-text.ts';
import { statusesOf, statusOf, type Board, type BoardAction } from '../../../../domain/board.ts';
import type { AskedLead } from '../../../../domain/round-report.ts';
import { nameAction } from '../../../plan/name-action.ts';
import { writeDay, writePartialDate } from '../../../ui/dates.ts';
import { shorten } from '../../../ui/shorten.ts';
import { say } from './say.ts';

const LONGEST_TEXT = 240;
const LONGEST_NOTE = 160;

/** A message to somebody whom chat does not reach, to be copied into a mail: the actions, and how to answer. */
export function mailText(board: Board, { lead, asked, prompt, open }: AskedLead, from: string): string {
  const statuses = statusesOf(board.legends, 'action');
  const to = (asked ?? lead)?.name ?? '';
  const inPlace = lead && asked && lead.key !== asked.key ? say('mailInPlaceOf', { lead: lead.name }) : null;
  const parts = [
    say('mailDear', { name: to }),
    [say('mailWhy', { count: open.length, plan: board.title ?? say('thePlan') }), inPlace, prompt.question]
      .filter(Boolean)
      .join(' '),
    ...open.map((action) => aboutAction(action, board)),
    say('mailHow', { ratings: statuses.map(({ code, label }) => say('rating', { code, label })).join(', ') }),
    say('mailThanks', { name: from }),
  ];
  return parts.join('\n\n');
}

/** The subject that goes with it. */
export const mailSubject = ({ title }: Board, { open }: AskedLead): string =>
  say('mailSubject', { count: open.length, plan: title ?? say('thePlan') });

function aboutAction(action: BoardAction, board: Board): string {
  const { lastUpdate, due } = action;
  const status = statusOf(statusesOf(board.legends, 'action'), action.rating);
  const lines = [
    say('mailAction', {
      name: nameAction(action, board.structure),
      text: inOneLine(withoutLetter(action.text, action.letter), LONGEST_TEXT),
    }),
    status
      ? say('mailRated', { rating: say('rating', { code: status.code, label: status.label }) })
      : say('mailNotRated'),
    due?.text && say('mailDue', { due: due.date ? writePartialDate(due.date) : due.text }),
    lastUpdate?.text && say('mailLast', { text: inOneLine(lastUpdate.text, LONGEST_NOTE), day: dayOfNote(lastUpdate) }),
  ];
  return lines.filter(Boolean).join('\n');
}

const inOneLine = (text: string, most: number): string => shorten(text.replaceAll(/\s+/g, ' ').trim(), most);

function dayOfNote({ at, date }: NonNullable<BoardAction['lastUpdate']>): string {
  if (at) return writeDay(at);
  return date ? writePartialDate(date) : say('noDay');
}
