export { closeReview } from '../review/close-review.ts';
export { finishClosing } from '../review/finish-closing.ts';
export { readClosedReview } from '../review/read-closed-review.ts';
