/**
 * A request that Graph refused, or whose answer never came. Callers branch on `status`, then on `code`, never on the
 * message (microsoft-graph-docs, errors). `status` 0 means that no answer came: the work may have been done.
 */
export class GraphFailure extends Error {
  override readonly name = 'GraphFailure';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly retryAfterSeconds: number | null = null,
    readonly requestId: string | null = null,
    /** Of a 401: the claims that a new token must be asked for with, as JSON. */
    readonly claims: string | null = null,
  ) {
    super(message);
  }

  /** True where nobody knows whether the work was done: a broken connection, or a gateway that gave up waiting. */
  get isOutcomeUnknown(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  /** True for a stale ETag (412) and for the bare 409 `resourceModified` that comes without one (onedrive-api-docs#1414). */
  get isStale(): boolean {
    return this.status === 412 || (this.status === 409 && this.code === 'resourceModified');
  }
}

/** The failure that one answer inside a `$batch` stands for. */
export function failureFromAnswer(status: number, body: unknown, headers: Record<string, string> = {}): GraphFailure {
  const error = (body as { error?: { code?: string; message?: string } } | null)?.error;
  return new GraphFailure(
    status,
    error?.code ?? '',
    error?.message ?? `Microsoft Graph answered ${status}.`,
    secondsOf(headers['Retry-After'] ?? headers['retry-after'] ?? null),
  );
}

/** The claims of a challenge in a WWW-Authenticate header, which come as base64; null where there are none. */
export function claimsOf(header: string | null): string | null {
  const packed = /\bclaims="([^"]+)"/.exec(header ?? '')?.[1];
  try {
    return packed ? atob(packed) : null;
  } catch {
    // Not base64, so nothing that Entra wants.
    return null;
  }
}

/** The seconds that a Retry-After header names, or null where there is none or it is a date. */
export function secondsOf(header: string | null): number | null {
  const seconds = Number(header);
  return header && Number.isFinite(seconds) ? seconds : null;
}
