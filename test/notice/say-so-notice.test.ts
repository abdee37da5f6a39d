import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { SaySoNotice } from '../../src/notice/say-so-notice.js';
import { SaySoSection } from '../../src/notice/say-so-section.js';
import { connectElements, register } from '../helpers/connect-elements.js';
import { codesOf, heardWarnings } from '../helpers/heard-warnings.js';

connectElements();
register({ 'say-so-notice': SaySoNotice, 'say-so-section': SaySoSection });

const NOTICE = {
  format: 'notice/1',
  lang: 'cy',
  dir: 'ltr',
  title: 'Notice',
  intro: ['Welcome.', { callout: 'note', blocks: ['Read.'] }],
  sections: [
    {
      id: 'a',
      title: 'A',
      blocks: ['One.'],
      sections: [{ id: 'b', title: 'B', blocks: ['Two.'] }],
    },
    { id: 'c', title: 'C', open: true, blocks: ['Three.'] },
  ],
};

async function show(attributes = '', children = ''): Promise<SaySoNotice> {
  const host = await fixture(html`<div></div>`);
  host.innerHTML = `<say-so-notice ${attributes}>${children}</say-so-notice>`;
  return host.firstElementChild as SaySoNotice;
}

const ids = (notice: Element, selector = ''): string[] =>
  [...notice.querySelectorAll(`say-so-section${selector}`)].map(({ id }) => id);

const press = (notice: SaySoNotice, action: string): void =>
  notice.root.querySelector<HTMLElement>(`[data-action=${action}]`)?.click();

async function given(json: unknown, attributes = '', children = ''): Promise<SaySoNotice> {
  const notice = await show(attributes, children);
  const done = Promise.race([oneEvent(notice, 'load'), oneEvent(notice, 'error')]);
  notice.notice = json;
  await done;
  return notice;
}

