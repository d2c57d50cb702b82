import type { Trouble } from './trouble.ts';

/** A request that was not carried out however often it was tried. */
export class GaveUpError extends Error {
  override readonly name = 'GaveUpError';
  readonly code: string;

  constructor({ code }: Trouble, cause: unknown) {
    super(`The chat service did not take it: ${code}.`, { cause });
    this.code = code;
  }
}

/** A message that may have arrived or may not: to send it again blindly could be to send it twice. */
export class OutcomeUnknownError extends Error {
  override readonly name = 'OutcomeUnknownError';
  readonly code: string;
  /** Where it may stand now; for a post to a channel the channel. */
  readonly conversationId: string;

  constructor({ code }: Trouble, conversationId: string, cause: unknown) {
    super(`It is not known whether the message arrived: ${code}.`, { cause });
    this.code = code;
    this.conversationId = conversationId;
  }
}

/** The bot is ending, or another has taken over, and the request did not go out any more. */
export class SenderStoppedError extends Error {
  override readonly name = 'SenderStoppedError';
  readonly code = 'stopped';
}
