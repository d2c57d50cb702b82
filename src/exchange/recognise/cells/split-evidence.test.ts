import { describe, expect, it } from 'vitest';
import { splitEvidence } from './split-evidence.ts';

describe('the evidence in a cell', () => {
  it.each([
    ['Minutes; Terms of reference', ['Minutes', 'Terms of reference']],
    ['Minutes;Plan', ['Minutes', 'Plan']],
    ['- Minutes\n- Plan', ['Minutes', 'Plan']],
    ['o Minutes\no Plan', ['Minutes', 'Plan']],
    ['1. Minutes 2. Plan', ['1. Minutes', '2. Plan']],
    ['1) Minutes\n2) Plan', ['1) Minutes', '2) Plan']],
    ['Minutes (May; June)', ['Minutes (May; June)']],
    ['Minutes, plans and photos', ['Minutes, plans and photos']],
    ['Report of 1.2.21 version 2. Final', ['Report of 1.2.21 version 2. Final']],
  ])('%s', (text, entries) => {
    expect(splitEvidence(text).map((entry) => entry.text)).toEqual(entries);
  });

  it('has the address that stands in it, or where the cell leads', () => {
    const addresses = (text: string, link?: string): (string | null)[] =>
      splitEvidence(text, link === undefined ? {} : { address: link }).map(({ address }) => address);
    expect(addresses('https://a.example/b?x=1;y, https://c.example/d')).toEqual([
      'https://a.example/b?x=1;y',
      'https://c.example/d',
    ]);
    expect(addresses('Map (www.roads.example/map)')).toEqual(['https://www.roads.example/map']);
    expect(addresses('Map; Plan', 'https://a.example/b')).toEqual(['https://a.example/b', null]);
  });

  it('leads where its own words do, and the first where nothing tells which', () => {
    const links = [
      { text: 'Board paper', address: 'https://x.example/b' },
      { text: 'Survey', address: 'https://x.example/s' },
    ];
    const addresses = (text: string, more: typeof links): (string | null)[] =>
      splitEvidence(text, { address: more[0]?.address ?? '', links: more }).map(({ address }) => address);
    expect(addresses('Minutes\nBoard paper\nSurvey of May', links)).toEqual([
      null,
      'https://x.example/b',
      'https://x.example/s',
    ]);
    expect(addresses('Minutes; Board paper', links.slice(0, 1))).toEqual([null, 'https://x.example/b']);
    expect(addresses('Minutes', [{ text: 'elsewhere', address: 'https://x.example/e' }])).toEqual([
      'https://x.example/e',
    ]);
  });
});
