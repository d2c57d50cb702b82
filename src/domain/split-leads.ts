import {
  couldLead,
  isAcronym,
  isGroupsName,
  isPersonsName,
  isRolesName,
  isTitled,
  opensWithRole,
} from './lead-name.ts';

const NOBODY =
  /^(?:(?:vacant|vacancy|tb[cdan])\b[\s(–-].{0,40}|n\s*[/.\\]?\s*a\.?|not applicable|none|nobody|no one|no lead|nil|unknown|tb[cdan]\.?|to be (?:confirmed|decided|agreed|appointed|recruited|assigned|allocated|identified|determined|advised|recruited to)|not (?:yet )?(?:assigned|allocated|identified|known|agreed|appointed)|(?:new|vacant) post|vacant|vacancy|unassigned|unallocated|[-–—?.]+)$/i;
const SAME_AS_ABOVE = /^(?:as above|see above|same as above|as per above|same|as before|ditto|do\.|["”″〃]+)\.?$/i;
/** Nearly every cell is longer, so that its words need not be looked at. */
const LONGEST_POINTER = 40;
const HARD_MARK = /\s*(?:[;/|\\•▪●·+\r\n]|\s[*]\s|\s(?=\(?\d{1,2}[.)]\s))\s*/u;
/** An e-mail address or a number to call, below the name whose it is. */
const ADDRESS = /^(?:(?:e-?mail|tel|phone|mobile)\b[.:]?\s*.*|\S+@\S+\.\S+|\+?\d[\d\s()-]{8,})$/i;
/** Words before a name that say what it does: the lead, or somebody who helps. */
const LABEL =
  /^(?:(?:joint |overall |strategic |operational )?(?:leads?|owners?|responsible(?: officer)?|sro|named person))\s*[:–-]\s*/i;
const SUPPORT = /^(?:support(?:ed by|ing|ers?)?|assisted by|with support from|in support)\b\s*[:–-]?\s*/i;
const SUPPORTED = /[\s,(-]+(?:with (?:the )?support (?:from|of)|supported by|assisted by)\s+.*$/is;
/** A lead who took over from another: "Jo Bell → Ada Byrne", "Jo Bell until May, then Ada Byrne". */
const HANDOVER = /^.+?(?:\s*(?:→|[-=]>)\s*|\s+until\s+.+?[,;]?\s+then\s+|[,;]\s*then\s+)(\S.*)$/is;
const FORMER = /[\s,;]+(?:previously|formerly|was)\s*:?\s+\p{Lu}[^()]*$/isu;

/** True where a lead cell says that nobody leads: "N/A", "TBC", a dash. */
export function isNobody(text: string): boolean {
  return NOBODY.test(text.trim());
}

/** True where a cell only points at the one above it: "As above", "ditto". */
export function isSameAsAbove(text: string): boolean {
  return text.length <= LONGEST_POINTER && SAME_AS_ABOVE.test(text.trim());
}

/**
 * The leads that a cell names, in order, each once. "/", ";", "+", bullets and line ends always part them; "&", "and" and
 * commas only where each side is a name of its own, since "Head of Risk & Operations" is one person.
 */
export function splitLeads(text: string): string[] {
  if (isSameAsAbove(text) || isNobody(text)) return [];
  const plain = text.replaceAll(/[^\S\r\n]+/g, ' ').replaceAll(/(?:\s*[\r\n])+\s*/g, '\n');
  const now = (HANDOVER.exec(plain)?.[1] ?? plain).replace(FORMER, '');
  const pieces = parted(now.replace(SUPPORTED, ''));
  const named = pieces.length > 1 ? pieces.flatMap(splitAtDash) : splitAtCommas(pieces[0] ?? '').flatMap(splitAtDash);
  const names = named.flatMap(splitAtAnd).filter((name) => name !== '' && !isNobody(name) && !SUPPORT.test(name));
  const people = names.filter((name) => !ADDRESS.test(name));
  return [...new Set(people.length > 0 ? people : names)];
}

/** True where a cell names who led before and who leads now; only the latter counts. */
export const isHandover = (text: string): boolean => HANDOVER.test(text.trim()) || FORMER.test(text);

/** The pieces between hard marks. Marks in brackets part nothing, and a line that only goes on is part of the one before. */
function parted(text: string): string[] {
  const shielded = text.replaceAll(/\([^()]*\)/g, (inside) =>
    inside.replaceAll('/', '\u0001').replaceAll(';', '\u0002').replaceAll(',', '\u0003'),
  );
  const lines = shielded
    .replaceAll(/(\b(?:of|and|for|to|the|&)|[,&])\s*\r?\n\s*/gi, '$1 ')
    .replaceAll(/\r?\n\s*(?=[(&]|and\b|of\b)/g, ' ')
    .replaceAll(/\s&(?=\p{Lu})|(?<=\p{Ll})&\s/gu, ' & ');
  return titlesJoined(lines)
    .split(HARD_MARK)
    .map((piece) =>
      unshielded(
        piece
          .replace(/^(?:[-–—*▪@]|\(?\d{1,2}[.)])\s*/, '')
          .replace(LABEL, '')
          .replace(/\*+$/, ''),
      ).trim(),
    );
}

/** Lines of which each name has its title below are one person a pair. */
function titlesJoined(text: string): string {
  const lines = text.split(/\s*\n\s*/).filter((line) => line !== '');
  const isPaired =
    lines.length > 1 &&
    lines.length % 2 === 0 &&
    lines.every((line, at) => (at % 2 === 0 ? isPersonsName(line) : isTitle(line)));
  return isPaired
    ? lines
        .map((line, at) => (at % 2 === 0 ? line : `, ${line}\n`))
        .join('')
        .trim()
    : text;
}

const isTitle = (text: string): boolean => isRolesName(text) && !/[,;&]|\band\b/i.test(text);

/** "Jo Bell - Ada Byrne" is two; "Jo Bell - Head of SEND" one. */
function splitAtDash(text: string): string[] {
  const sides = text.split(/\s+[-–—]\s+/);
  return sides.length > 1 && sides.every(isPersonsName) ? sides : [text];
}

const unshielded = (text: string): string =>
  text.replaceAll('\u0001', '/').replaceAll('\u0002', ';').replaceAll('\u0003', ',');

/** "Parent Carer Forum, Comms Lead" is two; "Jo Bell, Head of SEND" is one person with a title. */
function splitAtCommas(text: string): string[] {
  const names: string[] = [];
  for (const piece of text.split(/\s*,\s*(?![^()]*\))/)) {
    const before = names.at(-1);
    const isMore =
      before !== undefined &&
      ((isPersonsName(before) && isRolesName(piece)) || isFirstName(before, piece) || goesOn(before, piece));
    if (isMore) names[names.length - 1] = `${before}, ${piece}`;
    else names.push(piece);
  }
  return names;
}

/** "Smith, J" and "SMITH, John": a surname and a first name or its initial. */
const isFirstName = (before: string, piece: string): boolean =>
  (!/\s/.test(before) && /^\p{Lu}\.?(?:\s*\([^)]*\))?$/u.test(piece)) ||
  (/^[\p{Lu}'’-]{4,}$/u.test(before) && /^\p{Lu}\p{Ll}+$/u.test(piece));

/** "Head of Policy, Performance and Planning", "Assistant Director, Education": what follows a title and is no name of its own belongs to it. */
const goesOn = (before: string, piece: string): boolean =>
  isRolesName(before) &&
  (/\b(?:of|for)\b/i.test(before) || !isAcronym(piece)) &&
  !isPersonsName(before) &&
  !couldLead(piece);

/** Parts a text at each "and" or "with" that stands between two names. */
function splitAtAnd(text: string): string[] {
  const sides = text.split(/\s+(&|and|with|plus)\s+/i);
  const names = [sides[0] ?? ''];
  for (let at = 1; at < sides.length; at += 2) {
    const [joint = '', next = ''] = [sides[at], sides[at + 1]];
    const before = names.at(-1) ?? '';
    if (standsAlone(before, next) && isBetween(joint, before, next)) names.push(next);
    else names[names.length - 1] = `${before} ${joint} ${next}`;
  }
  return names.map((name) => name.trim());
}

/** "With" parts two names alone: "Liaison with Schools" is one. */
const isBetween = (joint: string, before: string, next: string): boolean =>
  !/^(?:with|plus)$/i.test(joint) || [before, next].every((side) => isPersonsName(withoutBrackets(side)));

const withoutBrackets = (text: string): string => text.replaceAll(/\s*\([^)]*\)/g, '').trim();

/** Whether a side of "and" is a name by itself, given the side that follows. */
function standsAlone(before: string, after: string): boolean {
  const [side, next] = [withoutBrackets(before), withoutBrackets(after)];
  if (!/^[\p{Lu}\d]/u.test(side) || !/^[\p{Lu}\d]/u.test(next)) return false;
  const borrowsTitle = isRolesName(next) && !isRolesName(side) && !isGroupsName(side) && !isAcronym(side);
  const runsOn =
    (/\b(?:of|for|to|with)\b/i.test(side) || isTitled(side)) &&
    !opensWithRole(next) &&
    !isPersonsName(next) &&
    !isAcronym(next) &&
    !(isTitled(side) && couldLead(next));
  const isLoneWord = !/\s/.test(side) && !isAcronym(side) && /\s/.test(next) && !isRolesName(side);
  const isDepartment = /^\p{Lu}{2}\s/u.test(side) && /^\p{Lu}\p{Ll}+$/u.test(next) && !isRolesName(next);
  return (!borrowsTitle || isPersonsName(side)) && !runsOn && !isLoneWord && !isDepartment;
}

/** True where a text may name leads: people, roles, groups or initials, and nothing that reads like a sentence. */
export function looksLikeLeads(text: string): boolean {
  if (/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text)) return false;
  const names = splitLeads(text);
  return names.length > 0 && names.every((name) => name.length <= 60 && isNameOrRole(name));
}

const isNameOrRole = (name: string): boolean => {
  const bare = name.replaceAll(/\([^)]*\)|<[^>]*>|\s[-–]\s.*$/g, ' ').trim();
  if (/^\S+@\S+\.\S+$/.test(bare) || isPersonsName(bare)) return true;
  const words = bare.split(/\s+/).filter((word) => !/^(?:of|and|for|the|to|in|at|&|[-–])$/i.test(word));
  const isCapitalised =
    words.length <= 7 && words.filter((word) => /^[\p{Lu}\d(]/u.test(word)).length * 3 >= words.length * 2;
  return isCapitalised && (couldLead(bare) || isAcronym(bare));
};
