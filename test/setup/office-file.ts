import { zipOf } from './zip-file.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A relation of a part: its id, the last word of its type, its target, and whether that is outside the file. */
export type TestRelation = [id: string, type: string, target: string, isExternal?: boolean];

/** The part that lists relations. */
export function relationsXml(relations: readonly TestRelation[]): string {
  const all = relations.map(
    ([id, type, target, isExternal]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

/** Parts of a Word document beside its body, each as the XML inside its root, and links to addresses. */
export interface WordParts {
  styles?: string;
  numbering?: string;
  comments?: string;
  footnotes?: string;
  header1?: string;
  links?: readonly [id: string, address: string][];
}

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  comments: 'comments',
  footnotes: 'footnotes',
  header1: 'hdr',
};

/** A Word document as Word itself writes one, from the XML of its body and of its other parts. */
export function wordFile(body: string, { links = [], ...parts }: WordParts = {}): Uint8Array {
  const names = (Object.keys(ROOTS) as (keyof typeof ROOTS)[]).filter((name) => parts[name] !== undefined);
  const others = names.map((name): [string, string] => [
    `word/${name}.xml`,
    `<w:${ROOTS[name]} xmlns:w="${WORD}">${parts[name]}</w:${ROOTS[name]}>`,
  ]);
  const relations = [
    ...names.map((name): TestRelation => [`rId-${name}`, name.replace(/\d$/, ''), `${name}.xml`]),
    ...links.map(([id, address]): TestRelation => [id, 'hyperlink', address, true]),
  ];
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': relationsXml([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsXml(relations),
    ...Object.fromEntries(others),
  });
}
