import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { progressBar } from '../src/commands/scan/progress.js';

/** What is drawn on a stream. @param {boolean} isTTY */
function drawn(isTTY) {
  let text = '';
  const write = (/** @type {string} */ part) => Boolean((text += part));
  const stream = /** @type {NodeJS.WriteStream} */ ({ isTTY, columns: 80, write });
  const bar = progressBar(stream);
  const url = `https://site.example/\u001b[31m${'long/'.repeat(20)}`;
  bar.tell({ step: 'refused', done: 3, total: 12, url });
  return text;
}

describe('the progress of a scan', () => {
  it('is one line that fits the terminal', () => {
    const line = drawn(true).replace('\r\u001b[2K', '');

    assert.match(line, /^█{6}░{18} 4\/12 refused https:\/\/site\.exam.*…$/);
    assert.ok(line.length <= 80);
    assert.equal(line.includes('\u001b'), false);
  });

  it('is not drawn where nobody looks', () => {
    assert.equal(drawn(false), '');
  });
});
