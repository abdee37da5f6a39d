import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { entryOf } from '../../src/gate/marks.js';
import { CONFIG } from '../helpers/make-store.js';

function needs(mark: string, service?: string): readonly string[] | null {
  const script = document.createElement('script');
  script.dataset['saySo'] = mark;
  if (service) script.dataset['saySoService'] = service;
  return entryOf(script, readConfig(CONFIG)).needs;
}

describe('entryOf', () => {
  it('needs the category that is named, or all of several', () => {
    expect(needs('analytics')).to.deep.equal(['analytics']);
    expect(needs('analytics marketing')).to.deep.equal(['analytics', 'marketing']);
  });

  it('narrows a category to the service that it has', () => {
    expect(needs('analytics marketing', 'ads')).to.deep.equal(['analytics', 'marketing/ads']);
  });

  it('lets the category decide for a service that it does not have', () => {
    expect(needs('analytics', 'ads')).to.deep.equal(['analytics']);
  });

  for (const mark of ['', ' ', 'adverts', 'analytics adverts', 'Analytics', '__proto__'])
    it(`can never be granted for ${JSON.stringify(mark)}`, () => {
      expect(needs(mark)).to.equal(null);
    });

  it('says what the script would load', () => {
    const script = document.createElement('script');
    script.src = '/s.js';

    expect(entryOf(script, readConfig())).to.deep.include({
      tag: 'script',
      address: `${location.origin}/s.js`,
    });
  });
});
