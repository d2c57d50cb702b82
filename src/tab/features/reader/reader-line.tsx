import { Suspense, type JSX } from 'react';
import { laterPart } from '../../plan/later-part.tsx';
import { useMayEdit } from '../../plan/use-roles.ts';

const ReadOnlyLine = laterPart(() => import('./read-only-line.tsx').then((part) => part.ReadOnlyLine));

/** Says that whoever has the page open may only read, where SharePoint told so. */
export function ReaderLine(): JSX.Element {
  const mayEdit = useMayEdit();
  return <Suspense fallback={null}>{!mayEdit && <ReadOnlyLine />}</Suspense>;
}
