import type { JSX } from 'react';
import { useSession } from '../../plan/session.ts';
import { StatusLine } from '../../ui/status-line.tsx';
import catalogue from '../../words/en-GB/reader.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

/** Why nothing can be changed, and what to press once it can: no page hears of it when somebody is given the right. */
export function ReadOnlyLine(): JSX.Element {
  const { rights } = useSession();
  return (
    <StatusLine about="rights" words={say('readOnly')} button={say('again')} onOpen={() => rights.takeForGranted()} />
  );
}
