import { useCallback, useEffect, useRef, useState } from 'react';
import type { Board } from '../../../domain/board.ts';
import type { Hindrance } from '../../offline/edit-shelf.ts';
import { useSession } from '../../plan/session.ts';
import { useBoardChange } from '../../plan/use-board.ts';
import { keptInWords, usePerform, type Act } from '../../plan/use-outbox.ts';
import { useSay } from '../../ui/said.tsx';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import type { Change } from './plan-changes.ts';

const say = wordsOf(catalogue);

/** A change that SharePoint did not take: what it was about, why, and its number in the outbox. */
export interface Problem {
  what: string;
  act: Act;
  number: number;
  hindrance: Hindrance;
}

/** What is done in the table: kept and sent at once, said when it stands, and taken back one by one, the newest first. */
export interface PlanEdits {
  /** `what` is what was done, in a sentence without its stop: "Lead of 1.1 A was changed". */
  make: (change: Change, what: string) => void;
  undo: () => void;
  /** What would be taken back next, or null. */
  undoable: string | null;
  problem: Problem | null;
  keepTheirs: (problem: Problem) => void;
  keepMine: (problem: Problem) => void;
  giveUp: (problem: Problem) => void;
}

interface Done {
  what: string;
  back: NonNullable<Change['back']>;
}

export function usePlanEdits(board: Board): PlanEdits {
  const { outbox } = useSession();
  const perform = usePerform();
  const changeBoard = useBoardChange();
  const tell = useSay();
  const latest = useRef(board);
  useEffect(() => {
    latest.current = board;
  });
  const [done, setDone] = useState<readonly Done[]>([]);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const settle = useCallback(
    (number: number) => setProblems((all) => all.filter((problem) => problem.number !== number)),
    [],
  );

  const send = useCallback(
    async (act: Act, what: string, inPlaceOf: number | null = null) => {
      const outcome = await perform(act, inPlaceOf);
      if (outcome.kind === 'held up') {
        const { number, hindrance } = outcome;
        return setProblems((all) => [...all.filter((one) => one.number !== number), { what, act, number, hindrance }]);
      }
      tell(
        outcome.kind === 'sent' ? say('done', { what }) : say('doneKept', { what, kept: keptInWords(outcome.pause) }),
      );
    },
    [perform, tell],
  );

  const make = useCallback(
    ({ act, back }: Change, what: string) => {
      setDone((all) => (back ? [...all, { what, back }] : all));
      void send(act, what);
    },
    [send],
  );

  const undo = useCallback(() => {
    const last = done.at(-1);
    if (!last) return;
    setDone(done.slice(0, -1));
    const act = last.back(latest.current);
    if (act) void send(act, say('takenBack', { what: last.what }));
    else tell(say('cannotTakeBack', { what: last.what }));
  }, [done, send, tell]);

  return {
    make,
    undo,
    undoable: done.at(-1)?.what ?? null,
    problem: problems[0] ?? null,
    keepTheirs: ({ number, hindrance }) => {
      if (hindrance.kind === 'clash') changeBoard({ actions: [hindrance.theirs] });
      settle(number);
      void outbox.drop(number);
    },
    keepMine: ({ act, what, number, hindrance }) => {
      settle(number);
      void send(hindrance.kind === 'clash' ? uponTheirs(act, hindrance) : act, what, number);
    },
    giveUp: ({ number }) => {
      settle(number);
      void outbox.drop(number);
    },
  };
}

/** One's own change upon the other's row, knowingly. */
function uponTheirs(act: Act, { theirs }: Hindrance & { kind: 'clash' }): Act {
  if (act.kind === 'subGroup') return { ...act, actions: [theirs] };
  return 'action' in act ? ({ ...act, action: theirs } as Act) : act;
}
