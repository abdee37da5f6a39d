import { expect } from '@open-wc/testing';
import { withoutPage } from '../src/without-page.js';

const CHAT = { categories: [{ id: 'necessary' }, { id: 'chat', mode: 'opt-out' }] };

describe('withoutPage', () => {
  it('grants nothing, whatever is decided', async () => {
    const saySo = withoutPage(CHAT);

    saySo.acceptAll();
    saySo.decide({ chat: true });

    expect((await saySo.ready).granted).to.deep.equal(['necessary']);
    expect([saySo.has('chat'), saySo.state.status]).to.deep.equal([false, 'unset']);
  });

  it('does not wait for a configuration from a file', () => {
    const saySo = withoutPage(Promise.resolve(CHAT));

    expect(saySo.has('analytics')).to.equal(false);
  });

  it('names the known ids where one is unknown', () => {
    expect(() => withoutPage(CHAT).has('chatt')).to.throw('necessary chat');
  });

  it('has no receipt', async () => {
    const refused: unknown = await withoutPage(CHAT).receipt().catch(String);

    expect(refused).to.include('(receipt-format)');
  });
});
