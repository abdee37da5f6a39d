import { startSecondSite } from '#examples/second-site.mjs';
import { serve } from '#examples/serve.mjs';
import { tellExample, type RunningExample } from '../helpers/example-story.js';

// The examples that need no packages of their own. The others: `npm run test:examples`.

const start = (folder: string) => async (): Promise<RunningExample> => {
  const second = await startSecondSite(0);
  const site = await serve(`examples/${folder}`, { second: second.origin });
  return {
    origin: site.origin,
    asked: second.asked,
    stop: () => Promise.all([site.stop(), second.stop()]),
  };
};

tellExample('plain', start('plain'), 'new document');
tellExample('php', start('php/rendered'), 'new document');
tellExample('turbo', start('turbo'));
