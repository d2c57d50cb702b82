import type { Status } from '../../../domain/plan.ts';

/** The statuses with one changed or added, at a place of the progress that counts from 1; the others close up. */
export function withStatus(statuses: readonly Status[], saved: Status, place: number): Status[] {
  const others = statuses.filter(({ code }) => code !== saved.code);
  return ranked(others.toSpliced(Math.min(Math.max(place, 1), others.length + 1) - 1, 0, saved));
}

/** The statuses without one. */
export const removeStatus = (statuses: readonly Status[], code: string): Status[] =>
  ranked(statuses.filter((status) => status.code !== code));

/** A status that is being added, furthest from done until somebody says where it stands. */
export const newStatus = (statuses: readonly Status[]): Status => ({
  code: '',
  label: '',
  meaning: '',
  order: Math.max(0, ...statuses.map(({ order }) => order)) + 1,
  rank: 0,
  colour: 'other',
  done: false,
  late: false,
  needsEvidence: false,
  needsCheck: false,
});

const ranked = (statuses: readonly Status[]): Status[] => statuses.map((status, at) => ({ ...status, rank: at + 1 }));
