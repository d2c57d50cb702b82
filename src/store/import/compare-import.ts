import { comparePlans, type ImportComparison, type OurAction } from '../../domain/compare-plans.ts';
import type { Plan } from '../../domain/plan.ts';
import { filesOf } from '../plan-now/plan-files.ts';
import { readWholeLists, type WholeLists } from '../plan-now/whole-lists.ts';
import { isRetired, toAction } from '../rows/action-row.ts';
import { singleLine, textOf } from '../rows/field.ts';
import { withoutTwins } from '../rows/identical-rows.ts';
import type { ListItem, Site } from '../site.ts';
import { StoreError } from '../store-error.ts';
import { actionsIn } from './actions-in.ts';
import { placeKey } from './import-decisions.ts';
import { importsIn, type RecordedImport } from './import-record.ts';
import { readKeptFile, type KeptImport } from './kept-file.ts';

/** A comparison with what it was made from. */
export interface ComparedImport {
  comparison: ImportComparison;
  record: RecordedImport;
  kept: KeptImport;
  lists: WholeLists;
}

/**
 * Compares a newer version of a file with the file that came in before, and with the lists; nothing is written. Of a plan of
 * several files it is the one with which it has the most actions in common. @throws {StoreError} where none was kept
 */
export async function compareImport(site: Site, plan: Plan): Promise<ComparedImport> {
  const lists = await readWholeLists(site);
  const imports = importsIn(lists.settings);
  const open = imports.find(({ finishedOn, how }) => finishedOn === null && how === 'merged');
  const runs = open ? [open.replaces] : filesOf(imports).map(({ run }) => run);
  const compared: ComparedImport[] = [];
  for (const record of imports.filter(({ run }) => runs.includes(run))) {
    const kept = await readKeptFile(site, record);
    if (kept) compared.push({ comparison: compareWith(kept, plan, lists), record, kept, lists });
  }
  const [best] = compared.toSorted((one, other) => other.comparison.pairs.length - one.comparison.pairs.length);
  if (best) return best;
  throw new StoreError(
    'The file that this plan came from was not kept, so a newer version cannot be compared with it. Nothing was changed.',
  );
}

function compareWith(kept: KeptImport, theirs: Plan, lists: WholeLists): ImportComparison {
  const keys = new Map(kept.actions.map(({ key, ...place }) => [placeKey(place), key]));
  const base = new Map(actionsIn(kept.plan).map((action) => [keys.get(placeKey(action.source)), action]));
  const notes = textsBySubject(lists.updates);
  const evidence = textsBySubject(lists.evidence);
  const ours = withoutTwins(
    lists.actions.map((item) => {
      const own = toOurAction(item, notes, evidence);
      const due = base.get(own?.key)?.due?.text;
      // The list's column is shorter than a file's cell may be.
      return own && due && own.due === singleLine(due) ? { ...own, due } : own;
    }),
  );
  return comparePlans({ base: kept.plan, theirs, ours, keyOf: (source) => keys.get(placeKey(source)) ?? null });
}

type Texts = ReadonlyMap<string, string[]>;

function toOurAction(item: ListItem, notes: Texts, evidence: Texts): OurAction | null {
  const action = toAction(item);
  if (!action) return null;
  const { key, text, ref, leadsText, measure, due, rating } = action;
  return {
    key,
    isRetired: isRetired(item),
    text,
    ref,
    leads: leadsText || null,
    measure,
    due: due?.text ?? null,
    rating,
    extra: textOf(item.fields ?? {}, 'Extra'),
    notes: notes.get(key) ?? [],
    evidence: evidence.get(key) ?? [],
  };
}

function textsBySubject(items: readonly ListItem[]): Texts {
  const texts = new Map<string, string[]>();
  for (const { fields = {} } of items) {
    const subject = textOf(fields, 'SubjectKey') ?? '';
    const own = texts.get(subject) ?? texts.set(subject, []).get(subject);
    own?.push(textOf(fields, 'Text') ?? '');
  }
  return texts;
}
