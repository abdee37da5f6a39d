import { expect } from '@open-wc/testing';
import { heardWarnings } from '../../helpers/heard-warnings.js';
import { made } from '../../helpers/made.js';
import { makeStore } from '../../helpers/make-store.js';
import { Gate } from '../../../src/gate/gate.js';
import { writeCookie } from '../../../src/storage/cookie-jar.js';
import { WAYS } from '../../helpers/ways.js';

const HOST = 'tracker.invalid';
const store = makeStore({
  categories: [
    {
      id: 'analytics',
      services: [
        { id: 'stats', hosts: [`*.${HOST}`], storage: [{ name: '_st*', type: 'cookie' }] },
      ],
    },
  ],
});
const gate = new Gate();
gate.apply(store.state, store.config);
Object.defineProperty(window, 'SaySo', { value: gate, configurable: true });

const held = (part: string): number =>
  gate.report().held.filter(({ address }) => address.includes(part)).length;

/** The second origin of the stories shows what is asked; here it is shown what the page can see. */
describe('every way to a listed host', () => {
  for (const [index, [name, { make, kind, failure }]] of Object.entries(WAYS).entries())
    it(`is held, or fails as the network does: ${name}`, async () => {
      const told = await make(`https://${HOST}/${index}.`);

      if (kind === 'call') expect(told).to.equal(failure);
      else expect(held(`/${index}.`)).to.equal(1);
    });
});

describe('a preload', () => {
  it('is held by its srcset, set as a property', () => {
    const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'image' });

    link.imageSrcset = `https://${HOST}/preload 1x`;
    document.head.append(link);

    expect(held('/preload')).to.equal(1);
    link.remove();
  });
});

