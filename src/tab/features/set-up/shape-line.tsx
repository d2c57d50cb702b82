import { Suspense, useSyncExternalStore, type JSX } from 'react';
import { laterPart } from '../../plan/later-part.tsx';
import { useSession } from '../../plan/session.ts';
import { useEver } from '../../ui/use-ever.ts';

const LackLine = laterPart(() => import('./lack-line.tsx').then((part) => part.LackLine));

/** Says that SharePoint's lists lack something, where they do. */
export function ShapeLine(): JSX.Element | null {
  const { store } = useSession();
  const lack = useSyncExternalStore(store.shape.subscribe, store.shape.state);
  // Once there it stays, for its dialog closes by itself after the lists were mended.
  const wasLacking = useEver(lack !== null);
  return <Suspense fallback={null}>{wasLacking && <LackLine lack={lack} />}</Suspense>;
}
