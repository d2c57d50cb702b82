import type { Plugin } from 'vite';

const THEME = /\/src\/tab\/app\/themes\/\w+\.ts$/;
const STYLED = /\/(?:src\/tab|node_modules\/@fluentui)\/.*\.(?:tsx?|js)$/;
const HAS_TOKENS = /import \{[^}]*\btokens\b[^}]*\} from ['"]@fluentui\/react-(?:components|theme)['"]/;
// Those of layers come with a value of their own for where no theme is, and stay as they are.
const TOKEN = /\btokens\.((?:border|color|curve|duration|font|line|shadow|spacing|stroke)\w*)/g;

/**
 * Does at build time what Fluent does at each start: makes a theme out of its ramps of colours, and the name of a CSS
 * variable out of a token. A page would fetch the makings of both before it shows anything.
 */
export const settleFluent = (): Plugin => ({
  name: 'settle-fluent',
  enforce: 'pre',
  async transform(code, id) {
    const path = id.replaceAll('\\', '/');
    if (THEME.test(path)) return { code: await settledTheme(code), map: null };
    if (!STYLED.test(path) || !HAS_TOKENS.test(code)) return null;
    return { code: code.replaceAll(TOKEN, (_, name: string) => `'var(--${name})'`), map: null };
  },
});

/** What a file that hands on one of Fluent's themes comes to. */
async function settledTheme(code: string): Promise<string> {
  const fluent = (await import('@fluentui/react-components')) as unknown as Record<string, unknown>;
  const name = /export \{ (\w+) as theme \}/.exec(code)?.[1] ?? '';
  if (!fluent[name]) throw new Error(`Fluent has no theme ${name}.`);
  return `export const theme = ${JSON.stringify(fluent[name])};`;
}
