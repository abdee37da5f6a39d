import { asText, inWords, type Target } from './target.js';

/**
 * A target with a fault of its own, five right turns in. Blind luck does not find it; only who sees which inputs came
 * further does.
 */
export const maze: Target = {
  words: inWords('a b c d e f g m z 7 8 9'),
  faultsOf(input) {
    const text = asText(input);
    if (text[0] === 'm')
      if (text[1] === 'a')
        if (text[2] === 'z')
          if (text[3] === 'e') if (text[4] === '9') return ['the end of the maze'];
    return [];
  },
};
