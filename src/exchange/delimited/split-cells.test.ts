import { describe, expect, it } from 'vitest';
import { splitCells } from './split-cells.ts';

describe('cells of delimited text', () => {
  it('may run over lines inside quotes, with doubled quotes for one', () => {
    expect(splitCells('a,"b ""x""\nc",d\r\ne,f,"g, h"\n', ',')).toEqual([
      ['a', 'b "x"\nc', 'd'],
      ['e', 'f', 'g, h'],
    ]);
    expect(splitCells('a\t"b\nc"\td', '\t')).toEqual([['a', 'b\nc', 'd']]);
  });

  it('keep a stray quote as a letter, and the rows after it', () => {
    expect(splitCells('12" pipe\t"open\tx\nnext\t"quoted" word\ty\n', '\t')).toEqual([
      ['12" pipe', '"open', 'x'],
      ['next', '"quoted" word', 'y'],
    ]);
    expect(splitCells('a,"b,c\nd,e,f\n', ',')).toEqual([
      ['a', '"b', 'c'],
      ['d', 'e', 'f'],
    ]);
  });

  it('keep empty rows and cells, so that rows count as in the program', () => {
    expect(splitCells('a\t\n\nb', '\t')).toEqual([['a', ''], [''], ['b']]);
    expect(splitCells('', '\t')).toEqual([['']]);
  });
});
