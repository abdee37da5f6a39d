import { expect } from '@open-wc/testing';
import { isInert, isKept, load, unload } from '../../src/gate/addresses.js';

describe('a held template', () => {
  it('puts its content into the page, its scripts in their order, and takes it away again', () => {
    const box = document.body.appendChild(document.createElement('div'));
    box.innerHTML = '<template><b>One</b><script type="text/x">1</script>Two</template><i></i>';
    const template = box.firstElementChild as HTMLTemplateElement;
    expect([isInert(template), isKept(template)]).to.deep.equal([true, true]);

    load(template);
    expect(isInert(template)).to.equal(false);
    expect(box.textContent).to.equal('One1Two');
    expect(box.querySelector('script')?.async).to.equal(false);
    expect(box.lastElementChild?.localName).to.equal('i');

    unload(template);
    expect(box.textContent).to.equal('');
    expect(isInert(template)).to.equal(true);
    box.remove();
  });
});
