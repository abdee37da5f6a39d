/** An address as seen from a site; what is none stays as it is. */
export const wholeAddress = (address: string, site: string): string =>
  URL.canParse(address, site) ? new URL(address, site).href : address;
