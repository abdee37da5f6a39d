/** An address without the part that leads into the page. */
export const withoutHash = (address: string): string => address.split('#')[0] ?? '';

/** Where on its site an address leads; empty for one that cannot be read. */
export const pathOf = (address: string): string =>
  URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).pathname : '';

/**
 * The address of an element of this page: `#id`, or the whole of it where `<base>` would lead `#id` to
 * another page.
 */
export function addressOf(id: string): string {
  const page = withoutHash(location.href);
  return `${withoutHash(document.baseURI) === page ? '' : page}#${id}`;
}
