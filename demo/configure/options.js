// What there is to choose from, in the words of the page.

export const POSITIONS = {
  'bottom-left': 'Bottom left',
  'bottom-right': 'Bottom right',
  'inline-start': 'Where lines begin',
  'inline-end': 'Where lines end',
  inline: 'Where you put it in the page',
};

export const PROMPTS = {
  card: 'A card in the corner',
  bar: 'A bar along the bottom',
  dialog: 'A dialog in the middle',
  none: 'No question; the icon only',
};

export const AFTER_WITHDRAWAL = {
  reload: 'Load the page again if something has run',
  stay: 'Leave the page as it is',
};

export const MODES = {
  'opt-in': 'runs after a yes',
  'opt-out': 'runs until a no',
  always: 'runs always',
};

/** The four categories that the script has words for. */
export const WELL_KNOWN = ['necessary', 'functional', 'analytics', 'marketing'];

/** The texts that owners most often want in their own words. */
export const TEXTS = {
  'prompt.title': 'Heading of the question',
  'prompt.text': 'The question',
  'prompt.change': 'That the answer can be changed',
  'accept-all': 'Button: yes',
  'reject-all': 'Button: no',
  choose: 'Button: choose',
  launcher: 'Name of the icon and the panel',
};

/** Those of them that stand on buttons, and the most letters that the script takes there. */
export const LABELS = ['accept-all', 'reject-all', 'choose', 'launcher'];
export const MAX_LABEL = 60;

export const SIGNALS = {
  google: 'Google (consent mode)',
  microsoft: 'Microsoft Advertising',
  clarity: 'Microsoft Clarity',
  meta: 'Meta',
  tiktok: 'TikTok',
  matomo: 'Matomo',
  posthog: 'PostHog',
  shopify: 'Shopify',
  wordpress: 'WordPress (WP Consent API)',
};

/** Regions to pick from; any other code of ISO 3166 can be typed. */
export const REGIONS = {
  GB: 'United Kingdom',
  US: 'United States',
  'US-CA': 'California',
  'US-CO': 'Colorado',
  'US-VA': 'Virginia',
  CA: 'Canada',
  'CA-QC': 'Quebec',
  CH: 'Switzerland',
  AU: 'Australia',
  NZ: 'New Zealand',
  JP: 'Japan',
  BR: 'Brazil',
};

export const KINDS = {
  analytics: 'Statistics',
  ads: 'Advertising',
  replay: 'Recordings of visits',
  testing: 'Tests of variants',
  errors: 'Errors and speed',
  tags: 'Tag managers',
  video: 'Films',
  audio: 'Sound',
  map: 'Maps',
  font: 'Typefaces',
  cdn: 'Libraries',
  embed: 'Other embedded content',
  social: 'Social networks',
  chat: 'Chat and support',
  email: 'E-mail and letters',
  form: 'Forms and bookings',
  review: 'Reviews',
  payment: 'Payment',
  captcha: 'Against robots',
  account: 'Sign-in',
};
