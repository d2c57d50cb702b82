import type { Finding } from '../../domain/plan.ts';
import type { FindingCode } from '../finding-code.ts';
import { findingOf, type Doubt } from '../recognise/finding.ts';

/** What stands in a document and is no part of its text as a person reads it: words by kind. */
export interface Asides {
  deleted: string[];
  hidden: string[];
  notes: string[];
  placeholders: string[];
  /** Further links of one place: "words: address". */
  links: string[];
  struck: string[];
  /** Lists of what stands on which page. */
  contents: string[];
  nested: string[];
  pictures: number;
}

export const noAsides = (): Asides => ({
  deleted: [],
  hidden: [],
  notes: [],
  placeholders: [],
  links: [],
  struck: [],
  contents: [],
  nested: [],
  pictures: 0,
});

type AsideKind = Exclude<keyof Asides, 'pictures'>;

const SAID: Record<AsideKind, { code: FindingCode; severity: Finding['severity']; message: string; remedy: string }> = {
  deleted: {
    code: 'tracked-changes',
    severity: 'warning',
    message:
      'Words here were deleted with changes being tracked, and the change was not yet accepted. They were left out.',
    remedy: 'If they should stand, reject the change in Word and read the file again.',
  },
  hidden: {
    code: 'hidden-text',
    severity: 'note',
    message: 'Words here are hidden, so nobody sees them. They were left out.',
    remedy: 'If they belong to the plan, show them in the file and read it again.',
  },
  notes: {
    code: 'footnote',
    severity: 'note',
    message: 'A footnote or endnote belongs to this place. It is no part of the text and stands here only.',
    remedy: 'Nothing needs doing, unless the note changes what the action says.',
  },
  placeholders: {
    code: 'placeholder-left-out',
    severity: 'note',
    message: 'A field here was not filled in; the words that ask for it were left out.',
    remedy: 'Nothing needs doing.',
  },
  links: {
    code: 'further-links',
    severity: 'note',
    message:
      'Several links stand in this place. Those of evidence were kept with it; of any other place only the first was kept. The others are these.',
    remedy: 'Add them to the action as evidence if they are needed.',
  },
  struck: {
    code: 'struck-in-part',
    severity: 'warning',
    message: 'A part of the words here is struck through. All of them were read, the struck ones too.',
    remedy: 'Take out what no longer holds.',
  },
  contents: {
    code: 'contents-left-out',
    severity: 'note',
    message: 'A table of contents repeats the headings of the document. It was left out.',
    remedy: 'Nothing needs doing.',
  },
  nested: {
    code: 'nested-table',
    severity: 'note',
    message: 'A table stands inside a cell. Its rows were read as lines of that cell, its cells parted by "|".',
    remedy: 'Check that the cell says what it should.',
  },
};

/** The findings of what was found aside in a row. */
export function asideFindings(asides: Asides, row: number | null, sheet: string | null = null): Finding[] {
  return (Object.keys(SAID) as AsideKind[]).flatMap((kind) => {
    const texts = asides[kind].filter((text) => text.trim() !== '');
    return texts.length === 0 ? [] : [findingOf(sheet, { ...SAID[kind], row, before: texts.join('\n') })];
  });
}

/** One finding for all pictures of a file; their descriptions, where there are any, stand with them. */
export function pictureFinding(count: number): Finding[] {
  if (count === 0) return [];
  const doubt: Doubt = {
    code: 'picture-not-read',
    severity: 'note',
    message: `The file has ${count === 1 ? 'a picture or an embedded object' : `${count} pictures or embedded objects`}, which cannot be read.`,
    remedy: 'If a part of the plan stands in a picture, type it into the table.',
  };
  return [findingOf(null, doubt)];
}
