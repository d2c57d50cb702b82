import type { JSX } from 'react';
import type { Update } from '../../../../domain/board.ts';
import { Section } from '../../../ui/section.tsx';
import { say } from '../say.ts';
import { LatestWords } from './latest-words.tsx';
import { NoteForm } from './note-form.tsx';
import type { NoteBoxProps } from './note-props.ts';

/** What was said last, and a box that is always ready for more. What is typed stays until it is saved. */
export function NoteBox(props: NoteBoxProps): JSX.Element {
  const { action, detail, mayEdit } = props;
  return (
    <Section head={say('latestWords')}>
      <LatestWords update={detail && latestWords(detail.updates)} isKnown={detail !== undefined} />
      {mayEdit && <NoteForm key={action.key} {...props} />}
    </Section>
  );
}

/** What says something of the work: reasons of ratings stand beside the rating, questions above it, dates with the date. */
const ELSEWHERE: readonly Update['kind'][] = ['rating', 'challenge', 'agreement', 'extension', 'correction'];

const latestWords = (updates: readonly Update[]): Update | null =>
  updates.findLast(({ kind, text }) => !ELSEWHERE.includes(kind) && text !== '') ?? null;
