import type { Board, BoardAction, Due, Evidence, Structure } from './board.ts';
import { countedRating } from './agreement.ts';
import type { Attendant } from './meeting.ts';
import type { Legend, PartialDate } from './plan.ts';

/** The plan as it stood when a review date was closed: what the snapshot file holds. */
export interface ReviewSnapshot {
  version: 1;
  /** The plan's title, and the council's own heads. */
  plan: string | null;
  heads: Record<string, string>;
  review: { key: string; label: string; date: PartialDate | null };
  /** ISO moment. */
  closedOn: string;
  /** Who signed. */
  closedBy: Attendant;
  /** The meeting in which it was closed; null outside of one. */
  meetingKey: string | null;
  /** Whether the agreed rating counted while another waited to be agreed. */
  ratingsWaitForAgreement: boolean;
  legends: Legend[];
  /** The plan itself, priorities with their overall statuses, and focus areas. */
  structure: Structure[];
  actions: SnapshotAction[];
}

/** An action as it stood. */
export interface SnapshotAction {
  key: string;
  structureKey: string;
  ref: string | null;
  letter: string | null;
  text: string;
  /** The leads as the plan writes them. */
  leads: string;
  subGroup: string | null;
  measure: string | null;
  /** The rating that stood, whether it was agreed, the one agreed last, and the one that counts at this review date. */
  rating: string | null;
  isAgreed: boolean;
  agreedRating: string | null;
  countedRating: string | null;
  due: Due | null;
  originalDue: Due | null;
  evidence: { title: string; address: string | null }[];
  /** The newest words, who said them and when: a moment, or a date as exact as the plan has it. */
  latest: { text: string; by: string; at: string | null; date: PartialDate | null } | null;
  extra: Record<string, string>;
}

/** Who closes which review date, when and in which meeting. */
export type Signing = Pick<ReviewSnapshot, 'review' | 'closedOn' | 'closedBy' | 'meetingKey'>;

/** The plan as it stands, signed. `evidence` is by action. */
export function snapshotOf(
  board: Pick<Board, 'title' | 'heads' | 'settings' | 'legends' | 'structure' | 'actions'>,
  evidence: Readonly<Record<string, readonly Evidence[]>>,
  { review, closedOn, closedBy, meetingKey }: Signing,
): ReviewSnapshot {
  const { title, heads, settings, legends, structure, actions } = board;
  return {
    version: 1,
    plan: title,
    heads,
    review,
    closedOn,
    closedBy,
    meetingKey,
    ratingsWaitForAgreement: settings.ratingsWaitForAgreement,
    legends,
    structure,
    actions: actions.map((action) => ({
      ...standingOf(action),
      countedRating: countedRating(action, settings),
      evidence: (evidence[action.key] ?? []).map(({ title: name, address }) => ({ title: name, address })),
    })),
  };
}

function standingOf(action: BoardAction): Omit<SnapshotAction, 'countedRating' | 'evidence'> {
  const { key, structureKey, ref, letter, text, subGroup, measure, rating, agreedRating, extra, lastUpdate } = action;
  return {
    key,
    structureKey,
    ref,
    letter,
    text,
    leads: action.leadsText,
    subGroup,
    measure,
    rating,
    isAgreed: action.isRatingAgreed,
    agreedRating,
    due: action.due,
    originalDue: action.originalDue,
    latest: lastUpdate && { text: lastUpdate.text, by: lastUpdate.by, at: lastUpdate.at, date: lastUpdate.date },
    extra,
  };
}

/** The codes at a review date by what they rate: actions by the rating that counts, priorities by their overall status. */
export function ratingsIn({ actions, structure }: ReviewSnapshot): Map<string, string> {
  const rated = [
    ...actions.map(({ key, countedRating: code }) => [key, code] as const),
    ...structure.map(({ key, overallStatus }) => [key, overallStatus] as const),
  ];
  return new Map(rated.flatMap(([key, code]) => (code === null ? [] : [[key, code]])));
}

/** The file's text, which a person can read too. */
export const writeSnapshot = (snapshot: ReviewSnapshot): string => `${JSON.stringify(snapshot, null, 1)}\n`;
