/** Finds a part of the page by its id. @throws {Error} when the page and its script have gone apart */
export function findPart<T extends HTMLElement>(id: string, kind: new () => T): T {
  const part = document.getElementById(id);
  if (!(part instanceof kind)) throw new Error(`The host page has no ${kind.name} called "${id}".`);
  return part;
}

/** Finds a part of something that the page may hold more than once, by its `data-part`. @throws {Error} as `findPart` */
export function findPartIn<T extends HTMLElement>(whole: HTMLElement, name: string, kind: new () => T): T {
  const part = whole.querySelector(`[data-part="${name}"]`);
  if (!(part instanceof kind)) throw new Error(`There is no ${kind.name} called "${name}" in <${whole.className}>.`);
  return part;
}

/** A new copy of what a template holds. @throws {Error} as `findPart` */
export function copyTemplate(id: string): HTMLElement {
  const copy = document.importNode(findPart(id, HTMLTemplateElement).content, true).firstElementChild;
  if (!(copy instanceof HTMLElement)) throw new Error(`The template "${id}" is empty.`);
  return copy;
}
