import { asCourtesy, type Database } from './database.ts';

/** Keeps something that the page wants to know at its next start. */
export async function keepFact(database: Database | null, name: string, value: unknown): Promise<void> {
  await asCourtesy(database?.put('facts', value, name));
}

/** What was kept under a name, unchecked; undefined where nothing was. */
export async function readFact(database: Database | null, name: string): Promise<unknown> {
  return (await asCourtesy(database?.get('facts', name))) ?? undefined;
}

/** The name of the fact that is what an action showed. */
export const detailKey = (place: string, action: string): string => `detail ${place} ${action}`;

/** The names of all such facts of a place. */
export const detailKeys = (place: string): IDBKeyRange =>
  IDBKeyRange.bound(detailKey(place, ''), detailKey(place, '\uffff'));

/** The names of the facts that are a file on its way into the lists, what was decided about it, and what came in last. */
export const importKeys = (place: string): { file: string; work: string; done: string } => ({
  file: `import file ${place}`,
  work: `import work ${place}`,
  done: `import done ${place}`,
});

/** The name of the fact that is what the whole plan's table shows beside its actions; it goes when what actions showed goes. */
export const recordKey = (place: string): string => detailKey(place, 'whole plan');

/** The name of the fact that is when SharePoint last refused a person. */
export const refusalKey = (place: string): string => `refusal ${place}`;

/** The name of the fact that is how a person likes to see a plan. */
export const preferenceKey = (place: string, name: string): string => `preference ${place} ${name}`;

/** The name of the fact that is a person's choice of columns. */
export const columnsKey = (place: string): string => `plan columns ${place}`;
