import type { ConsentReceipt } from './types.js';
import { wholeAddress } from './whole-address.js';

/** What no configuration says, and every notice does. */
const IN_NOTICE = 'see policyUrl';

/** The services that are granted, each with who gets the data; the site itself where a category has none. */
const grantedIn = ({ site, purposes, choices }: ConsentReceipt) =>
  purposes.flatMap(({ id, title, mode, services }) => {
    const isOwn = !services.length && choices[id] === 'granted';
    const granted = services.filter((part) => choices[`${id}/${part.id}`] === 'granted');
    return [
      ...(isOwn ? [{ id, title, mode, service: site, thirdPartyName: '' }] : []),
      ...granted.map(({ id: part, name, provider }) => ({
        id,
        title,
        mode,
        service: name || part,
        thirdPartyName: provider,
      })),
    ];
  });

const servicesOf = (receipt: ConsentReceipt) =>
  grantedIn(receipt).map(({ id, title, mode, service, thirdPartyName }) => ({
    service,
    purposes: [
      {
        purpose: title,
        purposeCategory: [id],
        // Without an objection nobody has said yes.
        consentType: mode === 'opt-in' ? 'EXPLICIT' : 'IMPLICIT',
        piiCategory: ['Data on the device'],
        primaryPurpose: false,
        termination: receipt.expires,
        thirdPartyDisclosure: !!thirdPartyName,
        ...(thirdPartyName && { thirdPartyName }),
      },
    ],
  }));

const controllerOf = (site: string) => ({
  piiController: site,
  contact: IN_NOTICE,
  address: {},
  email: IN_NOTICE,
  phone: IN_NOTICE,
  piiControllerUrl: site,
});

/**
 * A receipt as a Kantara Consent Receipt 1.1.0: what is consented to, service by service. It is one of consent, so
 * that a refusal names no service. `sensitive` is false: a site that asks for sensitive data says so in its notice.
 *
 * @param receipt one that has an answer
 */
export function kantaraOf(receipt: ConsentReceipt): object {
  const { subject, site, time, region, method, lang, notice } = receipt;
  return {
    version: 'KI-CR-v1.1.0',
    jurisdiction: region ?? 'unknown',
    consentTimestamp: Date.parse(time ?? '') / 1000,
    collectionMethod: method ?? 'unknown',
    consentReceiptID: subject,
    language: lang,
    piiPrincipalId: subject,
    piiControllers: [controllerOf(site)],
    policyUrl: wholeAddress(notice.url, site),
    services: servicesOf(receipt),
    sensitive: false,
    spiCat: [],
  };
}
