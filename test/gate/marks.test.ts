import { expect } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { markOf, markedBy, type Mark } from '../../src/gate/marks.js';
import { made } from '../helpers/made.js';
import { CONFIG } from '../helpers/make-store.js';

function needs(mark: string, service?: string): Mark | undefined {
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

  it('can never be granted for a service of none, beside a category that lists none', () => {
    const frame = made('<iframe data-say-so="analytics film" data-say-so-service="ads"></iframe>');
    const categories = [...CONFIG.categories, { id: 'film' }];

    expect(markOf(frame, readConfig({ categories }))).to.equal(null);
  });

  it('can never be granted for a script that would be held again', () => {
    const script = made(
      '<script type="text/plain" data-type="text/plain" data-say-so="analytics">',
    );

    expect(markOf(script, readConfig(CONFIG))).to.equal(null);
  });

  it('takes any white space between categories', () => {
    expect(needs(' analytics \n marketing ')).to.deep.equal(['analytics', 'marketing']);
  });

  for (const mark of ['', ' ', 'adverts', 'analytics adverts', 'Analytics', '__proto__'])
    it(`can never be granted for ${JSON.stringify(mark)}`, () => {
      expect(needs(mark)).to.equal(null);
    });
});

describe('the marks of other tools', () => {
  const config = readConfig({
    ...CONFIG,
    compat: ['vanilla-cookieconsent', 'onetrust', 'cookieyes', 'iubenda', 'klaro', 'usercentrics'],
  });

  for (const [markup, needs] of [
    ['<script type="text/plain" data-category="analytics">', ['analytics']],
    [
      '<script type="text/plain" data-category="analytics" data-service="Heatmap">',
      ['analytics/heatmap'],
    ],
    ['<script type="text/plain" data-category="analytics" data-service="Other">', null],
    ['<script type="text/plain" data-category="!analytics">', null],
    ['<script class="optanon-category-C0002-C0004">', ['analytics', 'marketing']],
    ['<script class="a optanon-category-C0009 b">', null],
    ['<script data-cookieyes="cookieyes-advertisement">', ['marketing']],
    [
      '<script data-cli-class="cli-blocker-script" data-cli-script-type="analytics">',
      ['analytics'],
    ],
    ['<script class="_iub_cs_activate" data-iub-purposes="4, 5">', ['analytics', 'marketing']],
    ['<script class="_iub_cs_activate">', ['analytics', 'marketing']],
    ['<script data-name="counter">', ['analytics/counter']],
    ['<iframe data-usercentrics="Ads" data-src="/x">', ['marketing/ads']],
    ['<iframe data-usercentrics="Unknown Thing" data-src="/x">', null],
    ['<iframe data-category="analytics" data-src="/x">', null],
    ['<script data-say-so="marketing" data-category="analytics">', ['marketing']],
  ] as const)
    it(`${markup} ${needs ? `waits for ${needs.join(' and ')}` : 'can never be granted'}`, () => {
      expect(markOf(made(markup), config) ?? null).to.deep.equal(needs);
    });

  it('are found only where the tool is named', () => {
    const marked = made('<script data-name="counter">');

    expect(marked.matches(markedBy(config))).to.equal(true);
    expect(marked.matches(markedBy(readConfig()))).to.equal(false);
    expect(markOf(marked, readConfig())).to.equal(undefined);
  });
});
