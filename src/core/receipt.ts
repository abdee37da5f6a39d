import { idsOf, optionalIn } from './config.js';
import { message } from './messages.js';
import type { Decision } from './store.js';
import type {
  Config,
  ConsentChange,
  ConsentReceipt,
  ConsentState,
  DecisionEvent,
  How,
  ReceiptPurpose,
} from './types.js';
import type { View, Words } from './view.js';

const DAY_MS = 86_400_000;

/** What makes a receipt more than a state: which decision it is of. */
export interface Proof extends How {
  readonly event: DecisionEvent;
  readonly withdrawn: readonly string[];
  readonly id?: string | undefined;
}

/** What a receipt says besides the configuration and the state. */
export interface ReceiptContext {
  /** The origin of the page. */
  readonly site: string;
  readonly widget: ConsentReceipt['widget'];
  /** What the visitor read, if there was something to read. */
  readonly words?: Words | undefined;
  /** Without one: an answer of another page, of which only the cookie is known. */
  readonly proof?: Partial<Proof> | undefined;
}

/** Whether an answer grants something optional: only then may anything have an id. */
export const hasGrant = ({ status }: ConsentState): boolean =>
  status === 'granted' || status === 'partial';

/** What a decision did. A withdrawal stays one where something else is granted with it. */
export function eventOf(
  { granted, withdrawn, state }: ConsentChange,
  { before }: Pick<Decision, 'before'>,
): DecisionEvent {
  const isFirst = before.status === 'unset' || before.decidedAt === null;
  if (withdrawn.length) return 'withdrawn';
  if (granted.length || (isFirst && hasGrant(state))) return 'given';
  return isFirst ? 'refused' : 'renewed';
}

const choicesIn = (config: Config, granted: readonly string[]): ConsentReceipt['choices'] => {
  const ids = optionalIn(config).flatMap(idsOf);
  return Object.fromEntries(ids.map((id) => [id, granted.includes(id) ? 'granted' : 'denied']));
};

const purposesIn = ({ categories }: Config, words?: Words): ReceiptPurpose[] =>
  categories.map(({ id, title, mode, services }) => ({
    id,
    title: title || (words?.(`${id}.title`, id) ?? id),
    mode,
    services: services.map(({ id: part, name, provider, url }) => ({
      id: part,
      name,
      provider,
      url,
    })),
  }));

/** The receipt of the answer that holds. Pure. */
export function receiptOf(
  config: Config,
  state: ConsentState,
  { site, widget, words, proof = {} }: ReceiptContext,
): ConsentReceipt {
  const { decidedAt, region, gpc, granted } = state;
  const { days, revision, noticeUrl } = config;
  const isNamed = hasGrant(state) && proof.id;
  const hasAnswer = decidedAt !== null;
  return {
    schema: 'say-so/receipt-1',
    ...(isNamed && { id: isNamed }),
    subject: isNamed || 'none',
    site,
    time: hasAnswer ? new Date(decidedAt).toISOString() : null,
    expires: hasAnswer ? new Date(decidedAt + days * DAY_MS).toISOString() : null,
    days,
    event: hasAnswer ? (proof.event ?? (hasGrant(state) ? 'given' : 'refused')) : null,
    ...(hasAnswer && proof.withdrawn?.length && { withdrawn: proof.withdrawn }),
    method: proof.method ?? null,
    trusted: proof.trusted ?? null,
    notice: { version: revision, url: noticeUrl, ...(words?.hash && { hash: words.hash }) },
    lang: words?.lang ?? 'und',
    region,
    gpc,
    choices: choicesIn(config, granted),
    purposes: purposesIn(config, words),
    widget,
    state,
  };
}

/**
 * A receipt in the format asked for; as it is where none is. Throws for a format that is not known, and for a
 * standard one where there is no answer yet.
 */
export function receiptAs(
  receipt: ConsentReceipt,
  format?: string,
  formats?: View['formats'],
): object {
  if (format === undefined) return receipt;
  const shape = receipt.time ? formats?.get(format) : undefined;
  if (shape) return shape(receipt);
  throw new Error(message('receipt-format', format, [...(formats?.keys() ?? [])].join(' ')));
}
