import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { markOf } from '../../src/gate/marks.js';
import { made } from '../helpers/made.js';
import { CONFIG } from '../helpers/make-store.js';

function needs(mark: string, service?: string): readonly string[] | null {
  const script = document.createElement('script');
  script.dataset['saySo'] = mark;
  if (service) script.dataset['saySoService'] = service;
  return markOf(script, readConfig(CONFIG));
}

describe('markOf', () => {
  it('needs the category that is named, or all of several', () => {
    expect(needs('analytics')).to.deep.equal(['analytics']);
    expect(needs('analytics marketing')).to.deep.equal(['analytics', 'marketing']);
  });

  it('narrows a category to the service that it has', () => {
    expect(needs('analytics marketing', 'ads')).to.deep.equal(['analytics', 'marketing/ads']);
  });

  it('can never be granted for a service that the category does not have', () => {
    expect(needs('analytics', 'ads')).to.equal(null);
  });

  it('lets a category that lists no services decide for any of them', () => {
    const frame = made('<iframe data-say-so="marketing" data-say-so-service="film"></iframe>');

    expect(markOf(frame, readConfig())).to.deep.equal(['marketing']);
  });

  it('takes any white space between categories', () => {
    expect(needs(' analytics \n marketing ')).to.deep.equal(['analytics', 'marketing']);
  });

  for (const mark of ['', ' ', 'adverts', 'analytics adverts', 'Analytics', '__proto__'])
    it(`can never be granted for ${JSON.stringify(mark)}`, () => {
      expect(needs(mark)).to.equal(null);
    });
});
