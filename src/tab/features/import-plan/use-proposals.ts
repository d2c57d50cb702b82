import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { PlanPerson } from '../../../domain/board.ts';
import type { ImportDecisions } from '../../../store/import/import-decisions.ts';
import type { ProposedPerson } from '../../../store/import/propose-people.ts';
import { useBoard } from '../../plan/use-board.ts';
import { useSession } from '../../plan/session.ts';
import type { ImportWork, OpenWork } from './import-work.ts';
import { leadsIn, type PlanLead } from './plan-actions.ts';

/** Who the leads of a file may be. */
export interface Proposals {
  leads: PlanLead[];
  byName: ReadonlyMap<string, ProposedPerson>;
  /** True until the directory has answered for each lead, or could not. */
  isAsking: boolean;
  problem: Error | null;
}

type Decided = ImportDecisions['people'][number];

/** Looks the leads up in the directory, and takes what is likely for each of whom nothing was decided yet. */
export function useProposals(work: ImportWork, { reading, decisions }: OpenWork): Proposals {
  const { store } = useSession();
  const { plan } = reading.outcome;
  const { board } = useBoard();
  const people = board?.people;
  const leads = useMemo(() => (plan ? newTo(leadsIn(plan), people ?? []) : []), [plan, people]);
  const names = useMemo(() => leads.map(({ name }) => name), [leads]);
  const { data, error, isFetching } = useQuery({
    queryKey: ['proposed people', names],
    queryFn: () => store.proposePeople(names),
    enabled: names.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const byName = useMemo(() => new Map(data?.map((one) => [one.name, one])), [data]);
  const { people: decided } = decisions;
  useEffect(() => {
    const known = new Set(decided.map(({ name }) => name));
    const fresh = (data ?? []).filter(({ name }) => !known.has(name)).map(likely);
    if (fresh.length > 0) work.propose((now) => ({ ...now, people: [...now.people, ...fresh] }));
  }, [data, decided, work]);
  return { leads, byName, isAsking: isFetching, problem: error };
}

/** Whom the plan knows already was decided before. */
function newTo(leads: PlanLead[], people: readonly PlanPerson[]): PlanLead[] {
  const known = new Set(people.flatMap(({ name, aliases }) => [name, ...aliases]).map(fold));
  return leads.filter(({ name }) => !known.has(fold(name)));
}

const fold = (name: string): string => name.toLocaleLowerCase('en-GB');

/** One candidate is taken; among several a person chooses. */
const likely = ({ name, kind, candidates }: ProposedPerson): Decided => ({
  name,
  kind,
  account: kind === 'person' && candidates.length === 1 ? (candidates[0] ?? null) : null,
});
