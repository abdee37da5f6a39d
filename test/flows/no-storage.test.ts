import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { needs } from '../helpers/abilities.js';
import { press, seeIcon, seeQuestion, tellStories } from '../helpers/story.js';

const story = tellStories({}, { preferences: { 'network.cookie.cookieBehavior': 2 } });

describe('a browser that refuses all storage', () => {
  it('asks and follows the answer, for this page', needs('a profile without storage'), async () => {
    const page = await story.visitor();
    await page.goto(`${story.site.origin}/`);
    const isRefused = await page.evaluate(() => {
      try {
        return !new BroadcastChannel('any');
      } catch {
        return true;
      }
    });
    await seeQuestion(page);

    await press(page, 'prompt', 'accept-all');

    assert.ok(isRefused);
    assert.equal((await seeIcon(page)).state, 'granted');
    assert.deepEqual(story.faults, []);
  });
});
