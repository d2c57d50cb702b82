/** A file that has more in it than a plan could. The message says what to do, for a person. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}
