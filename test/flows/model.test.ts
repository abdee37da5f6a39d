import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { tellStories } from '../helpers/story.js';

/** What a visitor, a site owner or the time may do. */
type Command =
  | { do: 'decide'; choices: Record<string, boolean>; tab: number }
  | { do: 'accept' | 'reject'; tab: number }
  | { do: 'withdraw'; id: string; tab: number }
  | { do: 'reload' }
  | { do: 'wait'; days: number }
  | { do: 'revise'; revision: string };

const CATEGORIES = { functional: [], analytics: ['one', 'two'], marketing: [] };
const IDS = Object.entries(CATEGORIES).flatMap(([id, parts]) => [
  id,
  ...parts.map((part) => `${id}/${part}`),
]);
const DAYS = 182;

const config = {
  prompt: 'none',
  afterWithdraw: 'stay',
  categories: [
    { id: 'necessary' },
    ...Object.entries(CATEGORIES).map(([id, parts]) => ({
      id,
      mode: id === 'functional' ? 'opt-out' : 'opt-in',
      services: parts.map((part) => ({ id: part })),
    })),
  ],
};

/** A tab: its clock and its revision are those of the page around it. */
const TAB = `<!doctype html><script>
    const { now } = Date;
    Date.now = () => now() + parent.days * 86_400_000;
    const config = document.createElement('script');
    config.type = 'application/json';
    config.dataset.saySoConfig = '';
    config.text = JSON.stringify({ ...${JSON.stringify(config)}, revision: parent.revision });
    document.head.append(config);
  </script><script src="/say-so.gate.js"></script>`;

const story = tellStories({
  pages: { '/tab.html': TAB, '/tabs.html': '<!doctype html><iframe></iframe><iframe></iframe>' },
});

/** The plain model: what must be granted, and nothing about how. */
class Model {
  #answer: { day: number; revision: string; granted: Set<string> } | null = null;
  #day = 0;
  #revision = '1';

  get granted(): string[] {
    const answer = this.#answer;
    const counts = answer?.revision === this.#revision && this.#day - answer.day < DAYS;
    return [
      'necessary',
      // One that does not count may have been an objection.
      ...IDS.filter((id) => (counts ? answer.granted.has(id) : !answer && id === 'functional')),
    ];
  }

  run(command: Command): void {
    if (command.do === 'wait') this.#day += command.days;
    if (command.do === 'revise') this.#revision = command.revision;
    if (command.do === 'accept') this.#decide(() => true);
    if (command.do === 'reject') this.#decide(() => false);
    if (command.do === 'withdraw') this.#choose({ [command.id]: false });
    if (command.do === 'decide') this.#choose(command.choices);
  }

  #choose(choices: Record<string, boolean>): void {
    const now = new Set(this.granted);
    this.#decide((id) => choices[id] ?? choices[id.split('/')[0] ?? ''] ?? now.has(id));
  }

  #decide(isGranted: (id: string) => boolean): void {
    const granted = new Set(IDS.filter(isGranted));
    this.#answer = { day: this.#day, revision: this.#revision, granted };
  }
}

/** Runs commands in two tabs of one visitor, and gives what both hold after each. */
function runInPage(commands: Command[]): Promise<string[][]> {
  type Widget = typeof window.SaySo;
  const frames = [...document.querySelectorAll('iframe')];
  const widget = (tab: number): Widget =>
    Reflect.get(frames[tab]?.contentWindow ?? window, 'SaySo') as Widget;
  const holds = (tab: number): string => widget(tab).state.granted.join();
  const load = (frame: HTMLIFrameElement): Promise<void> =>
    new Promise((done) => {
      frame.onload = () => done();
      frame.src = '/tab.html';
    });
  const reload = async (): Promise<void> => {
    await Promise.all(frames.map(load));
    await Promise.all([widget(0).ready, widget(1).ready]);
  };
  const follow = async (): Promise<void> => {
    const end = performance.now() + 1000;
    while (holds(0) !== holds(1) && performance.now() < end)
      await new Promise((done) => setTimeout(done, 1));
  };
  /** The cookie has gone, and the tabs are told: quicker than to load them anew. */
  const forget = async (): Promise<void> => {
    const channel = new BroadcastChannel('say-so');
    channel.postMessage('');
    const end = performance.now() + 3000;
    while (holds(0) !== 'necessary,functional' || holds(1) !== holds(0)) {
      if (performance.now() > end) throw new Error('a tab does not follow');
      await new Promise((done) => setTimeout(done, 1));
    }
    channel.close();
  };
  const act = async (command: Command): Promise<void> => {
    if (command.do === 'wait')
      Reflect.set(window, 'days', Reflect.get(window, 'days') + command.days);
    if (command.do === 'revise') Reflect.set(window, 'revision', command.revision);
    if (command.do === 'accept') widget(command.tab).acceptAll();
    if (command.do === 'reject') widget(command.tab).rejectAll();
    if (command.do === 'withdraw') widget(command.tab).withdraw(command.id);
    if (command.do === 'decide') widget(command.tab).decide(command.choices);
    await ('tab' in command ? follow() : reload());
  };
  const run = async (): Promise<string[][]> => {
    // A tab that has seen an answer that does not count waits for another one until it is loaded anew.
    const isTimeless = Reflect.get(window, 'isTimeless') === true;
    Object.assign(window, { days: 0, revision: '1' });
    Reflect.set(
      window,
      'isTimeless',
      commands.every((command) => 'tab' in command),
    );
    document.cookie = '__Host-say-so=; Max-Age=0; Path=/; Secure';
    if (isTimeless) await forget();
    else await reload();
    const held: string[][] = [];
    for (const command of commands) {
      await act(command);
      held.push([holds(0), holds(1)]);
    }
    return held;
  };
  return run();
}

/** A record that can be sent to any browser. */
const plain = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<T>;
const tab = fc.integer({ min: 0, max: 1 });
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: plain({
      do: fc.constant('decide' as const),
      choices: fc.dictionary(fc.constantFrom(...IDS), fc.boolean(), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      tab,
    }),
  },
  {
    weight: 3,
    arbitrary: plain({ do: fc.constantFrom('accept' as const, 'reject' as const), tab }),
  },
  {
    weight: 3,
    arbitrary: plain({
      do: fc.constant('withdraw' as const),
      id: fc.constantFrom(...IDS),
      tab,
    }),
  },
  { weight: 1, arbitrary: plain({ do: fc.constant('reload' as const) }) },
  {
    weight: 1,
    arbitrary: plain({
      do: fc.constant('wait' as const),
      days: fc.integer({ min: 1, max: 200 }),
    }),
  },
  {
    weight: 1,
    arbitrary: plain({
      do: fc.constant('revise' as const),
      revision: fc.constantFrom('1', '2'),
    }),
  },
);

it('holds what the model says, in both tabs, after any 200 sequences', async () => {
  const page: Page = await story.visitor();
  await page.goto(`${story.site.origin}/tabs.html`);
  const sequence = fc.array(anyCommand, { minLength: 3, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(sequence, async (commands) => {
      const held = await page.evaluate(runInPage, commands);
      const model = new Model();
      for (const [index, command] of commands.entries()) {
        model.run(command);
        const expected = model.granted.join();
        assert.deepEqual(held[index], [expected, expected], `after ${JSON.stringify(command)}`);
      }
    }),
    { numRuns: 200 },
  );
  assert.deepEqual(story.faults, []);
});
