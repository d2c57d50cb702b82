import { Refusal } from './refusal.ts';

/** Members of an answer that `$select` names; annotations such as `@odata.etag` stay. */
export function pick(shown: Record<string, unknown>, select: readonly string[] | null): Record<string, unknown> {
  if (!select) return shown;
  return Object.fromEntries(
    Object.entries(shown).filter(([name]) => name.startsWith('@odata.') || select.includes(name)),
  );
}

/** Refuses a `$select` of what the type does not have, with the words of Graph's OData library. @throws {Refusal} */
export function checkSelect(select: readonly string[] | null, known: ReadonlySet<string>, type: string): void {
  const odd = select?.find((name) => !known.has(name));
  if (odd === undefined) return;
  const message = `Parsing OData Select and Expand failed: Could not find a property named '${odd}' on type '${type}'.`;
  throw new Refusal(400, 'BadRequest', message);
}
