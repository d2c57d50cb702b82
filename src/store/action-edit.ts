import { agreedAs, ratedAs, type Rated } from '../domain/agreement.ts';
import type { BoardAction } from '../domain/board.ts';
import { extraText } from '../domain/compare-plans.ts';
import { changesInWords } from '../domain/wording-change.ts';
import type { ActionChange, Watched } from './change-action.ts';
import type { ActionTextChanges, Edit } from './edit.ts';
import { rowName } from './rows/action-row.ts';
import { momentOf, singleLine } from './rows/field.ts';
import type { NewUpdate } from './rows/update-row.ts';
import type { Fields } from './site.ts';

/** Edits that change one action's row and write one entry. */
export type PlainEdit = Edit & {
  kind:
    | 'rating'
    | 'undoRating'
    | 'agreement'
    | 'answer'
    | 'note'
    | 'decision'
    | 'reviewCorrection'
    | 'extension'
    | 'actionText';
};

/** What an edit writes to its action's row, and the entry that records it. */
export function toActionChange(edit: PlainEdit): ActionChange {
  const { action } = edit;
  switch (edit.kind) {
    case 'note':
    case 'answer':
      return { action, fields: {}, update: entryOf(edit, action, { kind: edit.kind, text: edit.text }) };
    case 'decision':
      return {
        action,
        fields: {},
        update: { ...entryOf(edit, action, { kind: 'decision', text: edit.text }), nextStep: edit.nextStep },
      };
    case 'reviewCorrection':
      return {
        action,
        fields: {},
        update: {
          ...entryOf(edit, action, { kind: 'correction', text: edit.reason, before: edit.from, after: edit.to }),
          reviewKey: edit.reviewKey,
        },
      };
    case 'rating':
      return ratingChange(edit);
    case 'undoRating':
      return undoChange(edit);
    case 'agreement':
      return agreementChange(edit);
    case 'extension':
      return extensionChange(edit);
    case 'actionText':
      return textChange(edit);
  }
}

function ratingChange(edit: Edit & { kind: 'rating' }): ActionChange {
  const { action, to, reason, isAgreed } = edit;
  return {
    action,
    fields: (now) => ratedFields(ratedAs(now, to, isAgreed)),
    update: entryOf(edit, action, { kind: 'rating', text: reason, before: action.rating, after: to }),
  };
}

/** Where nobody says what was agreed before, a rating that was agreed by being given leaves none behind. */
function undoChange(edit: Edit & { kind: 'undoRating' }): ActionChange {
  const { action, to, wasAgreed } = edit;
  const before = edit.agreedBefore ?? (action.isRatingAgreed ? null : action.agreedRating);
  const rated = { rating: to, isRatingAgreed: wasAgreed, agreedRating: wasAgreed ? to : before };
  return {
    action,
    fields: ratedFields(rated),
    update: entryOf(edit, action, {
      kind: 'correction',
      text: 'The rating was taken back.',
      before: action.rating,
      after: to,
    }),
  };
}

function agreementChange(edit: Edit & { kind: 'agreement' }): ActionChange {
  const { action, text } = edit;
  const { isRatingAgreed: _, agreedRating: before, rating: after } = action;
  const { RatingAgreed, AgreedRating } = ratedFields(agreedAs(action));
  return {
    action,
    fields: { RatingAgreed, AgreedRating },
    watched: { rating: action.rating },
    update: entryOf(edit, action, { kind: 'agreement', text, before, after }),
  };
}

/** Whose word the entry is, is who agreed; SharePoint tells who wrote it down. */
function extensionChange(edit: Edit & { kind: 'extension' }): ActionChange {
  const { action, date, reason, agreedBy } = edit;
  const dueText = singleLine(edit.dueText);
  return {
    action,
    fields: ({ due, originalDue }) => ({
      ...dueFields({ text: dueText, date }),
      OriginalDueText: (originalDue ?? due)?.text ?? null,
    }),
    watched: { due: { text: dueText, date } },
    update: {
      ...entryOf(edit, action, { kind: 'extension', text: reason, before: action.due?.text ?? null, after: dueText }),
      ...(agreedBy.trim() === '' ? {} : { saidBy: agreedBy }),
    },
    // Nothing but the row tells what another wrote in its place.
    mayHaveLanded: true,
  };
}

