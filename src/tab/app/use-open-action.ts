import { useMemo, useRef, useState } from 'react';
import type { BoardAction } from '../../domain/board.ts';
import type { Drafts } from '../features/action/notes/note-props.ts';
import { focusCard } from '../ui/focus-card.ts';
import { useAfterRender } from '../ui/use-after-render.ts';
import type { Address } from './address.ts';
import type { Go } from './plan-props.ts';

/** What opens and closes the action or priority beside the board, and what it keeps from one opening to the next. */
export interface Opening {
  /** Where the focus starts; null on the first load, where nobody asked for it. */
  focusOn: 'head' | 'note' | null;
  drafts: Drafts;
  open: (action: BoardAction) => void;
  note: (action: BoardAction) => void;
  openPriority: (key: string) => void;
  close: () => void;
}

/** Opens an action or a priority in the address, so that Back closes it and a link leads to it. */
export function useOpenAction({ action: key, priority }: Pick<Address, 'action' | 'priority'>, go: Go): Opening {
  const [focusOn, setFocusOn] = useState<Opening['focusOn']>(null);
  const [drafts] = useState<Drafts>(() => new Map());
  const before = useRef<() => void>(() => undefined);
  const afterRender = useAfterRender();
  return useMemo(() => {
    const openOn = (part: 'head' | 'note') => (action: BoardAction) => {
      setFocusOn(part);
      go({ action: action.key, priority: null });
    };
    const openPriority = (of: string) => {
      const opener = document.activeElement;
      before.current = () => (opener instanceof HTMLElement && opener.isConnected ? opener.focus() : focusIt(key));
      setFocusOn('head');
      go({ priority: of, action: null });
    };
    const close = () => {
      afterRender(priority ? before.current : () => focusIt(key));
      go({ action: null, priority: null });
    };
    return { focusOn, drafts, open: openOn('head'), note: openOn('note'), openPriority, close };
  }, [key, priority, go, focusOn, drafts, afterRender]);
}

const focusIt = (key: string | null) => key && focusCard(key);
