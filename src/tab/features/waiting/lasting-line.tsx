import { Suspense, useEffect, useRef, useState, type JSX } from 'react';
import { statusOf, type BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { useBusySeconds } from '../../plan/use-busy.ts';
import { useWaiting } from '../../plan/use-outbox.ts';
import { ratingWord } from '../../ui/rating-badge.tsx';
import { useSay } from '../../ui/said.tsx';
import { laterPart } from '../../plan/later-part.tsx';
import { StatusLine } from '../../ui/status-line.tsx';
import catalogue from '../../words/en-GB/waiting.json';
import { wordsOf } from '../../words/words-of.ts';
import { waitingInWords } from './waiting-words.ts';

const say = wordsOf(catalogue);

const WaitingDialog = laterPart(() => import('./waiting-dialog.tsx').then((part) => part.WaitingDialog));

/** How the line names what waits. */
export interface WaitingLineProps {
  nameOf: (action: BoardAction) => string;
  statuses: readonly Status[];
}

/** A change that is saved at once needs no line of its own. */
const LASTS_MS = 1500;

/** Says what SharePoint does not have yet, where that lasts, with a way to look at it. */
export function LastingLine(props: WaitingLineProps): JSX.Element | null {
  const state = useWaiting();
  const busySeconds = useBusySeconds();
  const [isOpen, setOpen] = useState(false);
  // Once open it stays and closes by itself: taken away while open, it would leave the page hidden from screen readers.
  const [wasOpened, setOpened] = useState(false);
  const open = () => {
    setOpened(true);
    setOpen(true);
  };
  const words = waitingInWords(state, busySeconds);
  const isLasting = useLasting(words !== null);
  const isShown = words !== null && (isLasting || state.pause !== null || busySeconds !== null);
  useSayBusy(isShown && busySeconds !== null);
  useSayDone(isShown, state.waiting.length);
  const names = {
    nameOf: props.nameOf,
    ratingWord: (code: string | null) => ratingWord(statusOf(props.statuses, code), code),
  };
  return (
    <>
      {isShown && <StatusLine about="waiting" words={words} button={say('show')} onOpen={open} isStrong />}
      {wasOpened && (
        <Suspense fallback={null}>
          <WaitingDialog isOpen={isOpen} state={state} names={names} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function useLasting(is: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!is) return;
    const timer = setTimeout(() => setLasts(true), LASTS_MS);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [is]);
  return lasts;
}

/** The seconds go down in sight; aloud it is said once. */
function useSayBusy(isBusy: boolean): void {
  const announce = useSay();
  const was = useRef(false);
  useEffect(() => {
    if (isBusy && !was.current) announce(say('busy'));
    was.current = isBusy;
  }, [isBusy, announce]);
}

/** Who was told that something waits is told when it does no more. */
function useSayDone(isShown: boolean, count: number): void {
  const announce = useSay();
  const was = useRef(false);
  useEffect(() => {
    if (was.current && count === 0) announce(say('savedNow'));
    was.current = isShown;
  }, [isShown, count, announce]);
}
