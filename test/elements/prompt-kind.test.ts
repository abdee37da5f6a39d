import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { promptKind } from '../../src/elements/prompt-kind.js';

/** How a question that is to be a dialog is shown on a page. */
function kindOn(page: string, config: Record<string, string>): string {
  const { href } = location;
  history.replaceState(null, '', page);
  const kind = promptKind(readConfig({ prompt: 'dialog', ...config }));
  history.replaceState(null, '', href);
  return kind;
}

describe('promptKind', () => {
  const LEGAL: [what: string, page: string, key: string, address: string][] = [
    ['the notice', '/legal/notice', 'noticeUrl', '/legal/notice'],
    ['the notice in full', '/legal/notice', 'noticeUrl', `${location.origin}/legal/notice`],
    ['a part of the notice', '/legal/notice#rights', 'noticeUrl', '/legal/notice#contact'],
    ['the notice with a query', '/legal/notice?from=mail', 'noticeUrl', '/legal/notice'],
    ['the notice that lost its ending', '/legal/notice', 'noticeUrl', '/legal/notice.html'],
    ['the notice as a folder', '/legal/notice', 'noticeUrl', '/legal/notice/'],
    ['the folder of the notice', '/legal/notice/', 'noticeUrl', '/legal/notice'],
    ['the list', '/legal/list', 'inventoryUrl', '/legal/list'],
  ];
  for (const [what, page, key, address] of LEGAL)
    it(`puts no dialog before ${what}`, () => {
      expect(kindOn(page, { [key]: address })).to.equal('card');
    });

  for (const page of ['/', '/legal', '/notice', '/shop?next=/legal/notice'])
    it(`leaves the dialog on ${page}`, () => {
      expect(kindOn(page, { noticeUrl: '/legal/notice', inventoryUrl: '' })).to.equal('dialog');
    });

  it('leaves it where an address is of another site, or of none', () => {
    const elsewhere = 'https://law.example/legal/notice';
    expect(kindOn('/legal/notice', { noticeUrl: elsewhere })).to.equal('dialog');
    expect(kindOn('/legal/notice', { noticeUrl: 'https:' })).to.equal('dialog');
  });

  it('leaves what is not in the way', () => {
    for (const prompt of ['bar', 'none'])
      expect(kindOn('/legal/notice', { prompt, noticeUrl: '/legal/notice' })).to.equal(prompt);
  });
});
