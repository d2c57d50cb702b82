/** Words of a row before and after a change, by what they are; null where there are none. */
export type Wording = readonly { what: string; before: string | null; after: string | null }[];

/** A change of wording as its entry tells it, a line for each thing that changed: `Measure: “old” became “new”.` */
export const changesInWords = (wording: Wording): string =>
  wording
    .filter(({ before, after }) => (before ?? '') !== (after ?? ''))
    .map(({ what, before, after }) => {
      if (!before) return `${what} is now “${after}”.`;
      return after ? `${what}: “${before}” became “${after}”.` : `${what}: “${before}” was taken out.`;
    })
    .join('\n');
