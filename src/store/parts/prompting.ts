export { checkWords } from '../edit-check.ts';
export { answerKey, answerPrompt } from '../prompts/answer-prompt.ts';
export { readLease, releaseLease, takeLease } from '../prompts/lease.ts';
export { readAnswers } from '../prompts/read-answers.ts';
export { askByClock, planPrompt, putBackPrompt, writeMessages } from '../prompts/plan-prompt.ts';
export {
  openPrompts,
  promptsInState,
  promptsOf,
  promptsOfWeeks,
  readEntries,
  readPrompt,
} from '../prompts/read-prompts.ts';
export { claimPrompts, markPrompt, settlePrompt } from '../prompts/settle-prompts.ts';
export { subscribe } from '../prompts/subscribe.ts';
export { readTeam, rememberTeam } from '../prompts/team.ts';
export { readGroupId } from '../settings/own-group.ts';
export { undoAnswer } from '../prompts/undo-answer.ts';
