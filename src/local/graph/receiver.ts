import { invalidRequest, notModelled } from './refusal.ts';

/** Sends a request to a receiver on this machine; `fetch`, or what stands for it. */
export type Send = typeof fetch;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
/** No token is longer; what comes after it is not read. */
const ANSWER_LIMIT_BYTES = 10_000;

/** A notificationUrl that this server may call: of this machine, since a local server must not reach out for others. @throws {Refusal} */
export function checkReceiver(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw invalidRequest('notificationUrl must be an https address.');
  if (url.username || url.password) throw invalidRequest('notificationUrl must not hold a name or a password.');
  if (LOOPBACK.has(url.hostname)) return text;
  if (url.protocol === 'http:') throw invalidRequest('notificationUrl must be an https address.');
  throw notModelled('a notificationUrl of another machine: it calls receivers on localhost only');
}

/** Whether the receiver repeats the token in time (Graph's change-notifications-delivery-webhooks page). */
export async function shakeHands(send: Send, receiver: string, token: string, signal: AbortSignal): Promise<boolean> {
  const url = new URL(receiver);
  url.searchParams.set('validationToken', token);
  try {
    const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
    const answer = await send(url, { method: 'POST', headers, redirect: 'manual', signal });
    const isPlain = /^text\/plain\b/i.test(answer.headers.get('content-type') ?? '');
    return answer.status === 200 && isPlain && (await readText(answer)) === token;
  } catch (failure) {
    if (isUnreachable(failure)) return false;
    throw failure;
  }
}

async function readText(answer: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > ANSWER_LIMIT_BYTES) break;
  }
  return text;
}

/** Whether the receiver took the notice in time with 2xx. A redirect is not followed: it could lead off this machine. */
export async function deliver(send: Send, receiver: string, notice: object, signal: AbortSignal): Promise<boolean> {
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  const body = JSON.stringify({ value: [notice] });
  try {
    const answer = await send(receiver, { method: 'POST', headers, body, redirect: 'manual', signal });
    await answer.body?.cancel();
    return answer.ok;
  } catch (failure) {
    if (isUnreachable(failure)) return false;
    throw failure;
  }
}

/** `fetch` fails with a TypeError where nobody answers, and with a DOMException when its time is over. */
const isUnreachable = (failure: unknown): boolean => failure instanceof TypeError || failure instanceof DOMException;
