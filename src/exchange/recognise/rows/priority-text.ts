/** A priority's own line. `word` is what the plan calls it ("Priority", "Significant concern"); `before` stands in front. */
export interface PriorityText {
  before: string;
  word: string;
  ref: string | null;
  title: string;
}

const WORD =
  '(?:[A-Za-z]+\\s+){0,2}?(?:priority(?: area| action(?: area)?)?|concern|issue|theme|objective|aim|goal|outcome|work ?stream|strand|pillar|domain|recommendation|cause of concern|area for (?:priority action|improvement)|area of (?:significant )?(?:concern|weakness))';
const LINE = new RegExp(
  `^(?:(.{1,80}?)\\s[-–—:]\\s)?(${WORD})\\s+(\\d+(?:\\.\\d+)?|[A-Z])(?:\\s*[:.–—-]\\s*|\\s+)(\\S.*)$`,
  'is',
);
const UNNUMBERED = new RegExp(`^()(${WORD})()\\s*:\\s*(\\S.*)$`, 'is');

const BARE = new RegExp(`^(${WORD})\\s+(\\d{1,2}|[A-Z])\\s*[:.–—-]?$`, 'i');

/** Reads a line that is a priority's word and number and nothing else: "Priority 1"; null for others. */
export function readBarePriority(text: string): { word: string; ref: string } | null {
  const [, word, ref] = BARE.exec(text.trim()) ?? [];
  return word === undefined || ref === undefined ? null : { word: word.trim(), ref };
}

/** Reads a line that names a priority: "Priority 1: …", "Significant concern 2 – …", "… - Key Issue 1: …"; null for others. */
export function readPriorityText(text: string): PriorityText | null {
  const match = LINE.exec(text.trim()) ?? UNNUMBERED.exec(text.trim());
  if (!match) return null;
  const [, before = '', word = '', ref = '', title = ''] = match;
  return { before: before.trim(), word: word.trim(), ref: ref === '' ? null : ref, title: title.trim() };
}

const VISION_HEAD =
  '(?:the |our )?(?:vision(?: for (?:the )?future| statement)?|ambition|what (?:good|success) (?:will look|looks) like|what (?:do )?we want to achieve|(?:desired|intended) outcome)';
const VISION = new RegExp(`^(${VISION_HEAD})\\s*[:–—-]\\s*(\\S.*)$`, 'is');
const BARE_VISION = new RegExp(`^${VISION_HEAD}$`, 'i');

/** The words that head a vision, where a line says nothing else; null for others. */
export function readBareVision(text: string): string | null {
  const plain = text.trim().replace(/\s*:$/, '');
  return BARE_VISION.test(plain) ? plain : null;
}

/** Reads a line that gives a priority's vision with the words that head it, or null. */
export function readVisionText(text: string): { head: string; vision: string } | null {
  const match = VISION.exec(text.trim());
  return match ? { head: match[1] ?? '', vision: match[2] ?? '' } : null;
}
