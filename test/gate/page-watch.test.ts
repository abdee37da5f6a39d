import { aTimeout, expect } from '@open-wc/testing';
import { PageWatch, withElements } from '../../src/gate/page-watch.js';
import { made } from '../helpers/made.js';

let added: string[] = [];
let gone = 0;
const watch = new PageWatch(
  (nodes) => added.push(...nodes.map(({ nodeName }) => nodeName)),
  () => (gone += 1),
);

describe('PageWatch', () => {
  beforeEach(() => {
    added = [];
    gone = 0;
  });

  it('sees what comes at any depth, and frames that go', async () => {
    const box = document.body.appendChild(document.createElement('section'));
    const deep = box.appendChild(document.createElement('div'));
    deep.append(made('<iframe title="Film"></iframe>'));
    await aTimeout(0);
    expect(added).to.deep.equal(['SECTION', 'DIV', 'IFRAME']);
    expect(gone).to.equal(0);

    box.remove();
    await aTimeout(0);

    expect(gone).to.equal(1);
  });

  it('sees into the shadow roots that it was given', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    root.append(made('<b class="in"></b>'));
    expect(watch.find('.in')).to.have.lengthOf(0);

    watch.add(root);
    root.append(made('<i class="in"></i>'));
    await aTimeout(0);

    expect(added).to.deep.equal(['DIV', 'I']);
    expect(watch.find('.in').map(({ localName }) => localName)).to.deep.equal(['b', 'i']);
    host.remove();
  });
});

describe('withElements', () => {
  it('finds what stands in a form that has a field named like its parent', () => {
    const form = made('<form><input name="parentNode"><img src="data:," alt=""></form>');

    const found = withElements([form, ...form.children], 'img');

    expect(found.map(({ localName }) => localName)).to.deep.equal(['img']);
  });

  it('finds among nodes and below them', () => {
    const list = made('<ul><li class="a">1<li>2</ul>');
    const fragment = document.createDocumentFragment();
    fragment.append(made('<li class="a">3'));

    expect(withElements([list, document.createTextNode('x'), fragment], '.a')).to.have.lengthOf(2);
    expect(withElements([made('<li class="a">')], '.a')).to.have.lengthOf(1);
    expect(withElements([made('<li>')], 'li')).to.have.lengthOf(0);
  });
});
