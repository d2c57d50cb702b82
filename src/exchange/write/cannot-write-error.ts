/** What a format cannot hold. The message says so to a person, and what to choose instead. */
export class CannotWriteError extends Error {
  override readonly name = 'CannotWriteError';
}
