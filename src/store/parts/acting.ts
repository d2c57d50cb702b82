export { readActionDetail, readSubGroupClaims } from '../action-detail.ts';
export { checkEdit, checkWords } from '../edit-check.ts';
export { sendEdit } from '../send-edit.ts';
export { readPlanRecord } from '../plan-record.ts';
export { readRetired } from '../retired.ts';
export { readStructureDetail } from '../structure-detail.ts';
export { rowName } from '../rows/action-row.ts';
