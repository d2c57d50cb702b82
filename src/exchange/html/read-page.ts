import type { Finding } from '../../domain/plan.ts';
import { asideFindings, pictureFinding } from '../file/asides.ts';
import type { FoundFile, Refusal } from '../found-file.ts';
import { findingOf, type Doubt } from '../recognise/finding.ts';
import { PageRows } from './page-rows.ts';
import { readPageItems } from './page-reader.ts';

const BLANK = 'This page has no text in it. Copy the table again, or save it as an Excel or Word file.';
const ONLY_PICTURES =
  'There are only pictures here and no text that could be read. Copy the table itself, or choose the file that it stands in.';

/** True for a text that is a page or a piece of one, as browsers and office programs put it on the clipboard. */
export const isPage = (text: string): boolean =>
  /^\s*(?:Version:\d[^<]{0,400})?(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|meta|table|style|div|span|b|p|h[1-6]|ul|ol|google-sheets-html-origin)\b/is.test(
    text.slice(0, 4000),
  );

/** Reads a page as one table: what stands between tables is rows of one cell. @throws {TooLargeError} */
export function readPage(html: string): FoundFile | Refusal {
  const { items, title, asides } = readPageItems(html.startsWith('Version:') ? html.slice(html.indexOf('<')) : html);
  const reading = new PageRows();
  reading.addAll(items);
  const { rows, merges, findings } = reading;
  if (rows.every(({ cells }) => cells.every((text) => text === '')))
    return { refusal: asides.pictures > 0 ? ONLY_PICTURES : BLANK };
  return {
    kind: 'html',
    tables: [{ sheet: null, rows, endsOpen: false, merges }],
    findings: [...findings, ...asideFindings(asides, null), ...titleFinding(title), ...pictureFinding(asides.pictures)],
  };
}

function titleFinding(title: string): Finding[] {
  if (title === '') return [];
  const doubt: Doubt = {
    code: 'page-title',
    severity: 'note',
    message: 'These words name the page in its browser and do not stand on it.',
    before: title,
    remedy: 'Nothing needs doing, unless the name of the plan stands here only.',
  };
  return [findingOf(null, doubt)];
}
