// From what was chosen to what stands in say-so.json. Only what differs from the defaults is written.
import { NOTHING } from './choices.js';
import {
  AFTER_WITHDRAWAL,
  LABELS,
  MAX_LABEL,
  MODES,
  POSITIONS,
  PROMPTS,
  SIGNALS,
  WELL_KNOWN,
} from './options.js';

const ID = /^[a-z][a-z0-9-]*$/;
/** A region that a visitor may be found in, as the script reads it. */
export const REGION = /^(?!AP|EU|UK|XX|ZZ)[A-Z]{2}(-[A-Z0-9]{1,3})?$/;
/** An address without a scheme, or with one that a link may have. */
const LINK = /^(https?:|(?![^/?#]*:))./;
const MAX_DAYS = 395;

/** What a value must be to be written; an address may have come with any. */
const SOUND = {
  position: (value) => Object.hasOwn(POSITIONS, value),
  prompt: (value) => Object.hasOwn(PROMPTS, value),
  lang: (value) => /^[a-zA-Z0-9-]+$/.test(value),
  noticeUrl: (value) => LINK.test(value),
  inventoryUrl: (value) => LINK.test(value),
  days: (value) => Number.isInteger(value) && value > 0 && value <= MAX_DAYS,
  gpc: () => true,
  dnt: () => true,
  afterWithdraw: (value) => Object.hasOwn(AFTER_WITHDRAWAL, value),
};

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const isFull = (value) => Object.keys(value).length > 0;
/** Texts that say something, in no more letters than a button has room for. */
const words = (object) =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([key, value]) =>
        typeof value === 'string' &&
        /[\p{L}\p{N}]/u.test(value) &&
        !(LABELS.includes(key) && value.length > MAX_LABEL),
    ),
  );

/** The services that were chosen, with the category of each. */
export const chosenServices = ({ services }, known) =>
  known.services
    .filter(({ service }) => Object.hasOwn(services, service.id))
    .map((choice) => ({
      ...choice,
      category: services[choice.service.id],
      usual: choice.category,
    }));

/** The categories that there can be: those that the script knows, and those of one's own. */
export const allCategories = ({ categories, services }) => [
  ...new Set(
    [...WELL_KNOWN, ...Object.keys(categories), ...Object.values(services)].filter((id) =>
      ID.test(id),
    ),
  ),
];

/** The ids of the categories that are asked for, in their order; `necessary` is always among them. */
export function categoriesOf(choices, known) {
  const used = new Set(chosenServices(choices, known).map(({ category }) => category));
  // Whoever has chosen no service yet is shown what the script does by itself.
  const isUsual = (id) => !used.size && WELL_KNOWN.includes(id);
  const isAsked = (id) => choices.categories[id]?.asked ?? isUsual(id);
  return allCategories(choices).filter((id) => id === 'necessary' || used.has(id) || isAsked(id));
}

function categoryOf(id, choices, known) {
  const { title = '', text = '' } = choices.categories[id] ?? {};
  const services = chosenServices(choices, known)
    .filter(({ category }) => category === id)
    .map(({ service }) => service);
  return { id, ...words({ title, text }), ...(services.length && { services }) };
}

/** Whether a system is told: as was said, or as the services ask for it. */
export const isTold = (name, choices, known) =>
  choices.signals[name] ?? chosenServices(choices, known).some(({ signal }) => signal === name);

function regionsOf(rules, ids) {
  const regions = {};
  for (const { region, category, mode } of rules)
    if (REGION.test(region) && ids.includes(category) && Object.hasOwn(MODES, mode))
      regions[region] = { ...regions[region], [category]: mode };
  return regions;
}

/** The configuration: what the script reads, and `say-so.json` says. */
export function toConfig(choices, known) {
  const changed = Object.entries(SOUND).filter(
    ([key, isSound]) => choices[key] !== NOTHING[key] && isSound(choices[key]),
  );
  const ids = categoriesOf(choices, known);
  const categories = ids.map((id) => categoryOf(id, choices, known));
  const isUsual = same(
    categories,
    WELL_KNOWN.map((id) => ({ id })),
  );
  const parts = {
    regions: regionsOf(choices.rules, ids),
    signals: Object.fromEntries(
      Object.keys(SIGNALS)
        .filter((name) => isTold(name, choices, known))
        .map((name) => [name, true]),
    ),
    categories: isUsual ? [] : categories,
    texts: words(choices.texts),
  };
  return Object.fromEntries([
    ...changed.map(([key]) => [key, choices[key]]),
    ...Object.entries(parts).filter(([, value]) => isFull(value)),
  ]);
}
