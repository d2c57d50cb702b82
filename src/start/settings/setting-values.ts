import { isIP } from 'node:net';
import { ID } from '../entra-id.ts';
import type { Reading } from './setting-check.ts';

const NONE = /^0{8}(-0{4}){3}-0{12}$/;

export function readId(text: string): Reading<string> {
  if (!ID.test(text)) return { wrong: 'is no id of 32 digits and letters a to f in five groups' };
  return NONE.test(text) ? { wrong: 'is still the placeholder of the example' } : { value: text.toLowerCase() };
}

/** Teams shows pages of https alone, by a name that its app package lists; a path would be lost. */
export function readOrigin(text: string): Reading<string> {
  if (!URL.canParse(text)) return { wrong: 'is no address' };
  const { protocol, hostname, origin, pathname, search, hash, username, password } = new URL(text);
  if (protocol !== 'https:') return { wrong: 'does not begin with https://' };
  if (pathname !== '/' || search || hash || username || password) return { wrong: 'has more than https:// and a name' };
  const isNamed = hostname.includes('.') && isIP(hostname) === 0 && !hostname.startsWith('[');
  if (!isNamed) return { wrong: 'has no full name of a server, which Teams could reach' };
  return { value: origin };
}

export function readPort(text: string): Reading<number> {
  const port = Number(text);
  const isPort = /^\d+$/.test(text) && port >= 1 && port <= 65_535;
  return isPort ? { value: port } : { wrong: 'is not a port between 1 and 65535' };
}

export const readListen = (text: string): Reading<string> =>
  isIP(text) > 0 ? { value: text } : { wrong: 'is no address of a network card' };

export const readOneOf =
  <T extends string>(...choices: readonly T[]) =>
  (text: string): Reading<T> => {
    const value = choices.find((choice) => choice === text);
    return value ? { value } : { wrong: `is neither ${choices.join(' nor ')}` };
  };

/** A list of secrets in Entra shows an id beside each, which is what is copied by mistake. */
export const readClientSecret = (text: string): Reading<string> =>
  ID.test(text) ? { wrong: 'is the id of a secret, not its value' } : { value: text };

const SHORTEST_KEY = 32;

/** Short ones can be guessed. */
export const readKey = (text: string): Reading<string> =>
  text.length >= SHORTEST_KEY ? { value: text } : { wrong: `has fewer than ${SHORTEST_KEY} characters` };
