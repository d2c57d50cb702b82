import type { Evidence, PlanPerson, Review, ReviewClosing, Structure, SubGroup } from '../../domain/board.ts';
import type { Legend, Level, Status, StatusColour } from '../../domain/plan.ts';
import type { Fields, ListItem } from '../site.ts';
import { choiceOf, keyIn, linesOf, numberOf, textOf } from './field.ts';
import { nameOf } from './identity.ts';

const COLOURS: readonly StatusColour[] = ['red', 'amber', 'green', 'blue', 'grey', 'other'];
/** As much of a moment as is its day. */
const DAY = 10;
const LEVELS: readonly Level[] = ['action', 'priority'];

/** A row of Plan structure, or null for one without a key. */
export function toStructure(item: ListItem): Structure | null {
  const fields = item.fields ?? {};
  const key = keyIn(fields, 'StructureKey');
  if (!key) return null;
  return {
    key,
    parentKey: textOf(fields, 'ParentKey'),
    kind: choiceOf(fields, 'Kind', ['plan', 'priority', 'focusArea'], 'focusArea'),
    ref: textOf(fields, 'Ref'),
    text: textOf(fields, 'Text') ?? '',
    vision: textOf(fields, 'Vision'),
    overallStatus: textOf(fields, 'OverallStatus'),
    position: numberOf(fields, 'Position') ?? Number(item.id),
  };
}

/** A row of Plan reviews, or null for one without a key. */
export function toReview(item: ListItem): Review | null {
  const fields = item.fields ?? {};
  const key = keyIn(fields, 'ReviewKey');
  if (!key) return null;
  return {
    key,
    label: textOf(fields, 'Label') ?? '',
    dateText: textOf(fields, 'Label') ?? '',
    date: textOf(fields, 'DateText'),
    position: numberOf(fields, 'Position') ?? Number(item.id),
    state: choiceOf(fields, 'State', ['imported', 'open', 'closed'], 'imported'),
    closed: closingOf(fields),
  };
}

function closingOf(fields: Fields): ReviewClosing | null {
  const on = textOf(fields, 'ClosedOn');
  if (on === null) return null;
  const [by = '', snapshotAddress = '', snapshotHash = ''] = ['ClosedBy', 'SnapshotAddress', 'SnapshotHash'].map(
    (name) => textOf(fields, name) ?? '',
  );
  return { on, by, snapshotAddress, snapshotHash };
}

/** A row of Plan people, or null for one without a key. */
export function toPerson(item: ListItem): PlanPerson | null {
  const fields = item.fields ?? {};
  const key = keyIn(fields, 'PersonKey');
  if (!key) return null;
  return {
    key,
    name: textOf(fields, 'Name') ?? '',
    aliases: linesOf(fields, 'Aliases'),
    kind: choiceOf(fields, 'Kind', ['person', 'role', 'group', 'nobody'], 'person'),
    role: textOf(fields, 'Role'),
    account: textOf(fields, 'Account'),
    entraId: textOf(fields, 'EntraId'),
    deputy: textOf(fields, 'Deputy'),
    awayUntil: textOf(fields, 'AwayUntil')?.slice(0, DAY) ?? null,
    quietUntil: textOf(fields, 'QuietUntil')?.slice(0, DAY) ?? null,
  };
}

/** A row of Plan sub-groups, or null for one without a key. */
export function toSubGroup(item: ListItem): SubGroup | null {
  const fields = item.fields ?? {};
  const key = keyIn(fields, 'GroupKey');
  if (!key) return null;
  return {
    key,
    name: textOf(fields, 'Name') ?? '',
    aliases: linesOf(fields, 'Aliases'),
    chair: textOf(fields, 'Chair'),
    reportsTo: linesOf(fields, 'ReportsTo'),
    channelId: textOf(fields, 'ChannelId'),
    meets: textOf(fields, 'Meets'),
  };
}

/** A row of Plan evidence; one that has no key, by a hand in SharePoint, goes by its row. */
export function toEvidence(item: ListItem): Evidence {
  const fields = item.fields ?? {};
  const key = textOf(fields, 'EvidenceKey') ?? `row ${item.id}`;
  const addedAt = textOf(fields, 'AddedOn') ?? item.createdDateTime ?? null;
  const recordedBy = nameOf(item.createdBy);
  return { key, title: textOf(fields, 'Text') ?? '', address: textOf(fields, 'Address'), addedAt, recordedBy };
}

/** The legends that the rows of Plan legends make up, statuses in the order written. */
export function toLegends(items: readonly ListItem[]): Legend[] {
  const levels = LEVELS.map((level): Legend => {
    const statuses = items.filter((item) => item.fields?.['Level'] === level).flatMap(toStatus);
    return { level, statuses: statuses.toSorted((one, other) => one.order - other.order) };
  });
  return levels.filter((legend) => legend.statuses.length > 0);
}

function toStatus(item: ListItem): Status[] {
  const fields = item.fields ?? {};
  const code = textOf(fields, 'Code');
  if (!code) return [];
  const order = numberOf(fields, 'Position') ?? Number(item.id);
  return [
    {
      code,
      label: textOf(fields, 'Label') ?? code,
      meaning: textOf(fields, 'Meaning') ?? '',
      order,
      rank: numberOf(fields, 'Rank') ?? order,
      colour: choiceOf(fields, 'Colour', COLOURS, 'other'),
      done: fields['Done'] === true,
      late: fields['Late'] === true,
      needsEvidence: fields['NeedsEvidence'] === true,
      needsCheck: fields['NeedsCheck'] === true,
    },
  ];
}
