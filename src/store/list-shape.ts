import { GraphFailure } from '../graph/graph-failure.ts';
import type { ProvisioningPlan } from './provision.ts';
import type { ListName } from './schema.ts';
import type { ListItem, Site } from './site.ts';
import { ListShapeError, PlanMissingError, RowGoneError } from './store-error.ts';

/** Columns that each row of a plan has something in: where no row has, the column itself is likely gone. */
const ALWAYS_FILLED: Partial<Record<ListName, readonly string[]>> = {
  structure: ['StructureKey', 'Kind'],
  actions: ['ActionKey', 'StructureKey', 'Text', 'Position'],
  legends: ['LegendKey', 'Code'],
  reviews: ['ReviewKey', 'Label'],
  settings: ['Key'],
  people: ['PersonKey', 'Name'],
  subGroups: ['GroupKey', 'Name'],
};

/**
 * Looks at the lists' columns where rows look as if one were gone: Graph may leave out in silence what a list does not
 * have. @throws {ListShapeError} where one is gone @throws {GraphFailure}
 */
export async function checkColumns(site: Site, lists: ReadonlyMap<ListName, readonly ListItem[]>): Promise<void> {
  if (![...lists].some(([list, items]) => looksBroken(list, items))) return;
  const plan = await lookAtLists(site);
  if (!isWhole(plan)) throw new ListShapeError(plan);
}

/** Seldom needed, so it is fetched when it is. */
async function lookAtLists(site: Site) {
  const [{ planProvisioning }, { LISTS }] = await Promise.all([import('./provision.ts'), import('./schema.ts')]);
  const plan = await planProvisioning(site);
  const lists = plan.steps.filter(({ kind }) => kind === 'list');
  return { ...plan, lacksAll: lists.length === Object.keys(LISTS).length };
}

const looksBroken = (list: ListName, items: readonly ListItem[]): boolean =>
  items.length > 0 &&
  (ALWAYS_FILLED[list] ?? []).some((column) => items.every(({ fields }) => fields?.[column] === undefined));

/** The app works without an index, more slowly. */
const isWhole = ({ steps }: ProvisioningPlan): boolean => steps.every(({ kind }) => kind === 'index');

/** What the plan's lists lack, as whoever shows a page may follow it. */
export class ListShape {
  readonly #listeners = new Set<() => void>();
  #lack: ProvisioningPlan | null = null;

  /** Null where nothing is known to lack. */
  readonly state = (): ProvisioningPlan | null => this.#lack;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  learn(plan: ProvisioningPlan): void {
    if (isWhole(plan) && !this.#lack) return;
    this.#lack = isWhole(plan) ? null : plan;
    for (const listener of this.#listeners) listener();
  }
}

/**
 * Does work on the lists. Where it fails as it would if a list had been renamed, it is done once more with the list found;
 * `isAgain` says so. @throws {ListShapeError} where the lists lack what the work needs
 */
export async function onLists<T>(site: Site, shape: ListShape, work: (isAgain: boolean) => Promise<T>): Promise<T> {
  try {
    return await work(false);
  } catch (thrown) {
    if (thrown instanceof ListShapeError) shape.learn(thrown.plan);
    if (!mayBeShape(thrown)) throw thrown;
    // Whoever may not look, or gets no answer, hears of the first failure.
    const plan = await lookAtLists(site).catch(() => null);
    if (!plan) throw thrown;
    if (plan.hasMoved) return work(true);
    if (plan.lacksAll) throw new PlanMissingError('lists');
    shape.learn(plan);
    throw shape.state() ? new ListShapeError(plan, { cause: thrown }) : thrown;
  }
}

function mayBeShape(thrown: unknown): boolean {
  if (thrown instanceof PlanMissingError) return thrown.missing === 'lists';
  if (thrown instanceof RowGoneError) return thrown.how === 'deleted';
  return thrown instanceof GraphFailure && (thrown.status === 404 || thrown.status === 400);
}
