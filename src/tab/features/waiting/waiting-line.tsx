import { Suspense, type JSX } from 'react';
import { laterPart } from '../../plan/later-part.tsx';
import { useWaiting } from '../../plan/use-outbox.ts';
import { useEver } from '../../ui/use-ever.ts';
import type { WaitingLineProps } from './lasting-line.tsx';

/** Fetched ahead with what people do every day: where it is needed most there may be no network. */
export const LastingLine = laterPart(() => import('./lasting-line.tsx').then((part) => part.LastingLine));

/** Says what SharePoint does not have yet. Once there it stays, to say also that all is saved. */
export function WaitingLine(props: WaitingLineProps): JSX.Element {
  const { waiting } = useWaiting();
  const hasWaited = useEver(waiting.length > 0);
  return <Suspense fallback={null}>{hasWaited && <LastingLine {...props} />}</Suspense>;
}
