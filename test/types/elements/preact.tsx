/** @jsxImportSource preact */
// What must compile in Preact with `import type {} from 'say-so/preact'`, and what must not.
import type {} from 'say-so/preact';
import type { Notice } from 'say-so';

const notice: Notice = { title: 'Privacy notice', sections: [] };

export const page = (
  <main>
    <say-so-notice src="/legal/notice.json" toolbar level={3} id-prefix="a-" className="wide">
      <a href="/legal/notice.html">Read our privacy notice</a>
    </say-so-notice>
    <say-so-notice
      ref={(element) => {
        if (element) element.notice = notice;
      }}
      onError={(event) => event.preventDefault()}
    />
    <say-so-inventory categories="analytics" />
    <say-so-section heading="Contact us" open />
    <say-so />
  </main>
);
// @ts-expect-error -- a notice has no such attribute
export const misspelt = <say-so-notice sources="/legal/notice.json" />;
// @ts-expect-error -- nor this one: before the interface is there, it would be written as text
export const early = <say-so-notice notice={notice} />;
// @ts-expect-error -- nor is this an address
export const numbered = <say-so-notice src={1} />;
// @ts-expect-error -- there is no such element
export const unknown = <say-so-popup />;
