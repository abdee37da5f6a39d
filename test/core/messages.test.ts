import { expect } from '@open-wc/testing';
import { message, report } from '../../src/core/messages.js';
import { sentences } from '../../src/core/sentences.js';
import { heardWarnings } from '../helpers/heard-warnings.js';

describe('message', () => {
  it('says what, the value and the code', () => {
    expect(message('config-key', 'config.colour')).to.equal(
      `[say-so] ${sentences['config-key']} config.colour (config-key)`,
    );
  });

  it('cuts long values', () => {
    expect(message('config-value', 'x'.repeat(9999)).length).to.be.lessThan(700);
  });
});

describe('report', () => {
  it('warns in the console', async () => {
    const heard = await heardWarnings(() => report('loaded-twice'));

    expect(heard).to.deep.equal([`[say-so] ${sentences['loaded-twice']} (loaded-twice)`]);
  });

  it('survives a value that cannot be shown', () => {
    report('config-value', Object.create(null));
  });

  it('survives a broken console', () => {
    const { warn } = console;
    console.warn = () => {
      throw new Error('broken');
    };
    try {
      report('loaded-twice');
    } finally {
      console.warn = warn;
    }
  });
});
