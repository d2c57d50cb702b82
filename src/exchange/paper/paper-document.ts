import type * as Docx from 'docx';
import type { Paper, PaperBlock } from './paper.ts';

type Library = typeof Docx;
type Part = Docx.Paragraph | Docx.Table;

/** A4 upright, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 1134;
const QUIET = '595959';

/** A paper as a Word document: real heads, lists and tables, so that Word, LibreOffice and readers aloud find their way. */
export async function paperDocument({ title, blocks }: Paper): Promise<Uint8Array> {
  // Loaded when asked for: no page needs it before a paper goes out.
  const docx = await import('docx');
  const document = new docx.Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } } },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: 567 } },
        },
        footers: { default: footer(docx) },
        children: blocks.flatMap((block) => partsOf(docx, block)),
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

function partsOf(docx: Library, block: PaperBlock): Part[] {
  const { HeadingLevel, Paragraph } = docx;
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({ heading: HeadingLevel.TITLE, spacing: { after: 120 }, children: lines(docx, block.text) }),
      ];
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [
        new Paragraph({
          heading,
          keepNext: true,
          spacing: { before: 240, after: 80 },
          children: lines(docx, block.text),
        }),
      ];
    }
    case 'paragraph':
      return [
        new Paragraph({
          spacing: { after: 120 },
          children: lines(docx, block.text, block.isQuiet ? { color: QUIET } : {}),
        }),
      ];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children: lines(docx, item) }),
      );
    case 'facts':
      return block.facts.map(
        ([term, fact]) =>
          new Paragraph({
            spacing: { after: 60 },
            children: [...lines(docx, `${term}: `, { bold: true }), ...lines(docx, fact)],
          }),
      );
    case 'table':
      return [tableOf(docx, block), new Paragraph({ children: [] })];
  }
}

/** Lines of a text stay lines. What XML has no sign for, such as a bell out of a spreadsheet, is left out. */
function lines({ TextRun }: Library, text: string, look: { bold?: boolean; color?: string } = {}): Docx.TextRun[] {
  const clean = text.replaceAll(/[^\P{Cc}\t\n]/gu, '');
  return clean.split('\n').map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 ? { break: 1 } : {}) }));
}

function tableOf(docx: Library, { heads, rows }: PaperBlock & { kind: 'table' }): Docx.Table {
  const { Paragraph, Table, TableCell, TableRow, WidthType } = docx;
  const share = Math.floor(100 / Math.max(1, heads.length));
  const cell = (text: string, isHead: boolean) =>
    new TableCell({
      width: { size: share, type: WidthType.PERCENTAGE },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [new Paragraph({ children: lines(docx, text, { bold: isHead }) })],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: heads.map((head) => cell(head, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, false)) })),
    ],
  });
}

function footer({ AlignmentType, Footer, PageNumber, Paragraph, TextRun }: Library): Docx.Footer {
  const run = new TextRun({ size: 18, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })] });
}
