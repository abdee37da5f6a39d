/**
 * @typedef {{ style: 'alpha' | 'roman' | 'number' | 'bullet', shape: string, count: number }} Marker
 * @typedef {{ text: string, markers: Marker[] }} Typed the marker as typed, and all that it may mean
 */

const ROMAN = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];

const PAREN = /^\s*(\((?:[a-z]|[ivx]{2,5}|\d{1,2})\))\s+/;
const LOOSE = /^\s*((?:[a-z]|[ivx]{2,5})\)|\d{1,2}[.)]|[•·▪◦‣●○–-])\s+/;

/** @param {string} text @returns {Marker[]} */
function markersOf(text) {
  const shape = text.replace(/[a-z\d]+/, 'x');
  const name = text.replace(/[().]/g, '');
  if (/\d/.test(name)) return [{ style: 'number', shape, count: Number(name) }];
  if (!/[a-z]/.test(name)) return [{ style: 'bullet', shape: text, count: 1 }];
  const roman = ROMAN.indexOf(name) + 1;
  return [
    ...(name.length === 1
      ? [/** @type {Marker} */ ({ style: 'alpha', shape, count: name.charCodeAt(0) - 96 })]
      : []),
    ...(roman ? [/** @type {Marker} */ ({ style: 'roman', shape, count: roman })] : []),
  ];
}

/**
 * The marker that somebody typed by hand before an item: `(a)`, `(iv)`, `(2)`; with `isLoose` also `a)`,
 * `2.`, `•` and `–`, which Markdown has lists of its own for.
 *
 * @param {string} line
 * @param {boolean} isLoose
 * @returns {Typed | undefined}
 */
export function typedMarker(line, isLoose) {
  const text = (line.match(PAREN) ?? (isLoose ? line.match(LOOSE) : null))?.[1];
  return text === undefined ? undefined : { text, markers: markersOf(text) };
}

/**
 * @template Line
 * @typedef {{ typed: Typed | undefined, line: Line }} Entry
 */

/**
 * @template Line
 * @typedef {{ line: Line, lists: TypedList<Line>[] }} Item
 */

/**
 * @template Line
 * @typedef {{ marker: Marker, items: Item<Line>[] }} TypedList
 */

/** @param {Marker} marker @param {Marker} last @param {number} length */
const continues = (marker, last, length) =>
  marker.style === last.style &&
  marker.shape === last.shape &&
  (marker.style === 'bullet' || marker.count === length + 1);

/**
 * Finds the lists among lines. A list starts at its first marker, goes on with the next one, and may hold
 * another list in an item: (a), (i), (ii), (b). After (h) comes (i), which is no Roman one.
 *
 * @template Line
 * @param {Entry<Line>[]} entries
 * @returns {(Line | TypedList<Line>)[]} a list of one item is none
 */
export function typedLists(entries) {
  /** @type {(Line | TypedList<Line>)[]} */
  const found = [];
  /** @type {TypedList<Line>[]} */
  let open = [];
  for (const { typed, line } of entries) {
    const markers = typed?.markers ?? [];
    const at = open.findLastIndex((list) =>
      markers.some((marker) => continues(marker, list.marker, list.items.length)),
    );
    const first = markers.findLast(({ count }) => count === 1);
    if (at >= 0) open = open.slice(0, at + 1);
    else if (first) {
      const list = { marker: first, items: [] };
      (open.at(-1)?.items.at(-1)?.lists ?? found).push(list);
      open = [...open, list];
    } else {
      open = [];
      found.push(line);
      continue;
    }
    open.at(-1)?.items.push({ line, lists: [] });
  }
  return found.flatMap((one) => (isAlone(one) ? [one.items[0].line] : [one]));
}

/**
 * @template Line
 * @param {Line | TypedList<Line>} one
 * @returns {one is TypedList<Line> & { items: [Item<Line>] }}
 */
const isAlone = (one) => isList(one) && one.items.length === 1 && !one.items[0]?.lists.length;

/**
 * @template Line
 * @param {Line | TypedList<Line>} one
 * @returns {one is TypedList<Line>}
 */
export const isList = (one) => typeof one === 'object' && one !== null && 'items' in one;
