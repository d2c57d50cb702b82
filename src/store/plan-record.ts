import type { ActionKey, Evidence } from '../domain/board.ts';
import { bodyOf, sendBatch } from '../graph/batch.ts';
import type { Page } from '../graph/page.ts';
import { readItems } from './read-items.ts';
import { textOf } from './rows/field.ts';
import { toEvidence } from './rows/plan-rows.ts';
import { expandFields, listPath, type ListItem, type Site } from './site.ts';

/** What the whole plan's table shows beside its actions: ratings by review key, and evidence, of each action that has any. */
export interface PlanRecord {
  ratings: Record<ActionKey, Record<string, string>>;
  evidence: Record<ActionKey, Evidence[]>;
}

const LISTS_OF_THE_RECORD = ['ratings', 'evidence'] as const;
const PAGE = 999;

/**
 * Reads the ratings at all review dates and all evidence: the first page of each in one `$batch` of 4 resource units, then
 * 2 for each further page of 999 rows, the two lists side by side. @throws {GraphFailure}
 */
export async function readPlanRecord(site: Site): Promise<PlanRecord> {
  const requests = LISTS_OF_THE_RECORD.map((list) => ({
    id: list,
    method: 'GET' as const,
    url: listPath(site, list, `/items?${expandFields(list)}&$top=${PAGE}`),
  }));
  const answers = await sendBatch(site.graph, requests);
  const whole = async (list: (typeof LISTS_OF_THE_RECORD)[number]) =>
    (await readItems(site, bodyOf<Page<ListItem>>(answers, list))).value;
  const [ratings, evidence] = await Promise.all(LISTS_OF_THE_RECORD.map(whole));
  return { ratings: ratingsBySubject(ratings ?? []), evidence: evidenceBySubject(evidence ?? []) };
}

function ratingsBySubject(items: readonly ListItem[]): PlanRecord['ratings'] {
  const bySubject: PlanRecord['ratings'] = {};
  for (const { fields = {} } of items) {
    const [subject, review, code] = ['SubjectKey', 'ReviewKey', 'Code'].map((name) => textOf(fields, name));
    if (subject && review && code) (bySubject[subject] ??= {})[review] = code;
  }
  return bySubject;
}

/** Rows that share a key are read as one: the first. */
function evidenceBySubject(items: readonly ListItem[]): PlanRecord['evidence'] {
  const bySubject: PlanRecord['evidence'] = {};
  const seen = new Set<string>();
  for (const item of items) {
    const subject = textOf(item.fields ?? {}, 'SubjectKey');
    const evidence = toEvidence(item);
    if (!subject || seen.has(evidence.key)) continue;
    seen.add(evidence.key);
    (bySubject[subject] ??= []).push(evidence);
  }
  return bySubject;
}
