import { expect } from '@open-wc/testing';
import { afterPaint, inSlices, pageReady, soon } from '../../src/gate/schedule.js';

const task = (): Promise<void> => new Promise(soon);

describe('soon', () => {
  it('runs in a later task, in order', async () => {
    const order: number[] = [];
    soon(() => order.push(1));
    soon(() => order.push(2));

    expect(order).to.deep.equal([]);
    await task();

    expect(order).to.deep.equal([1, 2]);
  });
});

describe('afterPaint', () => {
  it('runs once, after a frame', async () => {
    let frames = 0;
    let runs = 0;
    requestAnimationFrame(() => (frames += 1));

    await new Promise<void>((resolve) =>
      afterPaint(() => {
        runs += 1;
        resolve();
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));

    expect([frames, runs]).to.deep.equal([1, 1]);
  });

  it('does not wait forever for a frame that never comes', async () => {
    const { requestAnimationFrame: original } = window;
    window.requestAnimationFrame = () => 0;

    await new Promise<void>(afterPaint);
    window.requestAnimationFrame = original;
  });
});

describe('inSlices', () => {
  it('yields to other tasks while there is much to do', async () => {
    let others = 0;
    let steps = 0;
    const busy = (): void => {
      const end = performance.now() + 3;
      while (performance.now() < end);
    };
    const count = (): void => {
      others += 1;
      if (steps < 12) soon(count);
    };
    soon(count);

    await new Promise<void>((resolve) =>
      inSlices(() => {
        busy();
        steps += 1;
        if (steps === 12) resolve();
        return steps < 12;
      }),
    );

    expect(others).to.be.at.least(2);
  });
});

describe('pageReady', () => {
  it('resolves on a page that has a body', async () => {
    await pageReady();
  });
});
