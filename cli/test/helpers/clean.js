/** @import { Notice } from '../../../src/core/notice-format.ts' */

/**
 * A small notice in which a check finds nothing, with other keys in place of its own.
 *
 * @param {Partial<Record<keyof Notice, unknown>>} [keys]
 * @returns {Record<string, any>}
 */
export const clean = (keys = {}) => ({
  lang: 'en',
  version: '1',
  updated: '2026-11-01',
  title: 'Privacy notice',
  controller: { name: 'A', email: 'a@b.example', authority: { name: 'ICO' } },
  sections: [
    {
      id: 'visitors',
      title: 'Visitors',
      kind: 'audience',
      sections: ['collect', 'share', 'where', 'keep', 'basis'].map((question) => ({
        id: `visitors.${question}`,
        title: question,
        question,
        blocks: ['You do not have to give it.'],
      })),
    },
    { id: 'rights', title: 'Rights', kind: 'rights', blocks: [{ contact: ['email'] }] },
  ],
  ...keys,
});

/** The same with an introduction. @param {unknown[]} intro */
export const withIntro = (...intro) => clean({ intro });

/** The same with a paragraph. @param {unknown} p */
export const withText = (p) => withIntro({ p });
