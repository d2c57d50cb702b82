/** A value of JSON. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A text in a piece of JSON, and where it stands, as Teams' localisation files write it: `bots[0].commandLists[0]`. */
export interface TextAt {
  path: string;
  text: string;
}

/** All texts, in the order in which they stand. */
export function textsOf(json: Json, path = ''): TextAt[] {
  if (typeof json === 'string') return [{ path, text: json }];
  if (Array.isArray(json)) return json.flatMap((one, at) => textsOf(one, `${path}[${at}]`));
  if (json === null || typeof json !== 'object') return [];
  return Object.entries(json).flatMap(([key, one]) => textsOf(one, path === '' ? key : `${path}.${key}`));
}

/** The same with each text as `change` has it; a text that becomes several stands as several in its array. */
export function changeTexts(json: Json, change: (text: string, path: string) => string | string[], path = ''): Json {
  if (typeof json === 'string') {
    const changed = change(json, path);
    return typeof changed === 'string' ? changed : (changed[0] ?? '');
  }
  if (Array.isArray(json))
    return json.flatMap((one, at) =>
      typeof one === 'string' ? change(one, `${path}[${at}]`) : [changeTexts(one, change, `${path}[${at}]`)],
    );
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, one]) => [key, changeTexts(one, change, path === '' ? key : `${path}.${key}`)]),
  );
}