describe('a page that goes on', () => {
  it('finds the address that it has set, and may set another', () => {
    const frame = document.createElement('iframe');
    frame.src = `https://${HOST}/a`;
    expect(frame.src).to.equal(`https://${HOST}/a`);

    frame.src = 'about:blank';

    expect(frame.outerHTML).to.equal('<iframe src="about:blank"></iframe>');
  });

  it('has forms whose fields are named like what a form has', () => {
    const names =
      'localName parentNode ownerDocument isConnected replaceChildren append before after';
    const box = made('<div><form></form></div>');
    const form = box.firstElementChild as HTMLFormElement;
    document.body.append(box);
    const fields = (): void =>
      Element.prototype.replaceChildren.call(
        form,
        ...names.split(' ').map((name) => Object.assign(document.createElement('input'), { name })),
      );
    const image = (part: string): string => `<img src="https://${HOST}/form-${part}" alt="">`;

    for (const place of ['beforebegin', 'afterbegin', 'beforeend', 'afterend'] as const) {
      fields();
      form.insertAdjacentHTML(place, image(place));
      expect(held(`/form-${place}`), place).to.equal(1);
    }
    fields();
    form.innerHTML = image('inner');
    expect(held('/form-inner')).to.equal(1);
    fields();
    form.outerHTML = image('outer');
    expect(held('/form-outer')).to.equal(1);
    box.remove();
  });

  it('may write markup that only mentions a host', () => {
    const box = document.createElement('div');
    box.innerHTML = `<p>We use ${HOST}</p><noscript><img src="https://${HOST}/"></noscript>`;
    const style = document.createElement('style');
    style.innerHTML = `/* ${HOST} */`;
    const template = document.createElement('template');
    template.innerHTML = `<img src="https://${HOST}/t">`;

    expect(box.innerHTML).to.include('<p>We use');
    expect(box.querySelector('noscript')?.children).to.have.lengthOf(0);
    expect(style.textContent).to.include(HOST);
    expect(template.innerHTML).to.equal(`<img src="https://${HOST}/t">`);
  });

  it('has markup put where it says', () => {
    const box = document.createElement('div');
    box.innerHTML = '<b></b>';
    const places: InsertPosition[] = ['beforebegin', 'afterbegin', 'beforeend', 'afterend'];
    const inner = box.firstElementChild;
    for (const place of places)
      inner?.insertAdjacentHTML(place, `<i title="${place} ${HOST}"></i>`);

    const titles = box.innerHTML.replaceAll(` ${HOST}`, '');

    expect(titles).to.equal(
      '<i title="beforebegin"></i><b><i title="afterbegin"></i><i title="beforeend"></i></b><i title="afterend"></i>',
    );
    expect(() => box.insertAdjacentHTML('nowhere' as 'beforeend', HOST)).to.throw(DOMException);
  });

  it('has markup read in its context', () => {
    const table = document.createElement('table');
    table.innerHTML = `<tr><td>${HOST}</td></tr>`;
    const box = document.createElement('div');
    box.innerHTML = `<tr><td>${HOST}</td></tr>`;
    const root = document.createElement('html');
    root.innerHTML = `<head></head><body title="${HOST}"></body>`;

    expect(table.tBodies).to.have.lengthOf(1);
    expect(!!box.querySelector('td')).to.equal(false);
    expect([...root.children].map(({ localName }) => localName)).to.deep.equal(['head', 'body']);
  });

  it('finds its own elements in markup, also in what is not on the page', () => {
    customElements.define(
      'own-thing',
      class extends HTMLElement {
        readonly isOwn = true;
      },
    );
    const box = document.createElement('div');
    const markup = `<own-thing></own-thing>${HOST}`;

    box.innerHTML = markup;
    const fragment = document.createRange().createContextualFragment(markup);

    for (const { firstElementChild } of [box, fragment])
      expect(Reflect.get(firstElementChild ?? {}, 'isOwn')).to.equal(true);
  });

  it('has declarative shadow roots made of its markup', () => {
    const box = document.createElement('div');
    const root = box.attachShadow({ mode: 'open' });
    const markup = `<p title="${HOST}"><template shadowrootmode="open"><slot></slot></template></p>`;

    for (const place of [box, root]) {
      Reflect.apply(Reflect.get(place, 'setHTMLUnsafe') as () => void, place, [markup]);

      expect(place.firstElementChild?.shadowRoot?.firstElementChild?.localName).to.equal('slot');
    }
  });

  it('finds markup in other documents as it was', () => {
    const other = document.implementation.createHTMLDocument();
    const markup = `<img src="https://${HOST}/other">`;

    other.body.innerHTML = markup;
    const range = other.createRange();
    range.selectNodeContents(other.body);

    expect(other.body.innerHTML).to.equal(markup);
    expect(range.createContextualFragment(markup).ownerDocument === other).to.equal(true);
  });

  it('has frames held in a body that it has put in place', () => {
    const { body } = document;
    const other = document.implementation.createHTMLDocument();
    other.body.innerHTML = `<iframe src="https://${HOST}/body"></iframe>`;
    const frame = other.body.firstElementChild;

    document.body = other.body;
    const hasAddress = frame?.hasAttribute('src');
    document.body = body;

    expect(hasAddress).to.equal(false);
  });

  it('finds the class that an element is of', () => {
    expect(new Audio().constructor === HTMLAudioElement).to.equal(true);
    expect(new WebSocket(`wss://${HOST}`).constructor === WebSocket).to.equal(true);
  });

  it('may name its fields and elements as it likes', () => {
    const form = document.createElement('form');
    form.innerHTML = '<input name="nodeName"><input name="closest">';

    expect(() => (form.innerHTML += `<p>${HOST}</p>`)).not.to.throw();
    expect(() => document.createElement('constructor').setAttribute('a', 'b')).not.to.throw();
  });

  it('may take an address away again', () => {
    const image = document.createElement('img');
    image.src = `https://${HOST}/given-up`;

    image.removeAttribute('SRC');

    expect(image.outerHTML).to.equal('<img>');
  });

  it('has scripts back as they were when it gives them another address', () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = `https://${HOST}/first`;
    expect(script.type).to.equal('text/plain');

    script.src = '/mine.js';

    expect([script.type, script.getAttribute('src')]).to.deep.equal(['module', '/mine.js']);
  });

  it('may extend the platform’s classes', async () => {
    class Socket extends WebSocket {
      hello = (): string => 'hello';
      override send(): void {
        throw new Error('mine');
      }
    }
    const socket = new Socket(`wss://${HOST}/`);

    expect(socket.hello()).to.equal('hello');
    expect(() => socket.send()).to.throw('mine');
    expect(socket).to.be.instanceOf(Socket).and.instanceOf(WebSocket);
    expect(Object.getPrototypeOf(Socket.prototype).constructor === WebSocket).to.equal(true);
    await new Promise((done) => socket.addEventListener('close', done));
  });

  it('may abort a request that fails, and send none twice', async () => {
    const request = new XMLHttpRequest();
    const told: string[] = [];
    for (const type of ['error', 'abort', 'loadend'])
      request.addEventListener(type, () => told.push(type));
    request.open('GET', `https://${HOST}/`);
    request.send();
    expect(() => request.send()).to.throw(DOMException);

    request.abort();
    await new Promise((done) => setTimeout(done, 20));

    expect(told).to.deep.equal(['abort', 'loadend']);
    const aborted = await fetch(`https://${HOST}/`, { signal: AbortSignal.abort() }).catch(
      (error: Error) => error.name,
    );
    expect(aborted).to.equal('AbortError');
  });

  it('has its own addresses left alone', async () => {
    const image = new Image();
    image.src = '/mine.gif';
    image.setAttribute('alt', `https://${HOST}`);
    const request = new XMLHttpRequest();
    request.open('GET', `https://${HOST}/`);
    request.open('GET', '/fixture/ok.json');
    const text = await new Promise((done) => {
      request.onload = () => done(request.responseText);
      request.send();
    });

    expect(image.getAttribute('src')).to.equal('/mine.gif');
    expect(text).to.equal('{"fine":true}');
    expect(request.readyState).to.equal(4);
    expect(await (await fetch('/fixture/ok.json')).json()).to.deep.equal({ fine: true });
    expect(new Audio().hasAttribute('src')).to.equal(false);
  });

  it('writes its own cookies, and none that are listed', async () => {
    document.cookie = 'mine=1';
    await cookieStore.set({ name: 'mine2', value: '1' });
    for (const text of ['_st1=1; max-age=31536000', ' _st1 =1', '_st1=1; max-age=', '_st1'])
      document.cookie = text;
    await cookieStore.set('_st2', '1');
    await cookieStore.set({ name: '_st2', value: '1' });

    expect(document.cookie).to.include('mine=1').and.not.include('_st');
    // A cookie store writes secure cookies, which WebKit does not keep on http://localhost.
    writeCookie('secure=1; secure');
    expect(document.cookie.includes('mine2=1')).to.equal(document.cookie.includes('secure=1'));
  });

  for (const attributes of [
    '; path=/; MAX-AGE=0',
    ';max-age = 00 ;path=/',
    '; max-age=-1; path=/',
    '; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/',
    ';EXPIRES = Thu, 01 Jan 1970 00:00:00 GMT;path=/',
    '; expires=Thu, 01-Jan-70 00:00:01 GMT; path=/',
    '; expires=Thu, 01 Jan 2099 00:00:00 GMT; max-age=0; path=/',
  ])
    it(`may delete a listed cookie, which a server has set, by ${attributes}`, () => {
      const jar = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
      expect(jar?.set?.name).to.equal('set cookie');
      writeCookie('_st3=1; Path=/');

      document.cookie = `_st3=${attributes}`;

      expect(document.cookie).not.to.include('_st');
    });

  for (const attributes of [
    '; expires=0; path=/',
    '; expires=-1; path=/',
    '; expires=1970-01-01; path=/',
    '; expires=Sat, 01-Jan-60 00:00:00 GMT; path=/',
    '; expires=Thu, 01 Jan 1970 00:00:00 GMT; max-age=99; path=/',
    '; expires=Thu, 01 Jan 1970 00:00:00 GMT; expires=Thu, 01 Jan 2099 00:00:00 GMT; path=/',
    '; max-age=0; max-age=99; path=/',
    ';\u00a0max-age=0; path=/',
  ])
    it(`writes no listed cookie that the browser would keep with ${attributes}`, () => {
      writeCookie(`_st4=1${attributes}`);
      const wouldKeep = document.cookie.includes('_st4');
      writeCookie('_st4=; max-age=0; path=/');

      document.cookie = `_st4=1${attributes}`;

      expect(wouldKeep).to.equal(true);
      expect(document.cookie).not.to.include('_st4');
    });

  it('never hears of us', async () => {
    const heard = await heardWarnings(() => {
      document.createElement('img').setAttribute('src', `https://x.${HOST}/`);
    });

    expect(heard).to.deep.equal([]);
  });
});

describe('what was made under a grant', () => {
  it('is held as it comes to the page after the withdrawal', () => {
    const answer = (analytics: boolean): void => {
      store.decide({ analytics });
      gate.apply(store.state, store.config);
    };
    answer(true);
    const script = Object.assign(document.createElement('script'), { src: `https://${HOST}/made` });
    answer(false);

    document.body.append(script);

    expect(held('/made')).to.equal(1);
    script.remove();
  });
});
