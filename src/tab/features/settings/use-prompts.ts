import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Prompt } from '../../../domain/prompt.ts';
import { useBoard } from '../../plan/use-board.ts';
import { useSession } from '../../plan/session.ts';
import { failureInWords } from '../../ui/failure.ts';
import { useSay } from '../../ui/said.tsx';

const PROMPTS = 'promptsOfWeeks';

/** The requests of some weeks: undefined while they are on their way, and why they could not be had. */
export interface KnownPrompts {
  prompts: Prompt[] | undefined;
  error: Error | null;
  tryAgain: () => void;
}

/** The requests of ISO weeks; read again whenever the plan changes. */
export function usePrompts(weeks: readonly string[]): KnownPrompts {
  const { store } = useSession();
  const { board } = useBoard();
  const { data, error, refetch } = useQuery({
    queryKey: [PROMPTS, ...weeks, board?.deltaLink],
    queryFn: () => store.readPromptsOfWeeks(weeks),
    placeholderData: (previous) => previous,
  });
  return { prompts: data, error, tryAgain: () => void refetch() };
}

/** A way to do something with a request, and how that stands. */
export interface PromptActs {
  isBusy: boolean;
  problem: string | null;
  act: (work: () => Promise<unknown>, said: string) => Promise<void>;
}

/** Does something with a request, says what was done, and reads the requests again. */
export function usePromptActs(): PromptActs {
  const queries = useQueryClient();
  const say = useSay();
  const [state, setState] = useState<{ isBusy: boolean; problem: string | null }>({ isBusy: false, problem: null });
  const act = useCallback(
    async (work: () => Promise<unknown>, said: string) => {
      setState({ isBusy: true, problem: null });
      try {
        await work();
        say(said);
        setState({ isBusy: false, problem: null });
      } catch (thrown) {
        setState({ isBusy: false, problem: failureInWords(thrown) });
      }
      await queries.invalidateQueries({ queryKey: [PROMPTS] });
    },
    [queries, say],
  );
  return { ...state, act };
}
