// The look: custom properties, what they are without a choice, and how well they can be read.
import { contrast } from './contrast.js';

/** Colours with their values in light and dark. Those of surface and text are what browsers have for pages. */
export const COLOURS = {
  accent: { label: 'Accent', hint: 'Buttons, links and switches', usual: ['#1d4f8f', '#a8cbff'] },
  'on-accent': { label: 'On the accent', hint: 'Words on buttons', usual: ['#ffffff', '#0b1f3a'] },
  surface: { label: 'Surface', hint: 'Behind question and panel', usual: ['#ffffff', '#121212'] },
  text: { label: 'Text', hint: 'Words on the surface', usual: ['#000000', '#ffffff'] },
};

/** Lengths in pixels. */
export const LENGTHS = {
  radius: { label: 'Roundness', usual: 10, max: 32 },
  size: { label: 'Size of letters', usual: 16, min: 12, max: 24 },
  gap: { label: 'Space between parts', usual: 12, min: 4, max: 32 },
};

export const FONTS = {
  '': 'That of your page',
  'system-ui, sans-serif': 'Of the system',
  'Georgia, serif': 'With serifs',
  "ui-rounded, 'Arial Rounded MT Bold', sans-serif": 'Round',
  'ui-monospace, monospace': 'Of a typewriter',
};

/** Looks to begin with. */
export const LOOKS = {
  'As it comes': {},
  Forest: { accent: ['#0f5c4a', '#86d6b9'], 'on-accent': ['#ffffff', '#06241b'], radius: 14 },
  Brick: { accent: ['#9a2a14', '#ffb4a1'], radius: 4 },
  Plum: { accent: ['#6b2c91', '#dcb6f5'], radius: 22 },
  Ink: {
    accent: ['#1c1a16', '#f4eedf'],
    surface: ['#fbf7ec', '#1c1a16'],
    text: ['#1c1a16', '#f4eedf'],
    radius: 0,
    font: 'Georgia, serif',
  },
};

const COLOUR = /^#[0-9a-f]{6}$/;
const FONT = /^[\w\s,'"-]{1,200}$/;
export const SCHEMES = ['light', 'dark'];

const isColour = (value) =>
  Array.isArray(value) && value.length === 2 && value.every((one) => COLOUR.test(one));

function isLength(name, value) {
  const { min = 0, max } = LENGTHS[name];
  return Number.isInteger(value) && value >= min && value <= max;
}

/** What of a look can be written into a style sheet: it may have come with an address that somebody else made. */
export const sound = (look) =>
  Object.fromEntries(
    Object.entries(look).filter(
      ([name, value]) =>
        (Object.hasOwn(COLOURS, name) && isColour(value)) ||
        (Object.hasOwn(LENGTHS, name) && isLength(name, value)) ||
        (name === 'font' && FONT.test(value)),
    ),
  );

/** Black or white, whichever reads better on a colour. */
const readableOn = (colour) =>
  contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000';

/** The colours as they hold, `[light, dark]` each. Words on an accent of one's own are black or white unless chosen. */
export function coloursOf(look) {
  const chosen = sound(look);
  const colours = Object.fromEntries(
    Object.entries(COLOURS).map(([name, { usual }]) => [name, chosen[name] ?? usual]),
  );
  if (chosen.accent && !chosen['on-accent']) colours['on-accent'] = chosen.accent.map(readableOn);
  return colours;
}

function valueOf(name, value) {
  if (Object.hasOwn(COLOURS, name)) return `light-dark(${value.join(', ')})`;
  return Object.hasOwn(LENGTHS, name) ? `${value}px` : value;
}

/** The custom properties that a style sheet sets, with their values. Empty where nothing was chosen. */
export function propertiesOf(look) {
  const chosen = sound(look);
  if (chosen.accent) chosen['on-accent'] = coloursOf(look)['on-accent'];
  return Object.entries(chosen).map(([name, value]) => [`--say-so-${name}`, valueOf(name, value)]);
}

/** The contrast that words need: WCAG 2.2, 1.4.3. */
export const LEAST = 4.5;

/** What is read on what. */
const CHECKS = [
  { what: 'Words on buttons', of: 'on-accent', on: 'accent' },
  { what: 'Links', of: 'accent', on: 'surface' },
  { what: 'Text', of: 'text', on: 'surface' },
];

/**
 * How well the colours can be read, check by check.
 *
 * @returns {{ what: string, scheme: string, ratio: number, isEnough: boolean }[]}
 */
export function checksOf(look) {
  const colours = coloursOf(look);
  return SCHEMES.flatMap((scheme, at) =>
    CHECKS.map(({ what, of, on }) => {
      const ratio = contrast(colours[of][at], colours[on][at]);
      return { what, scheme, ratio, isEnough: ratio >= LEAST };
    }),
  );
}
