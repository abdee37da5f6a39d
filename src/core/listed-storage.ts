import { namePattern } from './pattern.js';
import type { Config, StorageType } from './types.js';

/** Whether a name may not be kept now: only services that are not granted list it. */
export type NameTest = (name: string, granted: readonly string[]) => boolean;

/** Reads which names of one kind of storage the services list. `undefined`: none. */
export function listedNames({ categories }: Config, type: StorageType): NameTest | undefined {
  const listed = categories.flatMap(({ id, mode, services }) =>
    services.flatMap(({ id: own, storage }) =>
      storage
        .filter((item) => item.type === type)
        .map(({ name }) => ({
          pattern: namePattern(name),
          id: `${id}/${own}`,
          isAlways: mode === 'always',
        })),
    ),
  );
  if (!listed.length) return undefined;
  return (name, granted) => {
    const owners = listed.filter(({ pattern }) => pattern.test(name));
    const mayKeep = owners.some(({ id, isAlways }) => isAlways || granted.includes(id));
    return owners.length > 0 && !mayKeep;
  };
}
