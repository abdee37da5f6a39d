import { builtFile } from './site.mjs';
import { shopPage } from './shop-page.mjs';

/** As many hosts as a large shop has, in every form. */
const HOSTS = Array.from({ length: 10 }, (_, number) => [
  `stats${number}.example`,
  `*.offers${number}.example`,
  `cdn${number}.example/tags/`,
]).flat();

const TAG = '<script src="/say-so.js"></script>';

/** A configuration whose services list these hosts, three each. */
function configWith(hosts) {
  const services = Array.from({ length: 10 }, (_, number) => ({
    id: `service${number}`,
    hosts: hosts.slice(number * 3, number * 3 + 3),
  }));
  const categories = [{ id: 'necessary' }, { id: 'analytics', services }];
  return `<script type="application/json" data-say-so-config>${JSON.stringify({ categories })}</script>`;
}

/** The same page without us, with an observer that does nothing, with us, and with hosts to look for. */
const HEADS = {
  // Some calls of the platform are quicker in a page that has never run a script.
  'bare page': '<script>0;</script>',
  'empty observer': `<script>
new MutationObserver(() => {}).observe(document, { childList: true, subtree: true });
</script>`,
  'say-so': configWith([]) + TAG,
  'say-so, 30 hosts': configWith(HOSTS) + TAG,
};

/** Puts the named variants of the page on the site. */
export function variantsOn(site, names) {
  site.put('/say-so.js', builtFile('say-so.js'));
  return names.map((name) => ({
    name,
    address: site.put(`/variants/${encodeURI(name)}`, shopPage({ head: HEADS[name] })),
  }));
}
