import type { ActionKey } from './board.ts';
import { matchActions, type PlacedAction } from './match-actions.ts';
import { matchGroups } from './match-groups.ts';
import type { Legend, Plan, PlanAction, PlanEvidence, PlanUpdate, ReviewDate, Status } from './plan.ts';

/** A field of an action that a newer version may change. `rating` is the action's own, today's; columns of the past are history. */
export type ComparedField = 'text' | 'ref' | 'leads' | 'measure' | 'due' | 'rating' | 'extra';

/** What a field said in the file as it was imported, says in the newer one, and says in the lists today. */
export interface FieldChange {
  field: ComparedField;
  base: string | null;
  theirs: string | null;
  ours: string | null;
  /** True where both were changed, each in another way. */
  isConflict: boolean;
}

/** An action as the lists hold it today. */
export type OurAction = Record<ComparedField, string | null> & {
  key: ActionKey;
  isRetired: boolean;
  /** What the record says of it, for notes and evidence that came out in a report and come back in the file. */
  notes: string[];
  evidence: string[];
};

/** Where an action stands: its priority, its focus area, and its place in the file. */
export interface ActionSpot {
  priority: string;
  focusArea: string;
  source: PlanAction['source'];
}

/** An action that both files have, with what is different. Notes, evidence and ratings are those that only the newer one has. */
export interface MatchedAction {
  key: ActionKey;
  ref: string | null;
  text: string;
  source: PlanAction['source'];
  changes: FieldChange[];
  move: { from: ActionSpot; to: ActionSpot } | null;
  updates: PlanUpdate[];
  evidence: PlanEvidence[];
  /** Ratings of review dates that were imported before and now say something else; they are history and stay. */
  historic: { label: string; base: string | null; theirs: string | null }[];
}

/** An action that only one side has. */
export interface LoneAction {
  ref: string | null;
  text: string;
  spot: ActionSpot;
}

/** How a newer version of a file differs from the one before it, and from what the lists hold today. */
export interface ImportComparison {
  added: LoneAction[];
  /** Actions with another text, lead, date …, or with new notes or evidence. */
  changed: MatchedAction[];
  /** Actions in another focus area, priority or order; they may be among the changed too. */
  moved: MatchedAction[];
  gone: (LoneAction & { key: ActionKey })[];
  /** How many actions are as they were. */
  unchanged: number;
  /** Every action that both have, by its place in the newer file. */
  pairs: { source: PlanAction['source']; key: ActionKey }[];
  reviews: ReviewDate[];
  /** Statuses that are new, or whose words are other than they were; the latter stay as they are in the lists. */
  statuses: { level: Legend['level']; isNew: boolean; theirs: Status }[];
  /** Priorities and focus areas that only the newer file has, by name. */
  priorities: string[];
  focusAreas: string[];
}

/** Three sides of a second import. `keyOf` finds the action that a place of the base file became. */
export interface ThreePlans {
  base: Plan;
  theirs: Plan;
  ours: readonly OurAction[];
  keyOf(source: PlanAction['source']): ActionKey | null;
}

/** Compares a newer version of a file with the one before it and with the lists. An action that was retired since is left out. */
export function comparePlans({ base, theirs, ours, keyOf }: ThreePlans): ImportComparison {
  const [before, after] = [placed(base), placed(theirs)];
  const ourByKey = new Map(ours.map((action) => [action.key, action]));
  const ourOf = ({ action }: PlacedAction): OurAction | null => ourByKey.get(keyOf(action.source) ?? '') ?? null;
  const pairs = matchActions(before, after);
  const areas = matchGroups(
    pairs.map((pair): [string, string] => [areaOf(pair.base), areaOf(pair.theirs)]),
    before.map(areaOf),
    after.map(areaOf),
  );
  const settled = pairs.filter((pair) => areas.get(areaOf(pair.base)) === areaOf(pair.theirs));
  const steady = steadyPairs(settled.map(({ base: { at } }) => at));
  const inPlace = new Set(settled.filter((_pair, at) => steady.has(at)).map((pair) => pair.theirs));
  const matched = pairs.flatMap(({ base: one, theirs: other }) => {
    const own = ourOf(one);
    return own && !own.isRetired
      ? [
          compareActions(one, other, own, {
            isMoved: !inPlace.has(other),
            base,
            theirs,
          }),
        ]
      : [];
  });
  const [knownBefore, knownAfter] = [
    new Set(pairs.map((pair) => pair.base)),
    new Set(pairs.map((pair) => pair.theirs)),
  ];
  const isChanged = (one: MatchedAction): boolean =>
    one.changes.length + one.updates.length + one.evidence.length + one.historic.length > 0;
  return {
    added: after.filter((one) => !knownAfter.has(one)).map(alone),
    changed: matched.filter(isChanged),
    moved: matched.filter(({ move }) => move !== null),
    gone: before.flatMap((one) => {
      const own = ourOf(one);
      return knownBefore.has(one) || !own || own.isRetired ? [] : [{ ...alone(one), key: own.key }];
    }),
    unchanged: matched.filter((one) => !isChanged(one) && !one.move).length,
    pairs: matched.map(({ source, key }) => ({ source, key })),
    reviews: theirs.reviewDates.filter(({ label }) => !base.reviewDates.some((one) => isSame(one.label, label))),
    statuses: newStatuses(base, theirs),
    priorities: onlyIn(after, before, ({ spot }) => spot.priority),
    focusAreas: onlyIn(after, before, ({ spot }) => spot.focusArea),
  };
}

