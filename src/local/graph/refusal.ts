import type { Switches } from './switches.ts';

/** What a refusal may carry besides status, code and message. */
export interface RefusalExtras {
  headers?: Readonly<Record<string, string>>;
  /** The more exact code inside `innerError` (microsoft-graph-docs, errors). */
  innerCode?: string;
}

/** A request that Graph would refuse: thrown by handlers, answered as Graph's error body. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly extras: RefusalExtras = {},
  ) {
    super(message);
  }
}

/** 400: something in the request is wrong. */
export const invalidRequest = (message: string, status = 400): Refusal =>
  new Refusal(status, 'invalidRequest', message);

/** The list has no such field; its status is a guess. */
export const unknownField = ({ switches }: { switches: Switches }, name: string): Refusal =>
  invalidRequest(`Field '${name}' is not recognized`, switches.get('unknownFieldStatus'));

/** 404: nothing has that id. */
export const itemNotFound = (message: string): Refusal => new Refusal(404, 'itemNotFound', message);

/** 403: the caller may not. */
export const accessDenied = (message = 'Access denied'): Refusal => new Refusal(403, 'accessDenied', message);

/** 501: Graph has it and this server does not model it; said plainly, so that nobody takes it for Graph's own answer. */
export const notModelled = (what: string): Refusal =>
  new Refusal(501, 'notImplemented', `The local Graph server does not model ${what}.`);
