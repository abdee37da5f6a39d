import type { ConsentReceipt, ReceiptPurpose } from './types.js';

const VERSION = 'ISO/IEC TS 27560:2023';

/** What no configuration says, and every notice does. */
const IN_NOTICE = 'see privacy_notice';

/** A party with what is known of it. */
const party = (
  party_id: string,
  party_name: string,
  party_contact: string,
  party_type: string,
) => ({
  party_id,
  party_name,
  party_address: IN_NOTICE,
  party_contact: party_contact || IN_NOTICE,
  party_type,
});

/** The services of a purpose as parties. */
const thirdParties = ({ id, services }: ReceiptPurpose) =>
  services.map(({ id: part, name, provider, url }) =>
    party(`${id}/${part}`, provider || name || part, url, 'third party'),
  );

const processingOf = (
  { site, lang, region, method, notice }: ConsentReceipt,
  purpose: ReceiptPurpose,
) => ({
  privacy_notice: new URL(notice.url, site).href,
  language: lang,
  purpose: purpose.title,
  purpose_type: purpose.id,
  lawful_basis: 'consent',
  pii_information: [{ pii_type: 'data on the device' }],
  pii_controllers: [site],
  collection_method: method ?? 'unknown',
  storage_locations: [IN_NOTICE],
  retention_period: IN_NOTICE,
  jurisdiction: region ?? 'unknown',
  recipient_third_parties: thirdParties(purpose).map(({ party_id }) => party_id),
  withdrawal_method: `cookie icon on every page of ${site}`,
});

/** In a withdrawal whatever is denied counts as withdrawn. */
function eventFor(
  { subject, time, days, event, choices }: ConsentReceipt,
  { id, mode }: ReceiptPurpose,
) {
  const [granted, denied] = [
    event === 'renewed' ? event : 'given',
    event === 'withdrawn' ? event : 'refused',
  ];
  return {
    event_time: time,
    event_type: mode,
    event_state: choices[id] === 'granted' ? granted : denied,
    entity_id: subject,
    validity_duration: `P${days}D`,
    purpose_type: id,
  };
}

/**
 * A receipt in the shape of ISO/IEC TS 27560:2023: the receipt's own two fields, and the record with its four
 * sections, one event a purpose. The field names are those of the standard as the W3C's guide to it lists them
 * (https://w3id.org/dpv/guides/consent-27560).
 *
 * @param receipt one that has an answer
 */
export function iso27560Of(receipt: ConsentReceipt): object {
  const { subject, site, choices } = receipt;
  const purposes = receipt.purposes.filter(({ id }) => Object.hasOwn(choices, id));
  return {
    schema_version: VERSION,
    receipt_id: subject,
    header: { schema_version: VERSION, record_id: subject, pii_principal_id: subject },
    processing: purposes.map((purpose) => processingOf(receipt, purpose)),
    parties: [party(site, site, site, 'controller'), ...purposes.flatMap(thirdParties)],
    events: purposes.map((purpose) => eventFor(receipt, purpose)),
  };
}
