import { useCallback, useRef, useState } from 'react';
import type { Board } from '../../../domain/board.ts';
import type { Sent } from '../../../store/edit.ts';
import { OutdatedError } from '../../../store/store-error.ts';
import { useSession } from '../../plan/session.ts';
import { failureInWords } from '../../ui/failure.ts';
import { useSay } from '../../ui/said.tsx';

/** Who changes something, and the key by which doing it again is doing it once. */
export interface Act {
  key: string;
  saidBy: string;
}

/** Writes a part of the settings, given the plan as it stood when the form was opened. */
export type Write = (seen: Board, act: Act) => Promise<Sent>;

/** How saving stands, and a way to save: true once it is in SharePoint and on the board. */
export interface Saving {
  isSaving: boolean;
  /** Why the last save did not work; what was typed stays in its fields. */
  problem: string | null;
  /** True where somebody else saved the same meanwhile: saving once more writes over that, knowingly. */
  isOutdated: boolean;
  save: (write: Write, said: string) => Promise<boolean>;
}

const NOTHING = { isSaving: false, problem: null, isOutdated: false };

/** Saves a part of the settings at once and says what was saved. `board` is what somebody saw when the form was opened. */
export function useSave(board: Board): Saving {
  const { board: followed, me } = useSession();
  const say = useSay();
  const saidBy = me.name;
  const seen = useRef(board);
  const act = useRef<Act | null>(null);
  const [state, setState] = useState<Omit<Saving, 'save'>>(NOTHING);
  const save = useCallback(
    async (write: Write, said: string) => {
      const acting = act.current ?? { key: crypto.randomUUID(), saidBy };
      act.current = acting;
      setState({ ...NOTHING, isSaving: true });
      try {
        followed.change(await write(seen.current, acting));
      } catch (thrown) {
        const isOutdated = thrown instanceof OutdatedError;
        if (isOutdated) await followed.readAnew();
        if (isOutdated) seen.current = followed.state().board ?? seen.current;
        setState({ isSaving: false, problem: failureInWords(thrown), isOutdated });
        return false;
      }
      act.current = null;
      seen.current = followed.state().board ?? seen.current;
      setState(NOTHING);
      say(said);
      return true;
    },
    [followed, saidBy, say],
  );
  return { ...state, save };
}
