/**
 * @import { SaySoCategory, SaySoConfig, SaySoService } from '../../../src/core/config-format.ts'
 * @typedef {{ category: SaySoCategory, service: SaySoService, path: (string | number)[] }} PlacedService
 */

/** Whether a category needs no answer. @param {SaySoCategory} category */
export const isAlways = ({ id, mode }) =>
  (mode ?? (id === 'necessary' ? 'always' : '')) === 'always';

/** A category's id and, written `category/service`, those of its services. @param {SaySoCategory} category */
export const idsOf = ({ id, services = [] }) => [id, ...services.map((part) => `${id}/${part.id}`)];

/**
 * Every service of a configuration, with its category and where it stands.
 *
 * @param {SaySoConfig} config
 * @returns {PlacedService[]}
 */
export const eachService = ({ categories = [] }) =>
  categories.flatMap((category, at) =>
    (category.services ?? []).map((service, index) => ({
      category,
      service,
      path: ['categories', at, 'services', index],
    })),
  );
