/** The sections come as children of the element, so React must not look for its own there: as markup. */
export function Notice() {
  const notice =
    '<say-so-notice src="/notice.json" toolbar><a href="/notice.json">Read our notice</a></say-so-notice>';
  return <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: notice }} />;
}
