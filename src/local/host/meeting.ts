import type { IncomingMessage, ServerResponse } from 'node:http';
import { readJsonBody } from './json-body.ts';

/** What is on the stage of the meeting: an address of the tab, and the name of whoever shared it. */
export interface Stage {
  contentUrl: string;
  sharedBy: string;
}

/** The one meeting that goes on here. What it shows is everybody's, whatever window or browser they sit at. */
export interface Meeting {
  /** Answers GET, PUT and DELETE of the stage. */
  answerStage(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Tells the stage as it is, and each change of it, as server-sent events. */
  answerFollower(request: IncomingMessage, response: ServerResponse): void;
}

/** Longer is no name. */
const LONGEST_NAME = 200;

/** Opens the meeting with an empty stage, which takes addresses of the tab's own origin alone. */
export function openMeeting(tabUrl: string): Meeting {
  const followers = new Set<ServerResponse>();
  let stage: Stage | null = null;
  const show = (next: Stage | null): void => {
    stage = next;
    for (const follower of followers) tell(follower, stage);
  };
  return {
    async answerStage(request, response) {
      if (request.method !== 'GET') {
        const refused = await change(request, { tabUrl, show });
        if (refused) return sendRefusal(response, refused);
      }
      response.setHeader('Content-Type', 'application/json; charset=utf-8').end(JSON.stringify({ stage }));
    },
    answerFollower(request, response) {
      if (request.method !== 'GET') return sendRefusal(response, refuseMethod('GET'));
      response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
      followers.add(response);
      response.on('close', () => followers.delete(response));
      tell(response, stage);
    },
  };
}

interface Refusal {
  status: number;
  problem: string;
  allow?: string;
}

const refuseMethod = (allow: string): Refusal => ({ status: 405, problem: `Only ${allow} are answered here.`, allow });

async function change(
  request: IncomingMessage,
  { tabUrl, show }: { tabUrl: string; show: (stage: Stage | null) => void },
): Promise<Refusal | null> {
  if (request.method !== 'PUT' && request.method !== 'DELETE') return refuseMethod('GET, PUT, DELETE');
  if (!isFromOwnPage(request)) return { status: 403, problem: 'Only the page of this host changes the stage.' };
  if (request.method === 'DELETE') {
    show(null);
    return null;
  }
  const body = await readJsonBody(request);
  if (!('json' in body)) return body;
  const stage = readStage(body.json, tabUrl);
  if (typeof stage === 'string') return { status: 422, problem: stage };
  show(stage);
  return null;
}

/** Whether the browser says that a page of this very host asks. A name that only leads here is no name of this host's. */
function isFromOwnPage({ headers, socket }: IncomingMessage): boolean {
  return [`http://localhost:${socket.localPort}`, `http://127.0.0.1:${socket.localPort}`].includes(
    headers.origin ?? '',
  );
}

/** Reads what is to be shared; a sentence where it can't be. */
function readStage(json: unknown, tabUrl: string): Stage | string {
  if (typeof json !== 'object' || json === null) return 'The stage is an object.';
  const { contentUrl, sharedBy } = json as { contentUrl?: unknown; sharedBy?: unknown };
  if (typeof sharedBy !== 'string' || sharedBy === '' || sharedBy.length > LONGEST_NAME) return 'Say who shares.';
  if (typeof contentUrl !== 'string' || !URL.canParse(contentUrl)) return 'The contentUrl is an address.';
  // An address of another kind, as `blob:`, can have the same origin.
  if (!new URL(contentUrl).href.startsWith(new URL('/', tabUrl).href)) return 'Only addresses of the tab are shared.';
  return { contentUrl, sharedBy };
}

function tell(follower: ServerResponse, stage: Stage | null): void {
  follower.write(`data: ${JSON.stringify({ stage })}\n\n`);
}

function sendRefusal(response: ServerResponse, { status, problem, allow }: Refusal): void {
  if (allow) response.setHeader('Allow', allow);
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(problem);
}
