/**
 * Whoever gives tokens has none: the person has to sign in first, or may not. Requests then fail with 401 and the code
 * `noToken`, without having been sent.
 */
export class NoTokenError extends Error {
  override readonly name = 'NoTokenError';
}
