import { categoryOf } from './category-of.js';
import type { ConsentReceipt, ReceiptPurpose } from './types.js';
import { wholeAddress } from './whole-address.js';

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

/** A purpose is granted with the first of its services. */
const choiceOf = ({ choices }: ConsentReceipt, purpose: string) =>
  Object.keys(choices).some((id) => categoryOf(id) === purpose && choices[id] === 'granted')
    ? 'granted'
    : 'denied';

/** Those who receive something, or of a refusal those who would. */
function recipientsIn(receipt: ConsentReceipt, { id, services }: ReceiptPurpose) {
  const choice = choiceOf(receipt, id);
  return services
    .map((part) => `${id}/${part.id}`)
    .filter((part) => receipt.choices[part] === choice);
}

const processingOf = (receipt: ConsentReceipt, purpose: ReceiptPurpose) => ({
  privacy_notice: wholeAddress(receipt.notice.url, receipt.site),
  language: receipt.lang,
  purpose: purpose.title,
  purpose_type: purpose.id,
  lawful_basis: purpose.mode === 'opt-in' ? 'consent' : IN_NOTICE,
  pii_information: [{ pii_type: 'data on the device' }],
  pii_controllers: [receipt.site],
  collection_method: receipt.method ?? 'unknown',
  storage_locations: [IN_NOTICE],
  retention_period: IN_NOTICE,
  jurisdiction: receipt.region ?? 'unknown',
  recipient_third_parties: recipientsIn(receipt, purpose),
  withdrawal_method: `cookie icon on every page of ${receipt.site}`,
});

function eventFor(receipt: ConsentReceipt, { id, mode }: ReceiptPurpose) {
  const { subject, time, days, event, withdrawn } = receipt;
  const isWithdrawn = withdrawn?.some((each) => categoryOf(each) === id);
  const [granted, denied] = [
    event === 'renewed' ? event : 'given',
    isWithdrawn ? 'withdrawn' : 'refused',
  ];
  return {
    event_time: time,
    event_type: mode,
    event_state: choiceOf(receipt, id) === 'granted' ? granted : denied,
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
