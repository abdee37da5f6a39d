import { expect } from '@open-wc/testing';
import { codesOf, heardWarnings } from './helpers/heard-warnings.js';

describe('the script tag with a configuration file', () => {
  it('asks the default question when the file cannot be had', async () => {
    const tag = document.createElement('script');
    tag.type = 'text/plain';
    tag.dataset['config'] = '/fixture/missing.json';
    tag.src = '/say-so.js';
    document.head.append(tag);

    const heard = await heardWarnings(async () => {
      await import('../src/auto.js');
      await window.SaySo.ready;
    });

    expect(codesOf(heard).filter((code) => code !== 'config-late')).to.deep.equal([
      'config-unreadable',
    ]);
    expect(window.SaySo.state).to.deep.include({ status: 'unset', granted: ['necessary'] });
  });
});
