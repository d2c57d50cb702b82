import compile from 'icu-minify/compile';
import { pseudo } from './pseudo-words.ts';

const CATALOGUE = /[\\/]src[\\/]tab[\\/]words[\\/]en-GB[\\/][a-z-]+\.json$/;

/**
 * Compiles the tab's ICU messages while it is built, so that the page carries no parser of them. With `isPseudo` the words
 * come out longer and in brackets, which shows where a page says something that is in no catalogue.
 */
export function compileWords({ isPseudo = false } = {}) {
  return {
    name: 'compile-words',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!CATALOGUE.test(id)) return null;
      return { code: compileCatalogue(code, { isPseudo, file: id }), map: null };
    },
  };
}

/** @throws {SyntaxError} where a message is no ICU message; says which. */
export function compileCatalogue(json: string, { isPseudo, file }: { isPseudo: boolean; file: string }): string {
  const messages = JSON.parse(json) as Record<string, string>;
  const compiled = Object.entries(messages).map(([key, message]) => {
    try {
      return [key, compile(isPseudo ? pseudo(message) : message)];
    } catch (thrown) {
      throw new SyntaxError(`${file}: “${key}” is no ICU message: ${String(thrown)}`, { cause: thrown });
    }
  });
  return JSON.stringify(Object.fromEntries(compiled));
}
