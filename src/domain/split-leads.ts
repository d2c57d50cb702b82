const NOBODY =
  /^(?:(?:vacant|vacancy|tb[cdan])\b[\s(–-].{0,40}|n\s*[/.\\]?\s*a\.?|none|nobody|no one|nil|tb[cdan]\.?|to be (?:confirmed|decided|agreed|appointed)|vacant|vacancy|unassigned|[-–—?.]+)$/i;
const SAME_AS_ABOVE = /^(?:as above|see above|same as above|as before|ditto|do\.|["”″〃]+)\.?$/i;
const HARD_MARK = /\s*(?:[;/|•▪●+\r\n]|\s[*]\s|\s(?=\(?\d{1,2}[.)]\s))\s*/u;
/** Words before a name that say what it does: the lead, or somebody who helps. */
const LABEL =
  /^(?:(?:joint |overall |strategic |operational )?(?:leads?|owners?|responsible(?: officer)?|sro|named person))\s*[:–-]\s*/i;
const SUPPORT = /^(?:support(?:ed by|ing|ers?)?|assisted by|with support from|in support)\b\s*[:–-]?\s*/i;
const SUPPORTED = /[\s,(-]+(?:with (?:the )?support (?:from|of)|supported by|assisted by)\s+.*$/is;
const ROLE_WORD =
  /\b(?:lead|leads|manager|director|head|officer|coordinator|co-ordinator|consultant|advis[eo]r|commissioner|chair|chief|principal|deputy|assistant|executive|nurse|doctor|psychologist|teacher|headteacher|secretary|analyst|practitioner|partner)\b/i;
const GROUP_WORD =
  /\b(?:team|group|board|forum|committee|panel|partnership|service|services|network|council|trust|school|schools|agency)\b/i;

/** True where a lead cell says that nobody leads: "N/A", "TBC", a dash. */
export function isNobody(text: string): boolean {
  return NOBODY.test(text.trim());
}

/** True where a cell only points at the one above it: "As above", "ditto". */
export function isSameAsAbove(text: string): boolean {
  return SAME_AS_ABOVE.test(text.trim());
}

/**
 * The leads that a cell names, in order, each once. "/", ";", "+", bullets and line ends always part them; "&", "and" and
 * commas only where each side is a name of its own, since "Head of Risk & Operations" is one person.
 */
export function splitLeads(text: string): string[] {
  if (isSameAsAbove(text) || isNobody(text)) return [];
  const plain = text.replaceAll(/[^\S\r\n]+/g, ' ').replaceAll(/(?:\s*[\r\n])+\s*/g, '\n');
  const pieces = parted(plain.replace(SUPPORTED, ''));
  const named = pieces.length > 1 ? pieces : splitAtCommas(pieces[0] ?? '');
  const names = named.flatMap(splitAtAnd).filter((name) => name !== '' && !isNobody(name) && !SUPPORT.test(name));
  return [...new Set(names)];
}

/** The pieces between hard marks. Marks in brackets part nothing, and a line that only goes on is part of the one before. */
function parted(text: string): string[] {
  const shielded = text.replaceAll(/\([^()]*\)/g, (inside) =>
    inside.replaceAll('/', '\u0001').replaceAll(';', '\u0002').replaceAll(',', '\u0003'),
  );
  const lines = shielded
    .replaceAll(/(\b(?:of|and|for|to|the|&)|[,&])\s*\r?\n\s*/gi, '$1 ')
    .replaceAll(/\r?\n\s*(?=[(&]|and\b|of\b)/g, ' ');
  return lines
    .split(HARD_MARK)
    .map((piece) => unshielded(piece.replace(/^(?:[-–—*▪]|\(?\d{1,2}[.)])\s*/, '').replace(LABEL, '')).trim());
}

const unshielded = (text: string): string =>
  text.replaceAll('\u0001', '/').replaceAll('\u0002', ';').replaceAll('\u0003', ',');

/** "Parent Carer Forum, Comms Lead" is two; "Jo Bell, Head of SEND" is one person with a title. */
function splitAtCommas(text: string): string[] {
  const names: string[] = [];
  for (const piece of text.split(/\s*,\s*(?![^()]*\))/)) {
    const before = names.at(-1);
    const isTitle =
      before !== undefined && ((isPersonsName(before) && ROLE_WORD.test(piece)) || isInitial(before, piece));
    if (isTitle) names[names.length - 1] = `${before}, ${piece}`;
    else names.push(piece);
  }
  return names;
}

/** "Smith, J": a surname and the initial of a first name. */
const isInitial = (before: string, piece: string): boolean =>
  !/\s/.test(before) && /^\p{Lu}\.?(?:\s*\([^)]*\))?$/u.test(piece);

/** True for what looks like a person’s first name and surname, and like no role and no group. */
export const isPersonsName = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(text) && !ROLE_WORD.test(text) && !GROUP_WORD.test(text);

/** True for what names a body of people: "Early Years Board". */
export const isGroupsName = (text: string): boolean => GROUP_WORD.test(text);

/** True for what names a post: "Head of Commissioning". */
export const isRolesName = (text: string): boolean => ROLE_WORD.test(text);

function splitAtAnd(text: string): string[] {
  const sides = text.split(/\s+(?:&|and)\s+/i);
  const parts = sides.length > 1 && sides.every((side, index) => standsAlone(side, sides[index + 1])) ? sides : [text];
  return parts.map((part) => part.trim());
}

/** Whether a side of "and" is a name by itself, given the side that follows. */
function standsAlone(side: string, next: string | undefined): boolean {
  if (!/^[\p{Lu}\d]/u.test(side)) return false;
  if (next === undefined) return true;
  const borrowsTitle = ROLE_WORD.test(next) && !ROLE_WORD.test(side) && !GROUP_WORD.test(side) && !isAcronym(side);
  const runsOn =
    /\b(?:of|for|to|with)\b/i.test(side) && !opensWithRole(next) && !isPersonsName(next) && !isAcronym(next);
  const isLoneWord = !/\s/.test(side) && !isAcronym(side) && /\s/.test(next);
  return !borrowsTitle && !runsOn && !isLoneWord;
}

const opensWithRole = (text: string): boolean => ROLE_WORD.test(text.split(/\s/)[0] ?? '');

const isAcronym = (text: string): boolean => /^[\p{Lu}]{2}[\p{Lu}\d&a-z]{0,4}$/u.test(text);

/** True where a text may name leads: people, roles, groups or initials, and nothing that reads like a sentence. */
export function looksLikeLeads(text: string): boolean {
  if (/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text)) return false;
  const names = splitLeads(text);
  return names.length > 0 && names.every((name) => name.length <= 60 && isNameOrRole(name));
}

const isNameOrRole = (name: string): boolean => {
  const bare = name.replaceAll(/\([^)]*\)/g, ' ').trim();
  const words = bare.split(/\s+/).filter((word) => !/^(?:of|and|for|the|to|in|at|&|[-–])$/i.test(word));
  const isTitled =
    words.length <= 7 && words.filter((word) => /^[\p{Lu}\d(]/u.test(word)).length * 3 >= words.length * 2;
  return isTitled && (isPersonsName(bare) || ROLE_WORD.test(bare) || GROUP_WORD.test(bare) || isAcronym(bare));
};
