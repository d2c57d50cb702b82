import type { BoardAction } from '../domain/board.ts';
import { GraphFailure } from '../graph/graph-failure.ts';
import type { ProvisioningPlan } from './provision.ts';

/** Something that the store could not do. The message is a sentence for the person whose act it was. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
}

/** The site has no lists of ours, or lists without a plan in them. */
export class PlanMissingError extends StoreError {
  override readonly name = 'PlanMissingError';
  constructor(readonly missing: 'lists' | 'plan') {
    super(
      missing === 'lists'
        ? 'This site has no improvement plan yet: the lists that keep one have not been made.'
        : 'This site is ready for an improvement plan, but none has been brought in yet.',
    );
  }
}

/** The plan's lists lack a list or columns that somebody deleted, or that a newer version of this app needs. */
export class ListShapeError extends StoreError {
  override readonly name = 'ListShapeError';
  constructor(
    readonly plan: ProvisioningPlan,
    options?: ErrorOptions,
  ) {
    super(
      `SharePoint lacks ${lackInWords(plan)}. What you typed is kept here: once that is put back, please try again.`,
      options,
    );
  }
}

/** What a plan's lists lack, as the middle of a sentence. */
export function lackInWords({ steps }: ProvisioningPlan): string {
  const lacks = steps.flatMap(({ kind, title, columns: [column] }) => {
    if (kind === 'index') return [];
    return [kind === 'list' ? `the list “${title}”` : `the column ${column} of “${title}”`];
  });
  const [first = 'nothing', second] = lacks;
  if (lacks.length <= 2) return second ? `${first} and ${second}` : first;
  return `${first}, ${second} and ${lacks.length - 2} more`;
}

/** Two values for the same field of an action. */
export interface Clash {
  /** The action with the other person's value, and in `lastUpdate` who gave it and when; `by` is empty where nobody is known. */
  theirs: BoardAction;
  field: 'rating' | 'subGroup' | 'due' | 'text' | 'leadsText' | 'measure' | 'ref' | 'letter' | 'extra' | 'structureKey';
  /**
   * True where SharePoint let both through: one's own value is recorded too, and choosing is a change of its own, with a
   * new key. Otherwise nothing of one's own was written.
   */
  isWritten: boolean;
}

/** Someone else changed the same field since it was read. */
export class ConflictError extends StoreError {
  override readonly name = 'ConflictError';
  readonly theirs: BoardAction;
  readonly field: Clash['field'];
  readonly isWritten: boolean;

  constructor({ theirs, field, isWritten }: Clash) {
    const who = (field === 'rating' && theirs.lastUpdate?.by) || 'Someone else';
    const what = FIELD_WORDS[field];
    super(
      isWritten
        ? `${who} changed this ${what} at the same moment. Both are recorded: please choose which is to stand.`
        : `${who} changed this ${what} while you had it open. Nothing of yours was written yet.`,
    );
    this.theirs = theirs;
    this.field = field;
    this.isWritten = isWritten;
  }
}

const FIELD_WORDS: Record<Clash['field'], string> = {
  rating: 'rating',
  subGroup: 'sub-group',
  due: 'due date',
  text: 'text',
  leadsText: 'lead',
  measure: 'measure',
  ref: 'reference',
  letter: 'letter',
  extra: 'further column',
  structureKey: 'place in the plan',
};

/** The action that was to be changed is no longer on the plan: its row was deleted or retired, or lost the key that names it. */
export class RowGoneError extends StoreError {
  override readonly name = 'RowGoneError';
  constructor(readonly how: 'deleted' | 'retired' | 'keyless') {
    super(GONE[how]);
  }
}

const GONE = {
  deleted: 'This action is no longer in SharePoint: someone deleted it. What you typed is kept here.',
  retired: 'This action was retired meanwhile. Nothing was changed; what you typed is kept here.',
  keyless:
    'Someone deleted or changed this action’s key in SharePoint. What you typed is kept here: once the row is mended, please try again.',
} as const;

/** People have worked on what an import brought since it came, so it is taken back only where somebody says so. */
export class WorkedOnError extends StoreError {
  override readonly name = 'WorkedOnError';
  /** `entries`: how many notes, ratings, pieces of evidence and requests there are since. */
  constructor(readonly entries: number) {
    super(
      `${entries === 1 ? 'One entry was' : `${entries} entries were`} written about these actions since they came in. Taking the import back deletes ${entries === 1 ? 'it' : 'them'} too. Nothing was changed yet.`,
    );
  }
}

/** SharePoint says that this person may not do this. */
export class NotAllowedError extends StoreError {
  override readonly name = 'NotAllowedError';
}

/** Somebody else changed what a person wanted to change, where nothing but looking again helps. Nothing was written. */
export class OutdatedError extends StoreError {
  override readonly name = 'OutdatedError';
  /** `what` opens a sentence, as "Overall status of 1"; `theirs` is what stands there now, or null for nothing. */
  constructor(
    readonly what: string,
    readonly theirs: string | null,
  ) {
    super(
      `${what}: somebody else changed this while you had it open, and it is ${theirs ? `“${theirs}”` : 'empty'} now. Nothing of yours was written over it. Please look at it once more, and say it again if it should still be so.`,
    );
  }
}

export { NoTokenError } from '../graph/no-token.ts';

/** The sign-in is missing or has ended. */
export class SignInError extends StoreError {
  override readonly name = 'SignInError';
  constructor(
    message: string,
    /** True where Microsoft 365 refused whoever asked; false where there was no token to ask with. */
    readonly isRefused: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** SharePoint is throttling, and went on doing so for all of our attempts. */
export class BusyError extends StoreError {
  override readonly name = 'BusyError';
  constructor(readonly retryAfterSeconds: number | null) {
    super('SharePoint is busy just now. Nothing was lost: please try again in a minute.');
  }
}

/** No answer came, so it is not known whether the work was done. Trying again with the same key is safe. */
export class OfflineError extends StoreError {
  override readonly name = 'OfflineError';
}

/** What was asked for cannot be written: a note that is too long, a rating that the legend does not have. */
export class InvalidChangeError extends StoreError {
  override readonly name = 'InvalidChangeError';
}

/** The prompt was answered before, or is no longer open. */
export class AlreadyAnsweredError extends StoreError {
  override readonly name = 'AlreadyAnsweredError';
}

/** A failure of Graph in words for a person. Failures that are not Graph's pass through untouched. */
export function toStoreError(thrown: unknown): unknown {
  if (!(thrown instanceof GraphFailure)) return thrown;
  const cause = { cause: thrown };
  if (thrown.isOutcomeUnknown)
    return new OfflineError('SharePoint did not answer. What you typed is kept here: please try again.', cause);
  switch (thrown.status) {
    case 401:
      return new SignInError(
        'Microsoft 365 no longer knows who you are. Please sign in again; nothing was changed.',
        thrown.code !== 'noToken',
        cause,
      );
    case 403:
      return new NotAllowedError(
        'You may read this plan but not change it. Nothing was changed. Ask an owner of the site if you should be able to.',
        cause,
      );
    case 404:
      return new StoreError(
        'This row is no longer in SharePoint: someone deleted it. What you typed is kept here.',
        cause,
      );
    case 429:
      return new BusyError(thrown.retryAfterSeconds);
    default:
      return new StoreError(`SharePoint refused this: ${thrown.message} Nothing was changed.`, cause);
  }
}

/** Runs work on Graph and turns its failures into errors for people. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw toStoreError(thrown);
  }
}
