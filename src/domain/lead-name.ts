const ROLE_WORD =
  /\b(?:lead|manager|mgr|director|head|officer|coordinator|co-ordinator|consultant|advis[eo]r|commissioner|chair|chief|principal|deputy|assistant|executive|nurse|doctor|psychologist|teacher|headteacher|secretary|analyst|practitioner|partner|clerk|leader|governor|councillor|engineer|surveyor|solicitor|accountant|planner|inspector|superintendent|matron|midwife|therapist|paediatrician|physician|pharmacist|worker|supervisor|administrator|specialist|champion|auditor|registrar|librarian|warden|controller|treasurer|senco|sendco)s?\b/i;
const GROUP_WORD =
  /\b(?:team|group|board|forum|committee|panel|partnership|services?|network|council|trust|school|agenc(?:y|ie)|college|hospital|directorate|department|authorit(?:y|ie)|police|staff)s?\b/i;
const PARTICLE = '(?:van|von|der|den|de|la|le|da|dos|del|di|bin|al|ap|ní|mac|el)';
const NAME = new RegExp(
  `^(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Cllr|Sgt|Sir|Dame|Rev)\\.?\\s+)?\\p{Lu}[\\p{L}'’.-]+(?:\\s+(?:${PARTICLE}\\s+){0,2}\\p{Lu}[\\p{L}'’.-]*){1,3}$`,
  'u',
);

/** True for what looks like a person’s first name and surname, and like no role and no group. */
export const isPersonsName = (text: string): boolean =>
  (NAME.test(text) || /^\p{Lu}\.?\s*(?:\p{Lu}\.?\s*)?\p{Lu}\p{Ll}[\p{L}'’-]+$/u.test(text)) &&
  !ROLE_WORD.test(text) &&
  !GROUP_WORD.test(text) &&
  !opensWithAcronym(text);

/** True for what names a body of people: "Early Years Board". */
export const isGroupsName = (text: string): boolean => GROUP_WORD.test(text);

/** True for what names a post: "Head of Commissioning". */
export const isRolesName = (text: string): boolean => ROLE_WORD.test(text);

/** True for what may name somebody by itself: a person, a post, a body, or what opens with an acronym. */
export const couldLead = (text: string): boolean =>
  isPersonsName(text) || isRolesName(text) || isGroupsName(text) || opensWithAcronym(text);

/** A role or an acronym with a word behind it, and no "of": "AD Education", "Group Manager Prevention". */
export const isTitled = (text: string): boolean =>
  /\s/.test(text) &&
  !/\b(?:of|for|to|with)\b/i.test(text) &&
  (opensWithAcronym(text) || (ROLE_WORD.test(text) && !ROLE_WORD.test(text.split(/\s+/).at(-1) ?? '')));

/** True where the first word names a post: "Head of Roads". */
export const opensWithRole = (text: string): boolean => ROLE_WORD.test(text.split(/\s/)[0] ?? '');

/** True for capitals alone: "DCO", "SENCo", "IROs". */
export const isAcronym = (text: string): boolean =>
  /^\p{Lu}[\p{Lu}\d&]{1,5}s?$|^\p{Lu}{2}[\p{Lu}\d&a-z]{0,4}$|^\p{Lu}\p{Ll}\p{Lu}['’]?s?$/u.test(text);

const opensWithAcronym = (text: string): boolean =>
  /^\p{Lu}{2,4}s?\s/u.test(text) && !/^\p{Lu}{2}\s\p{Lu}\p{Ll}+$|^\p{Lu}{3,}\s\p{Lu}{3,}$/u.test(text);
