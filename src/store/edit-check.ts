import { checkAddress } from '../domain/evidence-address.ts';
import type { NextStep } from '../domain/board.ts';
import type { MeetingChange } from '../domain/meeting.ts';
import { checkNote } from '../domain/note.ts';
import type { Edit } from './edit.ts';
import { InvalidChangeError } from './store-error.ts';

/** The longest wording, in characters: its entry holds the old and the new in a column of 63,999. */
const WORDING_LIMIT = 20_000;

/** Checks what an edit says before anything is sent. Whether the legend has its rating is asked elsewhere. @throws {InvalidChangeError} */
export function checkEdit(edit: Edit): void {
  switch (edit.kind) {
    case 'note':
      return checkWords(edit.text, 'There is nothing in this note yet.');
    case 'rating':
      return checkWords(edit.reason, 'Please say in a few words why the rating changes. It was not changed yet.');
    case 'overallStatus':
      return checkWords(edit.reason, 'Please say in a few words why the status changes. It was not changed yet.');
    case 'agreement':
      return checkWords(edit.text, null);
    case 'challenge':
      return checkWords(edit.text, 'Please write what you want to know. Nobody was asked yet.');
    case 'answer':
      return checkWords(edit.text, 'There is nothing in this answer yet.');
    case 'decision':
    case 'otherBusiness':
      return checkDecision(edit);
    case 'reviewCorrection':
      return checkWords(edit.reason, 'Please say in a few words what was wrong. Nothing was corrected yet.');
    case 'meeting':
      return checkChange(edit.change);
    case 'extension':
      return checkExtension(edit);
    case 'retire':
      return checkWords(edit.reason, 'Please say in a few words why this action leaves the plan. It is still there.');
    case 'restore':
      return checkWords(edit.reason, 'Please say in a few words why this action comes back. It is still retired.');
    case 'evidence':
      return checkEvidence(edit);
    case 'actionText':
      return checkWording(edit.changes);
    case 'structureText':
      return checkWording({ text: edit.changes.text, measure: edit.changes.vision });
    case 'newAction':
      return checkWording(edit.fields);
    case 'newStructure':
      return checkWording({ text: edit.fields.text, measure: edit.fields.vision });
    case 'splitAction':
      return [edit.first, ...edit.others.map(({ fields }) => fields)].forEach(checkWording);
    default:
  }
}

function checkDecision({ text, nextStep }: { text: string; nextStep: NextStep | null }): void {
  if (nextStep) checkWords(nextStep.text, 'Please say what is to be done next. Nothing was written yet.');
  checkWords(text, nextStep ? null : 'There is nothing in this decision yet.');
  if (nextStep?.due && !/^\d{4}(?:-\d{2}){0,2}$/.test(nextStep.due))
    throw new InvalidChangeError('This is no date that can be read. Nothing was written yet.');
}

/** Who is there may be a long list; anything else that is done to a meeting has no words. */
function checkChange(change: MeetingChange): void {
  if (change.kind !== 'attendance') return;
  checkWords(change.present, null);
  checkWords(change.apologies, null);
}

function checkExtension({ dueText, reason }: Edit & { kind: 'extension' }): void {
  if (dueText.trim() === '') throw new InvalidChangeError('Please say when it is due now. Nothing was changed.');
  checkWords(reason, 'Please say in a few words why it is due later. The date was not moved yet.');
}

function checkEvidence({ title, address }: Edit & { kind: 'evidence' }): void {
  checkWords(title, 'Please say what this evidence is. It was not added yet.');
  const { problem } = checkAddress(address ?? '');
  if (problem) throw new InvalidChangeError(problem);
}

/** Words that are part of the plan: they may be long, and an action is never left without any. */
function checkWording(words: {
  text?: string | undefined;
  leadsText?: string | undefined;
  measure?: string | null | undefined;
}): void {
  if (words.text?.trim() === '')
    throw new InvalidChangeError('Without words nobody would know what this is. Nothing was changed.');
  const longest = Math.max(...[words.text, words.leadsText, words.measure].map((one) => one?.length ?? 0));
  if (longest > WORDING_LIMIT)
    throw new InvalidChangeError(
      `This text has ${figure.format(longest)} characters and the longest that can be kept is ${figure.format(WORDING_LIMIT)}. Nothing was changed.`,
    );
}

const figure = new Intl.NumberFormat('en-GB');

/** Checks the words of an entry: they may not be too long, nor missing where `whenEmpty` says what to do. @throws {InvalidChangeError} */
export function checkWords(text: string, whenEmpty: string | null): void {
  const problem = whenEmpty !== null && text.trim() === '' ? whenEmpty : checkNote(text);
  if (problem) throw new InvalidChangeError(problem);
}
