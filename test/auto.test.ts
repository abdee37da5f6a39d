import { expect, waitUntil } from '@open-wc/testing';
import { codesOf, heardWarnings } from './helpers/heard-warnings.js';

describe('the script tag', () => {
  it('boots from the inline configuration, once', async () => {
    const config = document.createElement('script');
    config.type = 'application/json';
    config.setAttribute('data-say-so-config', '');
    config.text = '{"categories":[{"id":"chat"}],"position":"bottom-right"}';
    document.head.append(config);

    await import('../src/auto.js');
    const { SaySo } = window;

    expect(SaySo.has('chat')).to.equal(false);
    await waitUntil(() => document.querySelector('say-so')?.shadowRoot?.querySelector('button'));
    expect(document.querySelector('say-so')?.getAttribute('data-position')).to.equal(
      'bottom-right',
    );
  });

  it('leaves the first one in place when it is there twice', async () => {
    const { SaySo: first } = window;

    const heard = await heardWarnings(() => import(`../src/auto.js?again` as string));

    expect(window.SaySo).to.equal(first);
    expect(codesOf(heard)).to.deep.equal(['loaded-twice']);
  });
});
