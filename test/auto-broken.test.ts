import { expect } from '@open-wc/testing';
import { codesOf, heardWarnings } from './helpers/heard-warnings.js';

describe('the script tag with a broken inline configuration', () => {
  it('says so and asks the default question', async () => {
    const config = document.createElement('script');
    config.type = 'application/json';
    config.setAttribute('data-say-so-config', '');
    config.text = '{"categories":[';
    document.head.append(config);

    const heard = await heardWarnings(async () => {
      await import('../src/auto.js');
      await window.SaySo.ready;
    });

    expect(codesOf(heard)).to.deep.equal(['config-unreadable']);
    expect(window.SaySo.state.denied).to.deep.equal(['functional', 'analytics', 'marketing']);
  });
});
