import Link from 'next/link';
import type { ReactNode } from 'react';

export const metadata = { title: 'Next.js' };

const CONFIG = JSON.stringify({ noticeUrl: '/notice' });

/** Scripts that have run, and what they have put into the page, differ from what the server wrote: React shall not mind. */
export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <script
          type="application/json"
          data-say-so-config=""
          dangerouslySetInnerHTML={{ __html: CONFIG }}
        />
        {/* Not next/script: that one comes too late. */}
        <script src="/say-so/say-so.js" />
        <script
          type="text/plain"
          data-say-so="analytics"
          src="http://127.0.0.1:4801/statistics.js"
          suppressHydrationWarning
        />
      </head>
      <body>
        <nav>
          <Link href="/">Home</Link> <Link href="/film">Film</Link>{' '}
          <Link href="/notice">Privacy notice</Link>{' '}
          <button type="button" data-say-so-action="settings">
            Settings
          </button>
        </nav>
        <main>{children}</main>
      </body>
    </html>
  );
}
