const figure = new Intl.NumberFormat('en-GB');

/** "1,634". */
export const inFigures = (count: number): string => figure.format(count);

/** "1 action", "2 actions", "5,000 actions". */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${figure.format(count)} ${count === 1 ? one : many}`;

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Tim Moss", "Tim Moss and Lynn Tolley". */
export const listInWords = (names: readonly string[]): string => list.format(names);
