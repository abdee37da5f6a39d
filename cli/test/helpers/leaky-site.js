import { page } from './site.js';

const CONFIG = {
  categories: [
    {
      id: 'necessary',
      services: [
        {
          id: 'shop',
          name: 'Our shop',
          purpose: 'Keeps the basket.',
          hosts: ['api.shop.example'],
          storage: [
            { name: 'basket', type: 'cookie', duration: 'session', purpose: 'The basket.' },
          ],
        },
      ],
    },
    {
      id: 'analytics',
      services: [
        {
          id: 'stats',
          name: 'Our statistics',
          purpose: 'Counts visits.',
          hosts: ['stats.example'],
          storage: [{ name: 'st_*', type: 'cookie', duration: '1 year', purpose: 'Counts.' }],
        },
      ],
    },
  ],
};

const LEAKY = `
<script src="http://static.hotjar.com:PORT/hotjar.js"></script>
<script src="http://stranger.example:PORT/a.js"></script>
<iframe src="http://frame.localhost:PORT/"></iframe>
<a href="/secret">For nobody</a>
<script>
  localStorage.setItem('<img src=x onerror=alert(1)>\\u001b[31m', '1');
  document.addEventListener('say-so-change', ({ detail }) => {
    if (detail.state.status === 'refused') fetch('/late');
  });
  const link = Object.assign(document.createElement('a'), { href: '/two', textContent: 'Two' });
  document.body.append(link);
</script>`;

const SECOND = `
<script>
  new Worker(URL.createObjectURL(new Blob(["fetch('http://worker.example:PORT/')"])));
  navigator.serviceWorker.register('/worker.js');
  new WebSocket('ws://socket.example:PORT/').onerror = () => {};
</script>`;

/** A site that leaks in every way that a scan knows, and has a page that fails. */
export const LEAKY_SITE = {
  '/': page(LEAKY, CONFIG),
  '/two': page(SECOND, CONFIG),
  '/broken': {},
  '/late': { body: '', headers: { 'set-cookie': 'st_late=1; Max-Age=31536000' } },
  '/secret': page('', CONFIG),
  '/worker.js': "fetch('http://service-worker.example:PORT/')",
  '/robots.txt': 'User-agent: *\nDisallow: /secret\nSitemap: http://localhost:PORT/index.xml\n',
  '/index.xml':
    '<?xml version="1.0"?><sitemapindex><sitemap><loc>http://localhost:PORT/map.xml</loc></sitemap></sitemapindex>',
  '/map.xml':
    '<?xml version="1.0"?><urlset><url><loc><![CDATA[http://localhost:PORT/broken]]></loc></url></urlset>',
  'static.hotjar.com/hotjar.js': "document.cookie = '_hjSessionUser_7=1; max-age=31536000';",
  'stranger.example/a.js': "document.cookie = 'by_stranger=1';",
  'frame.localhost/': {
    body: "<script>localStorage.kept = '1'; indexedDB.open('frames');</script>",
    headers: { 'set-cookie': 'tid=1; SameSite=None; Secure; Max-Age=2592000' },
  },
  'worker.example/': 'ok',
  'service-worker.example/': 'ok',
};
