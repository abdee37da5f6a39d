/** Makes a script element in front of the page's first one, as every snippet does. */
const INSERT = `function insert(src) {
  var made = document.createElement('script'), first = document.getElementsByTagName('script')[0];
  made.async = true;
  made.src = src;
  first.parentNode.insertBefore(made, first);
  return made;
}`;

/** What the snippets of vendors do, by their documentation, with their hosts as `%TRACKER%`. */
const STEPS = {
  google: `window.dataLayer = window.dataLayer || [];
    window.gtag = function () { dataLayer.push(arguments); };
    gtag('js', new Date(0));
    gtag('config', 'G-1');
    insert('%TRACKER%/gtag.js');`,
  tagManager: `window.dataLayer = window.dataLayer || [];
    dataLayer.push({ 'gtm.start': 0, event: 'gtm.js' });
    insert('%TRACKER%/gtm.js');`,
  microsoft: `window.uetq = window.uetq || [];
    insert('%TRACKER%/bat.js').onload = function () {
      var queue = window.uetq;
      window.uetq = { taken: queue, push: function () { queue.push.apply(queue, arguments); } };
      window.uetq.push('pageLoad');
    };`,
  clarity: `window.clarity = window.clarity || function () {
      (window.clarity.q = window.clarity.q || []).push(arguments);
    };
    insert('%TRACKER%/clarity.js');`,
  meta: `if (!window.fbq) {
      var fbq = window.fbq = function () {
        fbq.callMethod ? fbq.callMethod.apply(fbq, arguments) : fbq.queue.push(arguments);
      };
      if (!window._fbq) window._fbq = fbq;
      fbq.push = fbq; fbq.loaded = true; fbq.version = '2.0'; fbq.queue = [];
      insert('%TRACKER%/fbevents.js');
    }
    window.fbq('init', '1');
    window.fbq('track', 'PageView');`,
  tiktok: `window.TiktokAnalyticsObject = 'ttq';
    var ttq = window.ttq = window.ttq || [];
    ttq.methods = ['page', 'track', 'identify', 'holdConsent', 'revokeConsent', 'grantConsent'];
    ttq.methods.forEach(function (name) {
      ttq[name] = function () { ttq.push([name].concat(Array.prototype.slice.call(arguments, 0))); };
    });
    insert('%TRACKER%/tiktok.js');
    ttq.page();`,
  matomo: `var _paq = window._paq = window._paq || [];
    _paq.push(['trackPageView']);
    _paq.push(['enableLinkTracking']);
    insert('%TRACKER%/matomo.js');`,
  posthog: `var posthog = window.posthog = window.posthog || [];
    'capture opt_in_capturing opt_out_capturing has_opted_in_capturing'.split(' ').forEach(function (name) {
      posthog[name] = function () { posthog.push([name].concat(Array.prototype.slice.call(arguments, 0))); };
    });
    insert('%TRACKER%/array.js');`,
  /** No snippet: what a shop's page has, with what it does when it is asked for the interface. */
  shopify: `window.Shopify = { told: [], loadFeatures: function (features, done) {
      Shopify.told.push(['loadFeatures'].concat(features));
      Promise.resolve().then(function () {
        var remembered = { analytics: '', marketing: '', preferences: '', sale_of_data: '' };
        Shopify.customerPrivacy = {
          currentVisitorConsent: function () { return remembered; },
          setTrackingConsent: function (purposes, then) {
            Shopify.told.push(purposes);
            for (var key in purposes) remembered[key] = purposes[key] ? 'yes' : 'no';
            then();
          },
        };
        done();
      });
    } };`,
  /** No snippet: what the plugin adds to the end of each page. */
  wordpress: `window.wpTold = [];
    window.wp_has_consent = function (category) {
      return !window.wp_consent_type || sessionStorage['wp_' + category] === 'allow';
    };
    window.wp_set_consent = function (category, value) {
      wpTold.push(category + ' ' + value);
      sessionStorage['wp_' + category] = value;
    };
    document.addEventListener('wp_consent_type_defined', function () {
      wpTold.push('type ' + window.wp_consent_type);
    });`,
};

/** The code of each snippet, by the name of the signal. */
export const SNIPPETS = Object.fromEntries(
  Object.entries(STEPS).map(([name, steps]) => [
    name,
    `(function () {\n${INSERT}\n${steps}\n})();`,
  ]),
) as Readonly<Record<keyof typeof STEPS, string>>;

/** Runs a snippet in this page, at once; what it would load is an empty script. */
export function runSnippet(name: keyof typeof STEPS): void {
  const script = document.createElement('script');
  script.text = SNIPPETS[name].replaceAll('%TRACKER%', 'data:text/javascript,//');
  document.head.append(script);
}
