import { readDeclarations, type Declarations } from './css.ts';

/** Far more than office programs write for a table. */
const LONGEST = 2_000_000;

/** The rules of a page's style blocks, as far as office programs write them: for an element, a class, or both. */
export class StyleSheet {
  readonly #rules = new Map<string, Declarations>();

  /** Takes in a style block. */
  add(text: string): void {
    const plain = text
      .slice(0, LONGEST)
      .replaceAll(/<!--|-->/g, ' ')
      .replaceAll(/\/\*.*?\*\//gs, ' ');
    for (const rule of plain.split('}')) {
      const [selectors = '', body = ''] = rule.split('{').slice(-2);
      for (const selector of selectors.split(','))
        if (/^\s*[\w-]*(?:\.[\w-]+)?\s*$/.test(selector)) this.#addRule(selector.trim().toLowerCase(), body);
    }
  }

  #addRule(selector: string, body: string): void {
    this.#rules.set(selector, { ...this.#rules.get(selector), ...readDeclarations(body) });
  }

  /** What holds for an element: rules for its name, its classes, then its own style. */
  declarationsOf(name: string, attributes: Readonly<Record<string, string>>): Declarations {
    const classes = (attributes['class'] ?? '').toLowerCase().split(/\s+/);
    const selectors = [name, ...classes.flatMap((one) => (one === '' ? [] : [`.${one}`, `${name}.${one}`]))];
    const rules = this.#rules.size === 0 ? [] : selectors.map((selector) => this.#rules.get(selector));
    const own = attributes['style'];
    return Object.assign({}, ...rules, own === undefined ? null : readDeclarations(own)) as Declarations;
  }
}