const alone = ({ action, spot }: PlacedAction): LoneAction => ({ ref: action.ref, text: action.text, spot });

function placed(plan: Plan): PlacedAction[] {
  const actions = plan.priorities.flatMap((priority) =>
    priority.focusAreas.flatMap((area) =>
      area.actions.map((action) => ({
        action,
        spot: { priority: nameOf(priority), focusArea: nameOf(area), source: action.source },
      })),
    ),
  );
  return actions.map((one, at) => ({ ...one, at }));
}

const nameOf = ({ ref, title }: { ref: string | null; title: string | null }): string =>
  [ref, title].filter(Boolean).join(' ');

const onlyIn = (some: PlacedAction[], others: PlacedAction[], of: (one: PlacedAction) => string): string[] => {
  const known = new Set(others.map((one) => fold(of(one))));
  return [...new Set(some.map(of).filter((name) => name !== '' && !known.has(fold(name))))];
};

const areaOf = ({ spot }: PlacedAction): string => fold(`${spot.priority} | ${spot.focusArea}`);

interface Around {
  isMoved: boolean;
  base: Plan;
  theirs: Plan;
}

function compareActions(one: PlacedAction, other: PlacedAction, own: OurAction, around: Around): MatchedAction {
  const { action: base } = one;
  const { action: theirs } = other;
  const fields = Object.keys(READ) as ComparedField[];
  return {
    key: own.key,
    ref: theirs.ref,
    text: theirs.text,
    source: theirs.source,
    changes: fields.flatMap((field) => compareField(field, base, theirs, own) ?? []),
    move: around.isMoved ? { from: one.spot, to: other.spot } : null,
    updates: theirs.updates.filter(
      ({ text }) => !isAmong(text, [...base.updates.map((note) => note.text), ...own.notes]),
    ),
    evidence: theirs.evidence.filter(
      ({ text }) => !isAmong(text, [...base.evidence.map((piece) => piece.text), ...own.evidence]),
    ),
    historic: historic(base, theirs, around),
  };
}

const READ: Record<ComparedField, (action: PlanAction) => string | null> = {
  text: ({ text }) => text,
  ref: ({ ref }) => ref,
  leads: ({ leadsText }) => leadsText || null,
  measure: ({ measure }) => measure,
  due: ({ due }) => due?.text ?? null,
  rating: ({ status }) => status,
  extra: (action) => extraText(action) || null,
};

/** The council's further columns, one a line, as they stand in the lists. */
export function extraText({ extra, statusText }: Pick<PlanAction, 'extra' | 'statusText'>): string {
  const all = statusText ? { ...extra, Status: statusText } : extra;
  return Object.entries(all)
    .map(([head, value]) => `${head.replaceAll(/\s+/g, ' ')}: ${value.replaceAll(/\s+/g, ' ')}`)
    .join('\n');
}

/** A field that only the lists changed is no change of the file's; nor is one that both changed to the same. */
function compareField(
  field: ComparedField,
  baseAction: PlanAction,
  theirAction: PlanAction,
  own: OurAction,
): FieldChange | null {
  const [base, theirs, ours] = [READ[field](baseAction), READ[field](theirAction), own[field]];
  if (isSame(base, theirs) || isSame(theirs, ours)) return null;
  return { field, base, theirs, ours, isConflict: !isSame(base, ours) };
}

function historic(base: PlanAction, theirs: PlanAction, around: Around): MatchedAction['historic'] {
  const shared = around.theirs.reviewDates.filter(({ label }) =>
    around.base.reviewDates.some((one) => one.label === label),
  );
  return shared.flatMap(({ label }) => {
    const [was, is] = [base.ratings[label] ?? null, theirs.ratings[label] ?? null];
    return was === is ? [] : [{ label, base: was, theirs: is }];
  });
}

function newStatuses(base: Plan, theirs: Plan): ImportComparison['statuses'] {
  return theirs.legends.flatMap(({ level, statuses }) => {
    const known = base.legends.find((legend) => legend.level === level)?.statuses ?? [];
    return statuses.flatMap((status) => {
      const own = known.find(({ code }) => code === status.code);
      if (own && isSame(own.label, status.label) && isSame(own.meaning, status.meaning)) return [];
      return [{ level, isNew: !own, theirs: status }];
    });
  });
}

/** The pairs that stand in the same order on both sides: the longest run of rising places, by patience. */
function steadyPairs(places: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, place] of places.entries()) {
    let low = 0;
    for (let high = tails.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((places[tails[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[at] = tails[low - 1];
    tails[low] = at;
  }
  const steady = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = before[at]) steady.add(at);
  return steady;
}

/** Spaces and line ends make no difference, nor does nothing instead of an empty text. */
const fold = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();
const isSame = (one: string | null, other: string | null): boolean => fold(one) === fold(other);
const isAmong = (text: string, others: readonly string[]): boolean => others.some((one) => isSame(one, text));
