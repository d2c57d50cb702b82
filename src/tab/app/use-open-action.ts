import { useMemo, useState } from 'react';
import type { BoardAction } from '../../domain/board.ts';
import type { Drafts } from '../features/action/notes/note-props.ts';
import { focusCard } from '../features/board/focus-card.ts';
import { useAfterRender } from '../ui/use-after-render.ts';
import type { Go } from './plan-props.ts';

/** What opens and closes the action beside the board, and what it keeps from one opening to the next. */
export interface Opening {
  /** Where the focus starts; null on the first load, where nobody asked for it. */
  focusOn: 'head' | 'note' | null;
  drafts: Drafts;
  open: (action: BoardAction) => void;
  note: (action: BoardAction) => void;
  close: () => void;
}

/** Opens an action in the address, so that Back closes it and a link leads to it. */
export function useOpenAction(key: string | null, go: Go): Opening {
  const [focusOn, setFocusOn] = useState<Opening['focusOn']>(null);
  const [drafts] = useState<Drafts>(() => new Map());
  const afterRender = useAfterRender();
  return useMemo(() => {
    const openOn = (part: 'head' | 'note') => (action: BoardAction) => {
      setFocusOn(part);
      go({ action: action.key });
    };
    const close = () => {
      afterRender(() => key && focusCard(key));
      go({ action: null });
    };
    return { focusOn, drafts, open: openOn('head'), note: openOn('note'), close };
  }, [key, go, focusOn, drafts, afterRender]);
}
