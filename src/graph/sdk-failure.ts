import { GraphError } from '@microsoft/microsoft-graph-client';
import { claimsOf, GraphFailure, secondsOf } from './graph-failure.ts';

/** What the SDK threw, as a {@link GraphFailure}. A failed `fetch` reaches us as status -1 or as a plain error. */
export function toGraphFailure(thrown: unknown): GraphFailure {
  if (thrown instanceof GraphFailure) return thrown;
  if (thrown instanceof GraphError && thrown.statusCode > 0) {
    return new GraphFailure(
      thrown.statusCode,
      thrown.code ?? '',
      thrown.message,
      secondsOf(thrown.headers?.get('Retry-After') ?? null),
      thrown.requestId,
      claimsOf(thrown.headers?.get('WWW-Authenticate') ?? null),
    );
  }
  // The SDK keeps nothing of an error but its name and its words.
  if (thrown instanceof GraphError && thrown.code === 'NoTokenError')
    return new GraphFailure(401, 'noToken', thrown.message);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new GraphFailure(0, 'noAnswer', message || 'No answer came from Microsoft Graph.');
}
