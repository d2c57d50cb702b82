/** Props of an element that neither hand nor reader reaches while `isInert`; React 18 has no name for the attribute. */
export const inertWhere = (isInert: boolean): object => (isInert ? { inert: '' } : {});
