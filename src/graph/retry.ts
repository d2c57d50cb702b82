import { RetryHandlerOptions } from '@microsoft/microsoft-graph-client';

const FIRST_WAIT_SECONDS = 2;
const TRIES = 5;
/** A server that fails is asked again twice; one that throttles says how long to wait, and is asked more often. */
export const TRIES_OF_A_READ = 2;
const TOO_MANY_REQUESTS = 429;

type ShouldRetry = NonNullable<ConstructorParameters<typeof RetryHandlerOptions>[2]>;

/**
 * Which failures the SDK may try again by itself. Left alone it repeats a POST after 503 and 504 too, and one create
 * becomes two rows. Only 429 says for certain that nothing was done (Microsoft Graph throttling guidance).
 */
const whenNothingWasDone: ShouldRetry = (_delay, attempt, _request, options, response) =>
  response.status === TOO_MANY_REQUESTS || ((options?.method ?? 'GET') === 'GET' && attempt < TRIES_OF_A_READ);

const whatReads: ShouldRetry = (_delay, attempt, _request, _options, response) =>
  response.status === TOO_MANY_REQUESTS || attempt < TRIES_OF_A_READ;

/** The rule for every request. */
export const retryWhatIsSafe = () => new RetryHandlerOptions(FIRST_WAIT_SECONDS, TRIES, whenNothingWasDone);

/** The rule for a POST that only reads, such as a `$batch` of GETs. */
export const retryAsRead = () => new RetryHandlerOptions(FIRST_WAIT_SECONDS, TRIES, whatReads);