function textChange(edit: Edit & { kind: 'actionText' }): ActionChange {
  const { action, changes } = edit;
  const wanted = cleaned(changes);
  return {
    action,
    fields: (now) => textFields(wanted, now),
    watched: wanted as Watched,
    update: entryOf(edit, action, { kind: 'correction', text: wordingOf(action, wanted) }),
    mayHaveLanded: true,
  };
}

const WHAT = { text: 'Text', leadsText: 'Lead', measure: 'Measure', ref: 'Reference', letter: 'Letter' } as const;

/** What a change of an action's words did, for its entry. */
export function wordingOf(action: BoardAction, changes: ActionTextChanges): string {
  const plain = (Object.keys(WHAT) as (keyof typeof WHAT)[]).flatMap((field) => {
    const after = changes[field];
    return after === undefined ? [] : [{ what: WHAT[field], before: action[field], after }];
  });
  const heads = changes.extra ? [...new Set([...Object.keys(action.extra), ...Object.keys(changes.extra)])] : [];
  const further = heads.map((what) => ({
    what,
    before: action.extra[what] ?? null,
    after: changes.extra?.[what] ?? null,
  }));
  return changesInWords([...plain, ...further]);
}

/** Changes as SharePoint's columns can hold them, so that what stands there afterwards is what was wanted. */
export function cleaned(changes: ActionTextChanges): ActionTextChanges {
  const { ref, letter } = changes;
  return {
    ...changes,
    ...(ref === undefined ? {} : { ref: ref && (singleLine(ref) || null) }),
    ...(letter === undefined ? {} : { letter: letter && (singleLine(letter) || null) }),
  };
}

/** The columns that hold an action's words. The title, by which SharePoint shows the row, follows its ref and text. */
export function textFields(changes: ActionTextChanges, now: Pick<BoardAction, 'ref' | 'text'>): Fields {
  const { text, leadsText, measure, ref, letter, extra } = changes;
  const title = {
    ref: now.ref,
    text: now.text,
    ...(ref === undefined ? {} : { ref }),
    ...(text === undefined ? {} : { text }),
  };
  return {
    ...(text === undefined ? {} : { Text: text }),
    ...(leadsText === undefined ? {} : { Leads: leadsText }),
    ...(measure === undefined ? {} : { Measure: measure }),
    ...(ref === undefined ? {} : { Ref: ref }),
    ...(letter === undefined ? {} : { Letter: letter }),
    ...(extra === undefined ? {} : { Extra: extraText({ extra, statusText: null }) }),
    ...(text === undefined && ref === undefined ? {} : { Title: singleLine(`${title.ref ?? ''} ${title.text}`) }),
  };
}

/** The columns that hold a rating and its agreement. */
export const ratedFields = ({ rating, isRatingAgreed, agreedRating }: Rated): Fields => ({
  Rating: rating,
  RatingAgreed: isRatingAgreed ? 'yes' : 'not yet',
  AgreedRating: agreedRating,
});

/** The columns that hold when an action is due. */
export const dueFields = (due: BoardAction['due']): Fields => ({
  DueText: due && singleLine(due.text),
  DuePartialDate: due?.date ?? null,
  DueDate: momentOf(due?.date ?? null),
});

/** The entry of an edit about an action. */
export const entryOf = (
  edit: Pick<Edit, 'key' | 'madeAt' | 'saidBy' | 'source' | 'meetingKey'>,
  action: BoardAction,
  said: Pick<NewUpdate, 'kind' | 'text' | 'before' | 'after'>,
): NewUpdate => ({
  key: edit.key,
  subjectKey: action.key,
  subjectName: rowName(action),
  saidAt: edit.madeAt,
  saidBy: edit.saidBy,
  source: edit.source,
  meetingKey: edit.meetingKey ?? null,
  ...said,
});
