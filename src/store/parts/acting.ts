export { readActionDetail, readSubGroupClaims } from '../action-detail.ts';
export { sendEdit } from '../send-edit.ts';
export { readPlanRecord } from '../plan-record.ts';
export {
  answerPrompt,
  claimPrompt,
  promptsInState,
  promptsOf,
  readAnswer,
  readPrompt,
  settlePrompt,
} from '../prompts.ts';
