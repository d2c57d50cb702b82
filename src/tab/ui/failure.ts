import type { ProvisioningPlan } from '../../store/provision.ts';
import {
  BusyError,
  ListShapeError,
  NotAllowedError,
  OfflineError,
  PlanMissingError,
  RowGoneError,
  SignInError,
  StoreError,
  WorkedOnError,
} from '../../store/store-error.ts';
import catalogue from '../words/en-GB/failure.json';
import { wordsOf } from '../words/words-of.ts';
import { listInWords } from './count-words.ts';

const say = wordsOf(catalogue);

/**
 * What happened, in a sentence for the person whose act it was. An error that says no more than its sentence, such as a
 * refusal in SharePoint's own words, brings it.
 */
export function failureInWords(failure: unknown): string {
  if (failure instanceof ListShapeError) return say('lacks', { what: lackInWords(failure.plan) });
  if (failure instanceof WorkedOnError) return say('workedOn', { count: failure.entries });
  if (failure instanceof RowGoneError) return say(GONE[failure.how]);
  if (failure instanceof PlanMissingError) return say(failure.missing === 'lists' ? 'noLists' : 'noPlan');
  if (failure instanceof NotAllowedError) return say('notAllowed');
  if (failure instanceof SignInError) return say('signedOut');
  if (failure instanceof BusyError) return say('busy');
  if (failure instanceof OfflineError) return say('noAnswer');
  return failure instanceof StoreError ? failure.message : say('pageWrong');
}

const GONE = { deleted: 'rowDeleted', retired: 'rowRetired', keyless: 'rowKeyless' } as const;

const FEW = 2;

/** What the plan's lists lack, as the middle of a sentence. */
export function lackInWords({ steps }: ProvisioningPlan): string {
  const lacks = steps.flatMap(({ kind, title: list, columns: [column = ''] }) => {
    if (kind === 'index') return [];
    return [kind === 'list' ? say('lackedList', { list }) : say('lackedColumn', { column, list })];
  });
  const more = lacks.length - FEW;
  return listInWords(more > 0 ? [...lacks.slice(0, FEW), say('lackedMore', { count: more })] : lacks);
}
