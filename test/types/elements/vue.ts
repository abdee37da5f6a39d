// What a template of Vue may give our elements with `import type {} from 'say-so/vue'`, and what it may not.
import type {} from 'say-so/vue';
import type { GlobalComponents } from 'vue';

type Props<Name extends keyof GlobalComponents> = InstanceType<GlobalComponents[Name]>['$props'];

export const notice: Props<'say-so-notice'> = {
  src: '/legal/notice.json',
  toolbar: true,
  level: 3,
};
export const inventory: Props<'say-so-inventory'> = { categories: 'analytics', class: 'wide' };
// @ts-expect-error -- a notice has no such attribute
export const misspelt: Props<'say-so-notice'> = { sources: '/legal/notice.json' };
// @ts-expect-error -- there is no such element
export type Unknown = Props<'say-so-popup'>;
