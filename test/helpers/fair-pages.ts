const WORDS = `<h1>Page</h1><p>Some words that a visitor reads. <a id="go" href="#there">On</a></p>
  <div style="block-size: 3000px"></div><p id="there">There</p>`;

/** A page with a configuration, and enough on it to scroll. */
export const page = (config: object, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Fair</title>
  <meta name="viewport" content="width=device-width">
  <script type="application/json" data-say-so-config>${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>
  <script src="/say-so.js"></script></head><body>${WORDS}</body></html>`;

export const LONG = 'We would like you to know a great many things. '.repeat(60);

/** Many categories with much to say, each with a service. */
export const heavyConfig = (): object => ({
  categories: Array.from({ length: 40 }, (_, index) => ({
    id: `part-${index}`,
    title: LONG.slice(0, 300),
    text: LONG,
    services: [{ id: 'one', name: LONG, purpose: LONG, provider: LONG }],
  })),
});

const TAGS =
  '<img src=x onerror=alert(1)><a href="javascript:alert(1)">Win</a><iframe src="/x"></iframe><marquee>5:00</marquee><style>*{color:red}</style>';

/** Markup in every text that an author can write. */
export const MARKUP = {
  texts: Object.fromEntries(
    ['prompt.title', 'prompt.text', 'prompt.change', 'panel.text', 'panel.limits'].map((key) => [
      key,
      `Words ${TAGS}`,
    ]),
  ),
  categories: [
    {
      id: 'ads',
      title: `Ads ${TAGS}`,
      text: TAGS,
      services: [
        {
          id: 'one',
          name: TAGS,
          purpose: TAGS,
          provider: TAGS,
          storage: [{ name: TAGS, purpose: TAGS, duration: TAGS }],
        },
      ],
    },
  ],
};

/** Declarations of a page that would move, cut or mark one of two answers, if they could be told apart. */
export const CUT = [
  '--w: attr(data-action type(<custom-ident>)); display: if(style(--w: reject-all): none; else: block)',
  '--w: attr(data-action); display: if(style(--w: "reject-all"): none; else: block)',
  'opacity: calc(sibling-index() - 1)',
  'order: calc(-1 * sibling-index())',
  'inline-size: calc(sibling-index() * 60px)',
  'position: absolute; left: 0; bottom: 0',
  'position: fixed; left: 0; bottom: 0; z-index: 9',
  'margin-inline-start: -160px',
  'translate: -170px 0',
  'transform: translateX(-100%) scale(2)',
  'grid-area: 1 / 1',
  'float: left; inline-size: 900px',
  'inline-size: 900px; block-size: 300px',
  'max-inline-size: 20px; overflow: hidden',
  'box-shadow: 0 0 0 400px red',
  'outline: 400px solid red',
  'text-indent: -400px',
  'background: conic-gradient(red, lime) fixed',
];
