/** Licences that ask for no more than to be named: whoever runs the product need publish nothing. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Zlib'];

/**
 * Whether a licence is one of those, as SPDX writes it: of `A OR B` one is enough, of `A AND B` each must be. What is written in
 * any other way has to be looked at by somebody.
 */
export function isAllowed(licence: string | null): boolean {
  if (licence === null) return false;
  const plain = licence.replace(/^\((.*)\)$/, '$1');
  if (plain.includes('(')) return false;
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((one) => ALLOWED.includes(one)));
}
