import { startExample } from '#examples/start.mjs';
import { startSecondSite } from '#examples/second-site.mjs';
import { tellExample, type Changes } from '../helpers/example-story.js';

// One example, installed and started as its reader does: `npm run test:examples -- NAME`.
const { EXAMPLE = 'plain', EXAMPLE_SCRIPT = 'start' } = process.env;
const NEW_DOCUMENTS = ['plain', 'php'];
const changes: Changes = NEW_DOCUMENTS.includes(EXAMPLE) ? 'new document' : 'same document';

tellExample(
  `${EXAMPLE} (npm run ${EXAMPLE_SCRIPT})`,
  async () => {
    const second = await startSecondSite();
    const { origin, stop } = await startExample(EXAMPLE, { script: EXAMPLE_SCRIPT });
    return { origin, asked: second.asked, stop: () => Promise.all([stop(), second.stop()]) };
  },
  changes,
);
