const SITE_BY_PATH = /^\/sites\/[^/:]+:\/.+?(?::(?=\/)|:?$)/;
const SITE_BY_FUNCTION = /^\/sites\/[^/]+\/getByPath\(path='[^']*'\):?/i;
const THROUGH_GROUP = /^\/groups\/[^/]+(\/sites\/[^/]+\/.+)$/;

/** The path of an OpenAPI document that an address is one of, or null. Literal parts win over `{parameters}`. */
export function templateOf(address: string, templates: readonly string[]): string | null {
  const path = plain(address);
  const fitting = templates.filter((template) => expressionFor(template).test(path));
  const best = fitting.toSorted((a, b) => parametersOf(a) - parametersOf(b))[0];
  return best ?? null;
}

/** Sites named by path, and lists reached through a group, as the document spells them. */
function plain(address: string): string {
  const path = address
    .replace(/^\/v1\.0/, '')
    .replace('%24batch', '$batch')
    .replace(/\/$/, '');
  const direct = THROUGH_GROUP.exec(path)?.[1] ?? path;
  return drivePath(direct.replace(SITE_BY_FUNCTION, '/sites/{site}').replace(SITE_BY_PATH, '/sites/{site}'));
}

const ID_AND_PATH =
  /^(\/drives\/[^/]+\/items\/)[^/]+:\/(?:.*?):?(?=\/(?:content|children|createUploadSession|createLink)$|$)/;

/** Files named by path, or reached through their site or group, as the document spells them. */
function drivePath(path: string): string {
  return path
    .replace(/^\/(?:sites|groups)\/[^/]+\/drive(?=\/)/, '/drives/{drive}')
    .replace(/^(\/drives\/[^/]+)\/root(?=[/:])/, '$1/items/root')
    .replace(ID_AND_PATH, '$1{item}');
}

const expressions = new Map<string, RegExp>();

/** Each answer is held against every template of the document, so an expression is made once in a process. */
function expressionFor(template: string): RegExp {
  const made = expressions.get(template) ?? expressionOf(template);
  expressions.set(template, made);
  return made;
}

function expressionOf(template: string): RegExp {
  const parts = template.split(/\{[^}]+\}/).map((part) => part.replace(/[$()*+.?[\\\]^|]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

const parametersOf = (template: string): number => template.split('{').length;
