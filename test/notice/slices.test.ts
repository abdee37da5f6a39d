import { expect } from '@open-wc/testing';
import { inSlices } from '../../src/notice/slices.js';

/** Steps of three milliseconds each; `taken` counts them. */
function* slowSteps(count: number, taken: { steps: number }): Generator {
  for (let step = 0; step < count; step += 1) {
    const end = performance.now() + 3;
    while (performance.now() < end);
    taken.steps += 1;
    yield;
  }
}

describe('inSlices', () => {
  it('takes the first steps at once and leaves the page room after', async () => {
    const taken = { steps: 0 };
    const done = inSlices(slowSteps(12, taken), () => true);
    const atOnce = taken.steps;
    let tasks = 0;
    const timer = setInterval(() => (tasks += 1));
    await done;
    clearInterval(timer);

    expect(atOnce > 0 && atOnce < 12).to.equal(true);
    expect(taken.steps).to.equal(12);
    expect(tasks > 0).to.equal(true);
  });

  it('ends early when nobody wants it any more', async () => {
    const taken = { steps: 0 };

    await inSlices(slowSteps(12, taken), () => false);

    expect(taken.steps < 12).to.equal(true);
  });
});
