/** The council's own heads are settings whose key starts so: `head:measure`. */
export const HEAD_SETTING = 'head:';

/** Facts of the plan's cover sheet are settings whose key starts so. */
export const DETAIL_SETTING = 'detail:';

/** The run that an import belongs to; its rows' keys are made from it. */
export const IMPORT_RUN = 'import:run';

/** Written last of all: the moment at which an import came to its end. */
export const IMPORT_FINISHED = 'import:finished';
