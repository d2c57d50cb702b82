const figure = new Intl.NumberFormat('en-GB');

/** "1,634". */
export const inFigures = (count: number): string => figure.format(count);

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Tim Moss", "Tim Moss and Lynn Tolley". */
export const listInWords = (names: readonly string[]): string => list.format(names);
