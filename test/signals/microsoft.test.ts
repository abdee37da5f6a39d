import { expect, waitUntil } from '@open-wc/testing';
import { read, startStore } from '../helpers/signals.js';
import { runSnippet } from '../helpers/vendor-snippets.js';

const DEFAULT = ['consent', 'default', { ad_storage: 'denied' }];
const GRANT = ['consent', 'update', { ad_storage: 'granted' }];
const REFUSAL = ['consent', 'update', { ad_storage: 'denied' }];

describe('microsoft', () => {
  it('queues the default first, and goes on after the tag has come', async () => {
    const store = startStore({ signals: { microsoft: true } });
    runSnippet('microsoft');
    expect(read('uetq')).to.deep.equal(DEFAULT);

    store.acceptAll();
    await waitUntil(() => read<{ taken?: unknown[] }>('uetq').taken);
    store.withdraw();

    expect(read<{ taken?: unknown[] }>('uetq').taken).to.deep.equal([
      ...DEFAULT,
      ...GRANT,
      'pageLoad',
      ...REFUSAL,
    ]);
  });
});
