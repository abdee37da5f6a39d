import { expect, waitUntil } from '@open-wc/testing';
import { ReleaseQueue } from '../../src/gate/release-queue.js';

let ran: string[] = [];

function script(name: string, attributes: Record<string, string> = {}): HTMLScriptElement {
  const held = document.createElement('script');
  held.type = 'text/plain';
  Object.assign(window, { note: (what: string) => ran.push(what) });
  held.text = `note('${name}')`;
  for (const [key, value] of Object.entries(attributes)) held.setAttribute(key, value);
  document.body.append(held);
  return held;
}

describe('ReleaseQueue', () => {
  beforeEach(() => (ran = []));

  it('runs in the order of adding, each once', async () => {
    const queue = new ReleaseQueue(() => true);
    const [first, second] = [script('first'), script('second')];

    for (const held of [second, first, second]) queue.add(held);
    queue.run();
    queue.run();
    await waitUntil(() => ran.length === 2);

    expect(ran).to.deep.equal(['second', 'first']);
  });

  it('asks just before, and leaves what may not run as it is', async () => {
    const no = script('no');
    const queue = new ReleaseQueue((held) => held !== no);

    queue.add(no);
    queue.add(script('yes'));
    queue.run();
    await waitUntil(() => ran.length);

    expect(ran).to.deep.equal(['yes']);
    expect(no.type).to.equal('text/plain');
  });

  it('knows once each script that it has inserted', async () => {
    const queue = new ReleaseQueue(() => true);
    const held = script('known');

    queue.add(held);
    queue.run();
    await waitUntil(() => ran.length);

    expect(queue.hasInserted(script('other'))).to.equal(false);
    expect(queue.hasInserted(held)).to.equal(true);
    expect(queue.hasInserted(held)).to.equal(false);
  });

  it('goes on when a script adds another one', async () => {
    const queue = new ReleaseQueue(() => true);
    const later = script('later');
    Object.assign(window, { addLater: () => queue.add(later) });
    const first = script('first');
    first.text += '; addLater()';

    queue.add(first);
    queue.run();
    await waitUntil(() => ran.length === 2);

    expect(ran).to.deep.equal(['first', 'later']);
  });

  it('goes on after a script that neither loads nor fails', async () => {
    const { setTimeout: original } = window;
    window.setTimeout = ((work: () => void, ms: number) =>
      original(work, ms / 100)) as typeof setTimeout;
    const queue = new ReleaseQueue(() => true);
    const area = document.createElement('div');
    // Markup from a string marks its scripts as run already, so the browser does nothing with them.
    area.innerHTML = '<script type="text/plain" src="/fixture/script.js"></script>';
    document.body.append(area);

    queue.add(area.firstElementChild as HTMLScriptElement);
    queue.add(script('after'));
    queue.run();
    window.setTimeout = original;
    await waitUntil(() => ran.length);

    expect(ran).to.deep.equal(['after']);
  });

  it('goes on after a method of the platform that the page has broken', async () => {
    const { reportError: original } = window;
    window.reportError = () => {};
    const queue = new ReleaseQueue(() => true);
    const broken = script('broken');
    broken.replaceWith = () => {
      throw new Error('patched');
    };

    queue.add(broken);
    queue.add(script('after'));
    queue.run();
    await waitUntil(() => ran.length);
    window.reportError = original;

    expect(ran).to.deep.equal(['after']);
  });

  it('gives a script the type that it waits with', async () => {
    const queue = new ReleaseQueue(() => true);
    const module = script('module', { 'data-type': 'module' });

    queue.add(module);
    queue.run();
    await waitUntil(() => ran.length);

    expect(module.type).to.equal('module');
  });
});
