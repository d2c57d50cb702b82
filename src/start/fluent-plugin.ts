import type { Plugin } from 'vite';

const THEME = /\/src\/tab\/app\/themes\/\w+\.ts$/;
const STYLED = /\/(?:src\/tab|node_modules\/@fluentui)\/.*\.(?:tsx?|js)$/;
const HAS_TOKENS = /import \{[^}]*\btokens\b[^}]*\} from ['"]@fluentui\/react-(?:components|theme)['"]/;
// Those of layers come with a value of their own for where no theme is, and stay as they are.
const TOKEN = /\btokens\.((?:border|color|curve|duration|font|line|shadow|spacing|stroke)\w*)/g;

/** The families of colours that something in the tab is drawn in; the others are left out of its themes. */
const FAMILIES = new Set<string | undefined>([
  'Brown',
  'DarkOrange',
  'Gold',
  'Grape',
  'Green',
  'Lavender',
  'Navy',
  'Plum',
  'Red',
  'Steel',
  'Teal',
]);
const PALETTE = /^colorPalette(\w+?)(?:Background|Border|Foreground)/;
const USED = /--(colorPalette\w+)/g;

const isKept = (token: string): boolean => !PALETTE.test(token) || FAMILIES.has(PALETTE.exec(token)?.[1]);

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
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle)) {
      const names = part.type === 'chunk' ? [...part.code.matchAll(USED)].flatMap(([, name]) => name ?? []) : [];
      const lost = names.find((name) => !isKept(name));
      if (lost) this.error(`${part.fileName} is drawn in ${lost}, which the themes of the tab leave out.`);
    }
  },
});

/** What a file that hands on one of Fluent's themes comes to. */
async function settledTheme(code: string): Promise<string> {
  const fluent = (await import('@fluentui/react-components')) as unknown as Record<string, unknown>;
  const name = /export \{ (\w+) as theme \}/.exec(code)?.[1] ?? '';
  if (!fluent[name]) throw new Error(`Fluent has no theme ${name}.`);
  const theme = Object.entries(fluent[name]).filter(([token]) => isKept(token));
  return `export const theme = ${JSON.stringify(Object.fromEntries(theme))};`;
}