describe('<say-so-notice>', () => {
  it('loads a file and shows it in the tree of the page', async () => {
    const notice = await show('src="/fixture/notice.json"', '<a href="/notice">Notice</a>');
    await oneEvent(notice, 'load');

    expect(notice.innerHTML).to.equal(
      '<say-so-section heading="Contact us" id="contact-us" level="2"><p>Write.</p></say-so-section>',
    );
  });

  it('puts the introduction first, and marks language and direction', async () => {
    const notice = await given(NOTICE);

    expect(notice.firstElementChild?.outerHTML).to.equal('<p>Welcome.</p>');
    expect([notice.lang, notice.dir]).to.deep.equal(['cy', 'ltr']);
    expect(ids(notice)).to.deep.equal(['a', 'b', 'c']);
  });

  it('nests heading levels from its own', async () => {
    const notice = await given(NOTICE, 'level="3"');

    const levels = [...notice.querySelectorAll('say-so-section')].map((section) =>
      section.getAttribute('level'),
    );
    expect(levels).to.deep.equal(['3', '4', '3']);
  });

  it('opens what the file and the author say', async () => {
    expect(ids(await given(NOTICE), '[open]')).to.deep.equal(['c']);
    expect(ids(await given(NOTICE, 'open="b\nx"'), '[open]')).to.deep.equal(['b', 'c']);
    expect(ids(await given(NOTICE, 'open="all"'), '[open]')).to.deep.equal(['a', 'b', 'c']);
  });

  it('puts its prefix before every id', async () => {
    expect(ids(await given(NOTICE, 'id-prefix="n-"'))).to.deep.equal(['n-a', 'n-b', 'n-c']);
  });

  it('opens the section that the address names when the notice comes late', async () => {
    history.replaceState(null, '', '#b');

    const notice = await given(NOTICE);
    history.replaceState(null, '', '#');

    expect(ids(notice, '[open]')).to.deep.equal(['a', 'b', 'c']);
  });

  const FAILURES: [string, string, string][] = [
    ['is missing', '/fixture/missing.json', 'fetch-unreachable'],
    ['is a page', '/fixture/html.json', 'fetch-json'],
    ['is too large', '/fixture/large.json', 'fetch-limit'],
    ['is of another format', '/fixture/ok.json', 'notice-format'],
  ];
  for (const [what, src, code] of FAILURES)
    it(`keeps the fallback and offers to try again when the file ${what}`, async () => {
      let notice: SaySoNotice | undefined;
      const heard = await heardWarnings(async () => {
        notice = await show(`src="${src}"`, '<a href="/notice">Notice</a>');
        await oneEvent(notice, 'error');
      });

      expect(codesOf(heard)).to.deep.equal([code]);
      expect(notice?.innerHTML).to.equal('<a href="/notice">Notice</a>');
      expect(notice?.root.querySelector('[data-action=retry]')).to.exist;
    });

  it('keeps the fallback when the notice is beyond the limits', async () => {
    let notice: SaySoNotice | undefined;
    const heard = await heardWarnings(async () => {
      notice = await given({ sections: [{ blocks: ['x'.repeat(30_000)] }] }, '', 'Fallback');
    });
    expect(notice?.root.querySelector('[data-action=retry]')).to.equal(null);

    expect(codesOf(heard)).to.deep.equal(['notice-limit']);
    expect(notice?.innerHTML).to.equal('Fallback');
  });

  it('tries again', async () => {
    let notice: SaySoNotice | undefined;
    await heardWarnings(async () => {
      notice = await show('src="/fixture/missing.json"', 'Fallback');
      await oneEvent(notice, 'error');
      const failedAgain = oneEvent(notice, 'error');
      press(notice, 'retry');
      await failedAgain;
    });

    expect(notice?.innerHTML).to.equal('Fallback');
  });

  it('shows the later of two files, even when the first comes last', async () => {
    const notice = await show('src="/fixture/slow.json"');
    notice.setAttribute('src', '/fixture/notice.json');
    await oneEvent(notice, 'load');
    await aTimeout(400);

    expect(ids(notice)).to.deep.equal(['contact-us']);
  });

  it('says each time that it could not be had', async () => {
    const notice = await show();
    const status = notice.root.querySelector('[role=status]') as Element;
    const said: (string | null)[] = [];
    new MutationObserver(() => said.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });

    await heardWarnings(async () => {
      notice.setAttribute('src', '/fixture/missing.json');
      await oneEvent(notice, 'error');
      press(notice, 'retry');
      await oneEvent(notice, 'error');
      await aTimeout(0);
    });

    const failed = 'This part could not be shown.';
    expect(said).to.deep.equal([failed, '', failed]);
  });

  it('forgets a failure of an address that it no longer has', async () => {
    const notice = await show('src="/fixture/missing.json"');
    let errors = 0;
    notice.addEventListener('error', () => (errors += 1));
    notice.setAttribute('src', '/fixture/slow.json');
    await oneEvent(notice, 'load');

    expect(errors).to.equal(0);
    expect(notice.root.querySelector('[data-action=retry]')).to.equal(null);
  });

  it('shows a notice that was set before the element was known', async () => {
    class Late extends SaySoNotice {}
    const notice = document.createElement('late-notice') as SaySoNotice;
    notice.notice = NOTICE;
    document.body.append(notice);

    customElements.define('late-notice', Late);
    await oneEvent(notice, 'load');

    expect(ids(notice)).to.deep.equal(['a', 'b', 'c']);
    notice.remove();
  });

  it('leaves the language of the page where the file names none', async () => {
    const notice = await given({ sections: [{ title: 'A' }] });

    expect([notice.hasAttribute('lang'), notice.hasAttribute('dir')]).to.deep.equal([false, false]);
  });

  it('leaves a reader who is busy elsewhere alone', async () => {
    const input = await fixture<HTMLElement>(html`<input aria-label="Name" />`);
    history.replaceState(null, '', '#b');
    input.focus();

    const notice = await given(NOTICE);
    history.replaceState(null, '', '#');

    expect(document.activeElement === input).to.equal(true);
    expect(ids(notice, '[open]')).to.deep.equal(['c']);
  });

  describe('the toolbar', () => {
    it('is there only when asked for', async () => {
      expect((await show()).root.querySelector('[part=toolbar]')).to.equal(null);
    });

    const said = (notice: SaySoNotice): string | null | undefined =>
      notice.root.querySelector('.root > [role=status]')?.textContent;

    it('expands and collapses all, and says so', async () => {
      const notice = await given(NOTICE, 'toolbar');

      press(notice, 'expand-all');
      await waitUntil(() => said(notice) === 'All sections are open.');
      expect(ids(notice, '[open]')).to.deep.equal(['a', 'b', 'c']);
      press(notice, 'collapse-all');
      await waitUntil(() => said(notice) === 'All sections are closed.');
      expect(ids(notice, '[open]')).to.deep.equal([]);
    });

    describe('search', () => {
      let notice: SaySoNotice;
      const input = (): HTMLInputElement => notice.root.querySelector('input') as HTMLInputElement;
      const type = (words: string): string | null | undefined => {
        input().value = words;
        input().dispatchEvent(new Event('input', { bubbles: true }));
        return said(notice);
      };
      const key = (name: string, shiftKey = false): string | null | undefined => {
        input().dispatchEvent(new KeyboardEvent('keydown', { key: name, shiftKey }));
        return said(notice);
      };

      /** Sections are opened bit by bit; a busy machine takes a while. */
      const areOpen = (...open: string[]): Promise<void> =>
        waitUntil(() => ids(notice, '[open]').join() === open.join());

      beforeEach(async () => (notice = await given(NOTICE, 'toolbar')));

      it('says how often and in how many sections it has found', async () => {
        expect(type('two')).to.equal('Matches: 1. Sections: 1.');
        await areOpen('a', 'b');
      });

      it('says when it has found nothing', () => {
        expect(type('zebra')).to.equal('Nothing found.');
      });

      it('takes one Latin letter for no word', async () => {
        expect(type('o')).to.equal('');
        await areOpen('c');
      });

      it('says nothing when the words are gone, and shows all', async () => {
        type('two');

        expect(type('')).to.equal('');
        await areOpen('c');
      });

      it('goes on in the notice that comes next', async () => {
        type('words');
        notice.notice = { sections: [{ id: 'd', title: 'Words' }, { title: 'E' }] };
        await oneEvent(notice, 'load');

        await areOpen('d');
        expect(key('Enter')).to.equal('1 / 1');
      });

      it('leads from hit to hit by Enter, and back with Shift', () => {
        type('.');

        const steps = [key('Enter'), key('Enter'), key('Enter', true), key('x')];

        expect(steps.map((text) => text?.split(' ')[0])).to.deep.equal(['1', '2', '1', '1']);
      });

      it('leads nowhere by the Enter that ends a composed word', () => {
        const status = type('two');

        input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }));

        expect(said(notice)).to.equal(status);
      });

      it('gets its letters where the page has shortcuts', () => {
        const heard: string[] = [];
        const hear = ({ key: pressed }: KeyboardEvent): unknown => heard.push(pressed);
        addEventListener('keydown', hear);
        for (const init of [{ key: '/' }, { key: 'k', ctrlKey: true }, { key: 'Escape' }])
          input().dispatchEvent(
            new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true }),
          );
        removeEventListener('keydown', hear);

        expect(heard).to.deep.equal(['k', 'Escape']);
      });
    });

    describe('view by question', () => {
      const QUESTIONS = {
        sections: ['Visitors', 'Customers'].map((title) => ({
          title,
          sections: [
            { title: 'How long?', question: 'keep', blocks: ['A year.'] },
            { title: 'With whom?', question: 'share' },
          ],
        })),
      };
      const select = (notice: SaySoNotice): HTMLSelectElement | null =>
        notice.root.querySelector('select');

      it('is offered in the words of the notice, where it asks any', async () => {
        const notice = await given(QUESTIONS, 'toolbar');
        const options = [...(select(notice)?.options ?? [])].map(({ text }) => text);

        expect(options).to.deep.equal(['The whole notice', 'How long?', 'With whom?']);
        expect(select(await given(NOTICE, 'toolbar')) ?? null).to.equal(null);
      });

      it('opens the answers of every audience', async () => {
        const notice = await given(QUESTIONS, 'toolbar');
        const view = select(notice) as HTMLSelectElement;

        view.value = 'keep';
        view.dispatchEvent(new Event('change'));

        const answers = ['visitors', 'how-long', 'customers', 'how-long-2'];
        await waitUntil(() => ids(notice, '[open]').join() === answers.join());
      });
    });

    it('takes a question of one letter and of odd spaces', async () => {
      const sections = ['a', ' why '].map((question) => ({ id: question.trim(), question }));
      const notice = await given({ sections }, 'toolbar');
      const view = notice.root.querySelector('select') as HTMLSelectElement;

      for (const index of [1, 2]) {
        view.selectedIndex = index;
        view.dispatchEvent(new Event('change'));
        await waitUntil(() => ids(notice, '[open]').join() === sections[index - 1]?.id);
      }
    });

    it('prints', async () => {
      const notice = await given(NOTICE, 'toolbar');
      let printed = 0;
      const { print } = window;
      window.print = () => (printed += 1);

      press(notice, 'print');
      window.print = print;

      expect(printed).to.equal(1);
    });
  });

  describe('what stands about it', () => {
    const about = (notice: SaySoNotice): string[] =>
      [...notice.root.querySelectorAll('[part=about] li')].map((line) => line.textContent ?? '');

    it('is version, dates and language, in the words of the language', async () => {
      const dates = { version: '3.1', updated: '2026-11-01', effective: '2026-12-01' };
      const notice = await given({ ...dates, lang: 'en-GB', sections: [] });

      expect(about(notice)).to.deep.equal([
        'Version 3.1',
        'Updated on 1 November 2026',
        'In effect from 1 December 2026',
        'Language: British English',
      ]);
    });

    it('is as the file says where it is no date and no language', async () => {
      const notice = await given({
        updated: 'last May',
        effective: '2026-13-45',
        lang: '??',
        sections: [],
      });

      expect(about(notice).slice(0, 2)).to.deep.equal([
        'Updated on last May',
        'In effect from 2026-13-45',
      ]);
    });

    it('names a language with parts that browsers do not know', async () => {
      const notice = await given({ lang: 'de-x-leicht', updated: '2026-11-01', sections: [] });

      expect(about(notice)).to.deep.equal(['Updated on 1. November 2026', 'Language: Deutsch']);
      expect(notice.root.querySelector('[role=status]')?.textContent).to.equal('');
    });

    it('is nothing where the file says nothing', async () => {
      const notice = await given({ sections: [] });

      expect(notice.root.querySelector('[part=about]') ?? null).to.equal(null);
    });

    it('takes the direction of the language', async () => {
      expect((await given({ lang: 'ar', sections: [] })).dir).to.equal('rtl');
    });
  });

  describe('the language', () => {
    it('is that of the page for an element made by a framework', async () => {
      const host = await fixture<HTMLElement>(html`<div lang="cy"></div>`);
      const notice = document.createElement('say-so-notice') as SaySoNotice;
      notice.setAttribute('src', '/fixture/notice.{lang}.json');
      host.append(notice);
      await oneEvent(notice, 'load');

      expect(notice.lang).to.equal('cy');
    });

    it('is that of the page around it', async () => {
      const host = await fixture<HTMLElement>(html`<div lang="cy"></div>`);
      host.innerHTML = '<say-so-notice src="/fixture/notice.{lang}.json"></say-so-notice>';
      const notice = host.firstElementChild as SaySoNotice;
      await oneEvent(notice, 'load');

      expect(notice.lang).to.equal('cy');
      expect(ids(notice)).to.deep.equal(['cysylltu']);
    });

    it('is not that of the notice shown before', async () => {
      const notice = await given({ lang: 'ar', sections: [] });
      notice.notice = { sections: [] };
      await oneEvent(notice, 'load');

      expect([notice.lang, notice.dir]).to.deep.equal(['', '']);
    });

    it('stays the author’s own where no file says one', async () => {
      const notice = await given({ sections: [] }, 'lang="cy"');
      notice.notice = { sections: [] };
      await oneEvent(notice, 'load');

      expect(notice.lang).to.equal('cy');
    });

    it('is said where it is not that of the page', async () => {
      const host = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
      host.innerHTML = '<say-so-notice src="/fixture/notice.{lang}.json"></say-so-notice>';
      const notice = host.firstElementChild as SaySoNotice;
      await oneEvent(notice, 'load');

      expect([notice.lang, notice.dir]).to.deep.equal(['en', 'ltr']);
    });
  });

  describe('the previous version', () => {
    const compared = async (previous: string): Promise<SaySoNotice> => {
      const notice = await show(`src="/fixture/notice.json" previous="${previous}"`);
      await oneEvent(notice, 'load');
      return notice;
    };
    const isThere = async (notice: SaySoNotice): Promise<Element> => {
      for (;;) {
        const box = notice.root.querySelector('[part=changes]');
        if (box) return box;
        await aTimeout(5);
      }
    };
    const lines = (box: Element): (string | undefined)[] =>
      [...box.querySelectorAll('li')].map((line) => line.textContent?.trim().replace(/\s+/g, ' '));

    it('tells what has changed, is new and is gone', async () => {
      const notice = await compared('/fixture/before.json');
      const box = await isThere(notice);

      expect(lines(box)).to.deep.equal(['Changed: Contact us', 'Removed: Offices']);
      expect(box.textContent).to.contain('(Version 1)');
      expect(box.querySelector('a')?.getAttribute('href')).to.equal('#contact-us');
      expect(notice.querySelector('say-so-section')?.getAttribute('badge')).to.equal('Changed');
      await expect(notice).to.be.accessible();
    });

    it('marks sections of this notice, nothing else on the page', async () => {
      const other = document.createElement('p');
      other.id = 'contact-us';
      document.body.prepend(other);
      const notice = await compared('/fixture/before.json');
      await isThere(notice);
      other.remove();

      expect(notice.querySelector('say-so-section')?.getAttribute('badge')).to.equal('Changed');
      expect(other.outerHTML).to.equal('<p id="contact-us"></p>');
    });

    it('may be the same', async () => {
      const box = await isThere(await compared('/fixture/notice.json'));

      expect(box.textContent).to.contain('Nothing has changed.');
    });

    it('makes the notice itself be fetched once', async () => {
      const src = `/fixture/notice.json?${crypto.randomUUID()}`;
      const notice = await show(`src="${src}" previous="/fixture/before.json"`);
      await oneEvent(notice, 'load');
      const asked = performance.getEntriesByName(new URL(src, location.href).href);

      expect(asked.length).to.equal(1);
    });

    it('that cannot be had is said to the developer, and the notice stays', async () => {
      let notice: SaySoNotice | undefined;
      const heard = await heardWarnings(async () => {
        notice = await compared('/fixture/missing.json');
        await aTimeout(300);
      });

      expect(codesOf(heard)).to.deep.equal(['fetch-unreachable']);
      expect(ids(notice as SaySoNotice)).to.deep.equal(['contact-us']);
    });
  });

  it('has a fingerprint of what the file says, in any order of keys', async () => {
    const one = await (await given({ title: 'N', sections: [] })).hash;

    expect(await (await given({ sections: [], title: 'N' })).hash).to.equal(one);
    // As node says: createHash('sha256').update('{"sections":[],"title":"N"}').digest('base64')
    expect(one).to.equal('sha256-fYcmZRbpXcOtXNWccPt+UYN2aqDfg7LQOfMvvrLVzfk=');
  });

  it('takes limits that the page lowers, and none that it raises', async () => {
    const limited = async (limits: object, count: number): Promise<string[]> =>
      heardWarnings(async () => {
        const notice = await show();
        notice.limits = limits;
        const done = Promise.race([oneEvent(notice, 'load'), oneEvent(notice, 'error')]);
        notice.notice = { sections: Array.from({ length: count }, () => ({ title: 'T' })) };
        await done;
      }).then(codesOf);

    expect(await limited({ sections: 1 }, 2)).to.deep.equal(['notice-limit']);
    expect(await limited({ sections: 1 }, 1)).to.deep.equal([]);
    expect(await limited({ sections: 1000 }, 301)).to.deep.equal(['notice-limit']);
  });

  it('keeps limits that were set before it was known', async () => {
    class Limited extends SaySoNotice {}
    const notice = document.createElement('limited-notice') as SaySoNotice;
    Object.assign(notice, { limits: { sections: 1 }, notice: NOTICE });
    document.body.append(notice);

    const heard = await heardWarnings(async () => {
      const done = Promise.race([oneEvent(notice, 'load'), oneEvent(notice, 'error')]);
      customElements.define('limited-notice', Limited);
      await done;
    });

    expect(codesOf(heard)).to.deep.equal(['notice-limit']);
    notice.remove();
  });

  it('shows a part that cannot be shown with a way to the full notice', async () => {
    connectElements({ noticeUrl: '/legal/full' });
    let notice: SaySoNotice | undefined;
    await heardWarnings(
      async () => (notice = await given({ sections: [{ blocks: [{ film: 'x' }] }] })),
    );
    connectElements();

    expect(notice?.querySelector('say-so-section a')?.getAttribute('href')).to.equal('/legal/full');
  });

  it('gives its toolbar to sections written by hand', async () => {
    const notice = await show(
      'toolbar',
      '<say-so-section><h2>Contact</h2><p>Write.</p></say-so-section>',
    );

    press(notice, 'expand-all');

    expect(notice.querySelector('say-so-section')?.hasAttribute('open')).to.equal(true);
    expect(notice.root.querySelector('[data-action=retry]') ?? null).to.equal(null);
  });

  it('passes the axe audit, collapsed, expanded and failed', async () => {
    const notice = await given(NOTICE, 'toolbar');
    await expect(notice).to.be.accessible();
    press(notice, 'expand-all');
    await expect(notice).to.be.accessible();
    await heardWarnings(async () => {
      notice.setAttribute('src', '/fixture/missing.json');
      await oneEvent(notice, 'error');
    });
    await expect(notice).to.be.accessible();
  });
});
