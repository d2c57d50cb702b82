/** What the tab posts to its host: `SerializedMessageRequest` in teams-js's internal/messageObjects.ts. */
export interface TabRequest {
  id: number;
  uuidAsString: string | undefined;
  func: string;
  args: readonly unknown[];
  /** What nested authentication asks for, which alone comes beside the arguments. */
  data: unknown;
}

/** What the host posts back. Replies carry the request's ids; events have none, and teams-js tells them apart by that. */
export type HostMessage =
  | { id: number; uuidAsString: string | undefined; args: readonly unknown[]; monotonicTimestamp: number }
  | { func: string; args: readonly unknown[] };

/** Reads a posted value as a request, or gives undefined where it is none. */
export function readRequest(data: unknown): TabRequest | undefined {
  if (!isRecord(data)) return undefined;
  const { id, uuidAsString, func, args, data: beside } = data;
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  return {
    id,
    uuidAsString: typeof uuidAsString === 'string' ? uuidAsString : undefined,
    func,
    args: Array.isArray(args) ? args : [],
    data: beside,
  };
}

/** True for an object whose fields may be looked at. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
