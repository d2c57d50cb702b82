/** One request of Graph as it went over the wire; a `$batch` is one. `path` is from `/v1.0` on, without the query. */
interface LoggedRequest {
  method: string;
  path: string;
  /** 0 where the connection was broken off. */
  status: number;
  requestBytes: number;
  responseBytes: number;
  /** SharePoint's resource units, refused requests and every step of a `$batch` counted. */
  units: number;
}

const KEPT = 20_000;

/** The last requests since the start. */
export interface RequestLog {
  add(request: LoggedRequest): void;
  list(): readonly LoggedRequest[];
}

/** An empty log that keeps the last 20,000. */
export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = [];
  return {
    add(request) {
      requests.push(request);
      if (requests.length >= 2 * KEPT) requests = requests.slice(-KEPT);
    },
    list: () => requests.slice(-KEPT),
  };
}
