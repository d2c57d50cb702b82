export { planProvisioning, provision } from '../provision.ts';
export { mend } from '../repair/mend.ts';
export { proposeMending } from '../repair/propose.ts';
