/** How often a test repeats what it draws or kills: seldom in `npm test`, often in `npm run test:long`. */
export const howOften = (usual: number, long: number): number => (process.env['APM_TEST_LONG'] ? long : usual);

/** Milliseconds that such a test may take: longer in `npm run test:long`. */
export const patience = (usual: number, long: number): number => howOften(usual, long);
