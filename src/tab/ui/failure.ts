import { StoreError } from '../../store/store-error.ts';

/** What happened, in a sentence for the person whose act it was. The store's own errors bring theirs. */
export function failureInWords(failure: unknown): string {
  if (failure instanceof StoreError) return failure.message;
  return 'Something went wrong in this page, and it is not your doing. What you typed is kept here: please try again.';
}
