import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import type { Story } from '../helpers/story.js';
import { WANTED } from './page.js';
import type { Run } from './row.js';

declare global {
  interface Window {
    /** What the page had of the platform first. */
    readonly platform: Pick<Document, 'createElement' | 'querySelector' | 'elementFromPoint'>;
  }
}

/** A row on its way through a visit. */
interface Visit {
  readonly story: Story;
  readonly row: Run;
  readonly visitor: Page;
  /** Where our script is: the page, or a frame in it. */
  readonly place: Frame;
}

/** Asks again until there is an answer; for at most ten seconds. */
async function eventually<T>(what: string, ask: () => Promise<T> | T): Promise<NonNullable<T>> {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer) return answer;
    await pause(20);
  }
  throw new Error(`Waited ten seconds for ${what}`);
}

/** The middle of a button of the question, if a click there reaches us. Asks past what the page has named. */
const middleOf = (action: string): [number, number] | null => {
  const { querySelector, elementFromPoint } = window.platform;
  const host = querySelector.call(document, 'say-so') as Element | null;
  const button = host?.shadowRoot?.querySelector(`[data-layer=prompt] [data-action=${action}]`);
  const box = button?.getBoundingClientRect();
  if (!box?.width) return null;
  const middle: [number, number] = [box.left + box.width / 2, box.top + box.height / 2];
  return elementFromPoint.apply(document, middle) === host ? middle : null;
};

const seeQuestion = ({ place }: Visit): Promise<[number, number]> =>
  eventually('the question', () => place.evaluate(middleOf, 'accept-all'));

async function accept(visit: Visit): Promise<void> {
  const { visitor, place } = visit;
  const [left, top] = await seeQuestion(visit);
  const frame = await place.frameElement();
  const { x, y } = (await frame?.boundingBox()) ?? { x: 0, y: 0 };
  await visitor.mouse.click(x + left, y + top);
}

/** What the second site was asked for. */
const asked = ({ story }: Visit): string[] => story.site.received.map(({ path }) => path).sort();

/** What we have said, as codes. */
const codes = ({ story }: Visit): string[] =>
  story.said.flatMap((text) => /\[say-so\][^]*\((.+)\)$/.exec(text)?.[1] ?? []).sort();

async function see({ place }: Visit, what: (() => unknown) | undefined): Promise<void> {
  if (what) assert.equal(await place.evaluate(what), true, String(what));
}

async function arrive(story: Story, row: Run, path: string): Promise<Visit> {
  const visitor = await story.visitor();
  const { origin } = story.site;
  await row.before?.(visitor, story.site);
  const { address = '%PATH%' } = row;
  const own = address.replace('%PATH%', path).replace('%PORT%', new URL(origin).port);
  await visitor.goto(new URL(own, origin).href);
  const place = await eventually('the frame', () =>
    visitor.frames().find((frame) => new URL(frame.url()).pathname === path),
  );
  await eventually('the shop', () => place.evaluate(() => Reflect.get(window, 'isOpen')));
  return { story, row, visitor, place };
}

async function seeNothingGranted(visit: Visit): Promise<void> {
  const { story, row, place } = visit;
  const { status, granted } = await place.evaluate(() => window.SaySo.state);
  // What is sent would be on its way.
  await pause(100);
  assert.deepEqual([status, granted], ['unset', ['necessary']]);
  assert.deepEqual(asked(visit), row.escapes ?? []);
  assert.deepEqual(codes(visit), row.says ?? []);
  assert.deepEqual(story.faults, []);
}

async function seeWhatIsGranted(visit: Visit): Promise<void> {
  const { story, row } = visit;
  const { also = [], escapes = [], says = [], saysThen = [] } = row;
  const held = WANTED.filter((path) => !escapes.includes(path));
  const wanted = [...held, ...also, ...escapes].sort();
  await eventually('what is granted', () => asked(visit).length >= wanted.length);
  assert.deepEqual(asked(visit), wanted);
  assert.deepEqual(codes(visit), [...says, ...saysThen].sort());
  assert.deepEqual(story.faults, []);
}

/**
 * Visits the page of a row, and holds it to what must be true on every page: before the answer nothing is granted and
 * nothing is sent; an answer can be given with the mouse, and lets go what it grants; nothing of ours throws, and it
 * says only what the row expects.
 */
export async function withstand(story: Story, row: Run, path: string): Promise<void> {
  const visit = await arrive(story, row, path);
  try {
    await seeQuestion(visit);
    if (row.act) await visit.place.evaluate(row.act);
    await seeNothingGranted(visit);
    await see(visit, row.holds);
    await accept(visit);
    await seeWhatIsGranted(visit);
    await see(visit, row.after);
  } catch (cause) {
    const heard = [asked(visit).join(' '), ...story.said, ...story.faults].join('\n');
    throw new Error(`${String(cause)}\n${heard}`, { cause });
  }
}
