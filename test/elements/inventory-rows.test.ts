import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { arrange, COLUMNS, type Row } from '../../src/elements/inventory-rows.js';

const row = (name: string, duration = ''): Row => ({
  name,
  duration,
  service: '',
  purpose: '',
  type: '',
});
const names = (rows: readonly Row[]): string[] => rows.map(({ name }) => name);

describe('arrange', () => {
  it('leaves the order of the configuration unless one is asked for', () => {
    expect(names(arrange([row('b'), row('a')], '', undefined, 'en'))).to.deep.equal(['b', 'a']);
  });

  it('sorts numbers as numbers, and letters as the language does', () => {
    const order = { column: 'duration', isDescending: false } as const;
    const rows = [row('a', '30 days'), row('b', '4 days'), row('c', '100 days')];
    expect(names(arrange(rows, '', order, 'en'))).to.deep.equal(['b', 'a', 'c']);

    const byName = { column: 'name', isDescending: false } as const;
    const letters = [row('z'), row('ä'), row('a')];
    expect(names(arrange(letters, '', byName, 'de'))).to.deep.equal(['a', 'ä', 'z']);
    expect(names(arrange(letters, '', byName, 'sv'))).to.deep.equal(['a', 'z', 'ä']);
  });

  it('finds words in any case, as they are typed', () => {
    const rows = [row('_ga'), row('Café'), row('İzin'), row('Don’t ask')];
    const found = (words: string, lang = 'en'): string[] =>
      names(arrange(rows, words, undefined, lang));

    expect(found('GA')).to.deep.equal(['_ga']);
    expect(found('cafe')).to.deep.equal(['Café']);
    expect(found('CAFE\u0301')).to.deep.equal(['Café']);
    expect(found("don't")).to.deep.equal(['Don’t ask']);
    expect(found('izin', 'tr')).to.deep.equal(['İzin']);
  });

  it('loses nothing and makes nothing up, whatever the order', () => {
    const column = fc.constantFrom(...COLUMNS);
    fc.assert(
      fc.property(fc.array(fc.string()), column, fc.boolean(), (given, by, isDescending) => {
        const rows = given.map((name) => row(name));
        const sorted = arrange(rows, '', { column: by, isDescending }, 'en');
        expect(names(sorted).sort()).to.deep.equal(names(rows).sort());
      }),
    );
  });
});
