import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
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
    expect(ids(await given(NOTICE, 'open="b x"'), '[open]')).to.deep.equal(['b', 'c']);
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

    it('expands and collapses all', async () => {
      const notice = await given(NOTICE, 'toolbar');

      press(notice, 'expand-all');
      expect(ids(notice, '[open]')).to.deep.equal(['a', 'b', 'c']);
      press(notice, 'collapse-all');
      expect(ids(notice, '[open]')).to.deep.equal([]);
    });

    it('searches, and says how many sections it found', async () => {
      const notice = await given(NOTICE, 'toolbar');
      const input = notice.root.querySelector('input') as HTMLInputElement;
      const type = (words: string): string | null | undefined => {
        input.value = words;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        return notice.root.querySelector('[role=status]')?.textContent;
      };

      expect(type('two')).to.equal('Sections found: 1.');
      expect(ids(notice, '[hidden]')).to.deep.equal(['c']);
      expect(type('')).to.equal('');
      expect(ids(notice, '[hidden]')).to.deep.equal([]);
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
