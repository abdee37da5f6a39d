// What must compile for people who use the modules, and what must not. Checked by the type check alone.
import { ConsentStore, createSaySo, readConfig } from '../../src/index.js';
import type {} from '../../src/auto.js';
import type {
  Config,
  ConsentChange,
  ConsentState,
  Notice,
  NoticeElement,
  SaySo as Widget,
  SaySoConfig,
} from '../../src/index.js';

const saySo: Widget = createSaySo({ categories: [{ id: 'analytics' }] });
const state: ConsentState = await saySo.ready;
saySo.decide({ analytics: true, 'analytics/ga4': false });
const stop: () => void = saySo.subscribe((change: ConsentChange) => change.granted.join());
document.addEventListener('say-so-change', ({ detail }) => detail.withdrawn.join());
new ConsentStore(readConfig(), { now: Date.now }).subscribe(stop);

// What the script tag leaves on the page, and what is found there.
const page: Widget = SaySo;
page.report().escaped.map(({ mark }) => mark.trim());
const shown: NoticeElement = document.createElement('say-so-notice');
document.querySelector('say-so-notice')?.hash.then((hash) => hash.slice(7));
shown.limits = { sections: 100 };

// @ts-expect-error -- nobody takes the script's place
SaySo = saySo;
// @ts-expect-error -- a notice has no such limit
shown.limits = { section: 100 };
// @ts-expect-error -- the state is read-only
state.status = 'granted';
// @ts-expect-error -- and so are its lists
state.granted.push('marketing');
// @ts-expect-error -- an answer is yes or no
saySo.decide({ analytics: 'yes' });
// @ts-expect-error -- nobody sets the state
saySo.state = state;
// @ts-expect-error -- a status is one of four words
export const status: ConsentState['status'] = 'accepted';

const notice: Notice = {
  title: 'Privacy notice',
  sections: [{ title: 'Contact us', blocks: ['Write to us.', { contact: ['email'] }] }],
};
shown.notice = notice;
// @ts-expect-error -- a block has one of the known keys
notice.intro = [{ paragraph: 'x' }];

const config: SaySoConfig = {
  prompt: { default: 'card', GB: 'bar' },
  categories: [{ id: 'analytics', mode: 'opt-out', services: [{ id: 'a', storage: [{}] }] }],
};
readConfig(config);
// @ts-expect-error -- a mode is one of three words
config.categories = [{ id: 'analytics', mode: 'on' }];
// @ts-expect-error -- and no key is invented
config.colour = 'red';

// What is read has every key that may be written, and no other.
export const keys: Record<keyof SaySoConfig, true> = {} as Record<keyof Config, true>;
export const back: Record<keyof Config, true> = {} as Record<keyof SaySoConfig, true>;
