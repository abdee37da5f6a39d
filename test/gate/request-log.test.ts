import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { readConfig } from '../../src/core/config.js';
import { Permits } from '../../src/gate/permits.js';
import { RequestLog, type Escape } from '../../src/gate/request-log.js';

const hosts = (path: string): string[] => [`${location.host}/fixture/${path}`];
const config = readConfig({
  categories: [
    {
      id: 'analytics',
      services: [
        { id: 'ok', hosts: hosts('ok') },
        { id: 'script', hosts: hosts('script') },
        { id: 'missing', hosts: hosts('missing') },
      ],
    },
  ],
});

const seen = async (log: RequestLog, part: string): Promise<void> =>
  waitUntil(() => log.read().some(({ address }) => address.includes(part)), part);

describe('RequestLog', () => {
  it('tells each address that was asked for without a grant, once, with its mark', async () => {
    const told: Escape[] = [];
    const log = new RequestLog(new Permits(config), (escape) => !!told.push(escape));
    log.note([]);

    await fetch('/fixture/ok.json?1');
    await fetch('/fixture/ok.json?1');
    const image = new Image();
    image.src = '/fixture/missing.json?2';
    await seen(log, '?2');

    expect(told.map(({ tag, mark }) => [tag, mark])).to.have.deep.members([
      ['fetch', '<script type="text/plain" data-say-so="analytics" data-say-so-service="ok">'],
      ['img', '<img data-say-so="analytics" data-say-so-service="missing" data-src="…">'],
    ]);
    expect(log.read()).to.deep.equal(told);
  });

  it('leaves out what the visitor has asked for', async () => {
    const log = new RequestLog(new Permits(config), () => false);
    log.note([]);

    await fetch('/fixture/ok.json?wanted');
    await aTimeout(50);

    expect(log.read()).to.deep.equal([]);
  });

  it('counts a request by the answer that held when it began', async () => {
    const log = new RequestLog(new Permits(config), () => true);
    log.note(['analytics/ok']);
    await fetch('/fixture/ok.json?granted');
    // Some browsers tell the time of a request to the millisecond only.
    await aTimeout(5);
    log.note([]);
    await aTimeout(5);
    await fetch('/fixture/ok.json?withdrawn');
    await seen(log, 'withdrawn');
    log.note(['analytics/ok']);
    await fetch('/fixture/ok.json?again');
    await aTimeout(50);

    const addresses = log.read().map(({ address }) => new URL(address).search);
    expect(addresses.filter((part) => /granted|withdrawn|again/.test(part))).to.deep.equal([
      '?withdrawn',
    ]);
  });

  it('remembers what was asked before the first grant, where nothing is always granted', async () => {
    const log = new RequestLog(new Permits(config), () => true);
    log.note([]);
    await fetch('/fixture/ok.json?early');
    log.note(['analytics/ok']);

    await seen(log, '?early');
  });

  it('knows whose code has asked', async () => {
    const log = new RequestLog(new Permits(config), () => true);
    log.note(['analytics/script', 'analytics/missing']);
    expect(log.hasRun(['analytics/script'])).to.equal(false);

    const script = document.createElement('script');
    script.src = '/fixture/script.js';
    document.head.append(script);
    await waitUntil(() => log.hasRun(['analytics/script']));

    expect(log.hasRun(['analytics', 'analytics/none'])).to.equal(false);
  });
});
