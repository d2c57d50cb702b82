export { keepGroupId } from '../settings/own-group.ts';
export { saveLegend } from '../settings/save-legend.ts';
export { savePerson } from '../settings/save-person.ts';
export { saveReview } from '../settings/save-review.ts';
export { saveSettings } from '../settings/save-settings.ts';
export { removeSubGroup, saveSubGroup } from '../settings/save-sub-group.ts';
export { startEmptyPlan } from '../settings/start-empty-plan.ts';
