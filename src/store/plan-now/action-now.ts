import { givesRating } from '../../domain/version-steps.ts';
import type { Review, Structure, Update } from '../../domain/board.ts';
import type { ActionNow } from '../../domain/plan-now.ts';
import type { PlanAction, PlanEvidence, PlanUpdate } from '../../domain/plan.ts';
import { toAction, isRetired } from '../rows/action-row.ts';
import { singleLine, textOf } from '../rows/field.ts';
import { toEvidence } from '../rows/plan-rows.ts';
import { inOrderSaid, toUpdate } from '../rows/update-row.ts';
import type { ListItem } from '../site.ts';

/** What the lists hold of an action beside its row, and the action as its file had it where that was kept. */
export interface ActionParts {
  item: ListItem;
  imported: PlanAction | null;
  structure: ReadonlyMap<string, Structure>;
  reviews: ReadonlyMap<string, Review>;
  ratings: readonly ListItem[];
  updates: readonly ListItem[];
  evidence: readonly ListItem[];
}

/** An action as the lists hold it today; null for a row without a key. */
export function toActionNow(parts: ActionParts): Omit<ActionNow, 'after'> | null {
  const { item, imported, structure, reviews } = parts;
  const action = toAction(item);
  if (!action) return null;
  const area = structure.get(action.structureKey);
  const updates = parts.updates.map(toUpdate).toSorted(inOrderSaid);
  return {
    source: imported?.source ?? null,
    priority: nameOfPriority(area?.kind === 'priority' ? area : structure.get(area?.parentKey ?? '')),
    focusArea: area?.kind === 'focusArea' ? nameOf(area) : null,
    ref: action.ref,
    text: sameAs(imported?.text, action.text) ?? '',
    leadsText: sameAs(imported?.leadsText, action.leadsText) ?? '',
    measure: sameAs(imported?.measure, action.measure),
    rating: action.rating,
    ratings: ratingsAt(parts.ratings, reviews),
    isRatedSince: isRatedSince(updates, action.rating, imported),
    dueText: sameAs(imported?.due?.text, action.due?.text ?? null),
    updates: notesSince(updates, imported),
    evidence: evidenceSince(parts.evidence, imported),
    isRetired: isRetired(item),
  };
}

const nameOf = ({ ref, text }: Structure): string | null => [ref, text].filter(Boolean).join(' ') || null;

/** A priority is named in words even where the plan numbers it, for a report is read by people who do not know its numbers. */
export function nameOfPriority(row: Structure | undefined): string | null {
  if (!row || (!row.ref && !row.text)) return null;
  return row.ref ? [`Priority ${row.ref}`, row.text].filter(Boolean).join(': ') : row.text;
}

/** SharePoint may give line ends and spaces back otherwise than they came, and short columns cut; that is no change. */
function sameAs(imported: string | null | undefined, now: string | null): string | null {
  const [before, after] = [singleSpaced(imported ?? ''), singleSpaced(now ?? '')];
  return imported != null && (before === after || singleLine(imported) === after) ? imported : now;
}

const ABOUT_THE_RECORD: readonly Update['kind'][] = ['correction', 'agreement', 'challenge'];

const singleSpaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function ratingsAt(items: readonly ListItem[], reviews: ReadonlyMap<string, Review>): Record<string, string | null> {
  const ratings: Record<string, string | null> = {};
  for (const { fields = {} } of items) {
    const review = reviews.get(textOf(fields, 'ReviewKey') ?? '');
    if (review && review.state !== 'open') ratings[review.label] ??= textOf(fields, 'Code');
  }
  return ratings;
}

/** A rating that a hand changed in SharePoint has no entry, and is today's all the same. */
const isRatedSince = (updates: readonly Update[], rating: string | null, imported: PlanAction | null): boolean =>
  updates.some((update) => update.source !== 'import' && givesRating(update)) ||
  (imported !== null && imported.status !== rating);

/** Corrections mend rows, and agreement and challenge are about ratings: they say nothing of the work. A note that came back in a newer file is in the file already. */
function notesSince(updates: readonly Update[], imported: PlanAction | null): PlanUpdate[] {
  const known = new Set(imported?.updates.map(({ text }) => singleSpaced(text)));
  return updates
    .filter(({ kind, text }) => !ABOUT_THE_RECORD.includes(kind) && text.trim() !== '')
    .filter(({ source, text }) => !imported || (source !== 'import' && !known.has(singleSpaced(text))))
    .map(({ text, dateText, date, saidAt }) => ({ text, dateText, date: date ?? saidAt?.slice(0, 10) ?? null }));
}

function evidenceSince(items: readonly ListItem[], imported: PlanAction | null): PlanEvidence[] {
  const known = new Set(imported?.evidence.map(evidenceWords));
  return items
    .map(toEvidence)
    .map(({ title, address }): PlanEvidence => ({ text: title, address }))
    .filter((piece) => !known.has(evidenceWords(piece)));
}

const evidenceWords = ({ text, address }: PlanEvidence): string => JSON.stringify([singleSpaced(text), address]);
