import { statusOf, type Board, type BoardAction, type MeetingEntry, type Review } from '../../../../domain/board.ts';
import type { Meeting } from '../../../../domain/meeting.ts';
import type { Status } from '../../../../domain/plan.ts';
import type { Paper, PaperBlock } from '../../../../exchange/paper/paper.ts';
import { writeMoment, writePartialDate } from '../../../ui/dates.ts';
import { ratingWord } from '../../../ui/rating-badge.tsx';
import { nextStepInWords } from '../entry-list.tsx';
import { bySubject } from '../entries-by-action.tsx';
import { meetingName } from '../meeting-words.ts';
import { say } from '../say.ts';

/** What minutes are made of. */
export interface MinutesSource {
  meeting: Meeting;
  entries: readonly MeetingEntry[];
  board: Board;
  statuses: readonly Status[];
  nameOf: (action: BoardAction) => string;
}

/** The minutes of a meeting: who was there, each action spoken of with what was said and decided, next steps, and what was left. */
export function minutesPaper(source: MinutesSource): Paper {
  const { meeting, board } = source;
  const title = say('minutesOf', { meeting: meetingName(meeting) });
  return {
    title,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'facts', facts: factsOf(meeting, board) },
      ...itemBlocks(source),
      ...stepBlocks(source),
      ...leftBlocks(source),
      ...closedBlocks(board.reviews.find(({ key }) => key === meeting.reviewKey) ?? null),
    ],
  };
}

function factsOf(meeting: Meeting, { title }: Board): [string, string][] {
  const { heldOn, endedOn, wheel, present, apologies } = meeting;
  const facts: [string, string][] = [
    [say('planFact'), title ?? ''],
    [say('begunFact'), writeMoment(heldOn)],
    [say('endedFact'), endedOn ? writeMoment(endedOn) : say('notEnded')],
    [say('chair'), wheel?.name ?? ''],
    [say('present'), present],
    [say('apologies'), apologies],
  ];
  return facts.filter(([, fact]) => fact !== '');
}

/** Actions in the agenda's order, then those that came up beside it, then what is about no action. */
function itemBlocks({ meeting, entries, board, statuses, nameOf }: MinutesSource): PaperBlock[] {
  // That the review date was closed has a part of its own.
  const said = new Map(bySubject(entries.filter(({ kind, reviewKey }) => kind !== 'decision' || !reviewKey)));
  const done = meeting.agenda.filter(({ key, state }) => state === 'done' || said.has(key)).map(({ key }) => key);
  const subjects = [...new Set([...done, ...said.keys()])];
  return subjects.flatMap((key): PaperBlock[] => {
    const action = board.actions.find((one) => one.key === key);
    const lines = (said.get(key) ?? []).map((entry) => entryInWords(entry, statuses));
    if (!action) {
      const isPlan = board.structure.some((row) => row.key === key);
      const text = say(isPlan ? 'otherBusiness' : 'goneAction');
      return lines.length === 0
        ? []
        : [
            { kind: 'heading', level: 1, text },
            { kind: 'list', items: lines },
          ];
    }
    return [
      { kind: 'heading', level: 1, text: nameOf(action) },
      { kind: 'paragraph', text: action.text, isQuiet: true },
      { kind: 'facts', facts: actionFacts(action, ratingThen(action, meeting, said.get(key) ?? []), statuses) },
      ...(lines.length > 0
        ? [{ kind: 'list' as const, items: lines }]
        : [{ kind: 'paragraph' as const, text: say('nothingDecided') }]),
    ];
  });
}

/** The rating when the meeting ended, as far as can be told: undefined where something was said of the action since. */
function ratingThen(
  { rating, lastUpdate }: BoardAction,
  { endedOn }: Meeting,
  said: readonly MeetingEntry[],
): string | null | undefined {
  const given = said.findLast(({ kind, after }) => after !== null && (kind === 'rating' || kind === 'agreement'));
  if (given) return given.after;
  return endedOn === null || (lastUpdate?.at ?? '') <= endedOn ? rating : undefined;
}

const actionFacts = (
  { leadsText, due }: BoardAction,
  rating: string | null | undefined,
  statuses: readonly Status[],
): [string, string][] => [
  [say('lead'), leadsText.trim() || say('noLead')],
  ...(rating === undefined
    ? []
    : [[say('rating'), ratingWord(statusOf(statuses, rating), rating)] as [string, string]]),
  ...(due ? [[say('due'), due.text] as [string, string]] : []),
];

/** An entry as minutes tell it: "Rating by Ada Chair: Amber to Green. Schools have signed." */
export function entryInWords(entry: MeetingEntry, statuses: readonly Status[]): string {
  const { kind, before, after, text, saidBy, nextStep } = entry;
  const word = (code: string | null) => ratingWord(statusOf(statuses, code), code);
  const isRating = after !== null && statusOf(statuses, after) !== null;
  const change = isRating
    ? kind === 'agreement' || before === after
      ? word(after)
      : say('fromToWords', { before: word(before), after: word(after) })
    : kind === 'extension'
      ? say('dueMoved', { before: before ?? say('noDate'), after: after ?? say('noDate') })
      : '';
  return [
    say('entryKind', { kind, by: saidBy }),
    change && `${change}.`,
    nextStep && text ? ended(text) : text,
    nextStep ? nextStepInWords(nextStep) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Words with a stop behind them, for what stands after. */
const ended = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text : `${text.trim()}.`);

function stepBlocks({ entries, board, nameOf }: MinutesSource): PaperBlock[] {
  const rows = entries.flatMap(({ nextStep, subjectKey }) => {
    if (!nextStep) return [];
    const action = board.actions.find(({ key }) => key === subjectKey);
    const due = nextStep.due ? writePartialDate(nextStep.due) : '';
    return [[nextStep.text, nextStep.owner, due, action ? nameOf(action) : say('otherBusiness')]];
  });
  if (rows.length === 0) return [];
  const heads = [say('nextStep'), say('owner'), say('byWhen'), say('actionHead')];
  return [
    { kind: 'heading', level: 1, text: say('nextSteps') },
    { kind: 'table', heads, rows },
  ];
}

function leftBlocks({ meeting, entries, board, nameOf }: MinutesSource): PaperBlock[] {
  const said = new Set(entries.map(({ subjectKey }) => subjectKey));
  const items = meeting.agenda.flatMap(({ key, state }) => {
    const action = board.actions.find((one) => one.key === key);
    if (state === 'done' || said.has(key) || !action) return [];
    return [state === 'skipped' ? say('leftOut', { name: nameOf(action) }) : nameOf(action)];
  });
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: say('notReached') },
    { kind: 'list', items },
  ];
}

/** The hash stands in the minutes too, where whoever changes the file cannot change it. */
function closedBlocks(review: Review | null): PaperBlock[] {
  if (!review?.closed) return [];
  const { on, by, snapshotHash } = review.closed;
  return [
    { kind: 'heading', level: 1, text: say('reviewDate') },
    { kind: 'paragraph', text: say('closedBy', { review: review.label, by, when: writeMoment(on) }) },
    { kind: 'paragraph', text: say('hash', { hash: snapshotHash }), isQuiet: true },
  ];
}
