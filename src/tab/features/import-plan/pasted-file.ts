import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

/** What somebody dropped or pasted. */
export interface Pasted {
  files: ArrayLike<File>;
  getData(type: string): string;
}

/** A table that was copied elsewhere, as a file; null where nothing of use was pasted. */
export function pastedFile(data: Pasted): File | null {
  const html = data.getData('text/html');
  // A spreadsheet puts a picture of the cells beside them, so what is a file comes last.
  if (/<(?:table|ul|ol|h[1-6])\b/i.test(html)) return new File([html], `${say('pasted')}.html`, { type: 'text/html' });
  const text = data.getData('text/plain');
  if (text.trim() !== '') return new File([text], `${say('pasted')}.txt`, { type: 'text/plain' });
  return data.files[0] ?? null;
}
