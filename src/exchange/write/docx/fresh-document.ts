import type * as Docx from 'docx';
import type { Legend } from '../../../domain/plan.ts';
import type { SheetReading } from '../../reading.ts';
import type { Table } from '../../table.ts';
import { lookOf } from '../look/sheet-look.ts';
import { commentsOf } from './comments.ts';
import { freshTables } from './fresh-table.ts';

/** A4 on its side, in twentieths of a point. The library turns width and height itself. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 680;
const TEXT_WIDTH = PAGE.height - 2 * MARGIN;

/** A table as a Word document of its own, A4 landscape with heads on every page and page numbers. */
export async function freshDocument(
  table: Table,
  reading: SheetReading | undefined,
  legends: readonly Legend[],
): Promise<Uint8Array> {
  // Loaded when asked for: no page needs it before someone exports.
  const docx = await import('docx');
  const comments = commentsOf(table);
  const children = freshTables(docx, { table, look: lookOf(table, reading, legends), comments, width: TEXT_WIDTH });
  const document = new docx.Document({
    title: 'Action plan',
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { font: 'Arial', size: 16 } } } },
    comments: {
      children: comments.all.map(({ id, text }) => ({
        id,
        author: '',
        initials: '',
        children: [new docx.Paragraph(text)],
      })),
    },
    sections: [{ properties: { page: pageOf(docx) }, footers: { default: footer(docx) }, children }],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

const pageOf = ({ PageOrientation }: typeof Docx): NonNullable<Docx.ISectionPropertiesOptions['page']> => ({
  size: { ...PAGE, orientation: PageOrientation.LANDSCAPE },
  margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 340, footer: 340 },
});

/** Figures alone: words at the foot of a page would be told as words that are no part of the plan when it is read again. */
function footer({ AlignmentType, Footer, PageNumber, Paragraph, TextRun }: typeof Docx): Docx.Footer {
  const run = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })] });
}
