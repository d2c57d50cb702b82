/** Finds a part of the page by its id. @throws {Error} when the page and its script have gone apart */
export function findPart<T extends HTMLElement>(id: string, kind: new () => T): T {
  const part = document.getElementById(id);
  if (!(part instanceof kind)) throw new Error(`The host page has no ${kind.name} called "${id}".`);
  return part;
}
