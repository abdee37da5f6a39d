import { checkConfig } from '../config/check-config.js';
import { eachService } from '../config/each-service.js';
import { ids } from '../config/rules/ids.js';
import { sourcesOf } from './sources.js';

/**
 * @import { SaySoConfig } from '../../../src/core/config-format.ts'
 * @import { Rule } from '../config/rules/index.js'
 * @import { Findings } from '../findings.js'
 * @import { Input } from '../input.js'
 */

/** Every host can stand in a policy. @type {Rule} */
function* sayable({ config }) {
  for (const { service, path } of eachService(config))
    for (const [index, host] of (service.hosts ?? []).entries())
      if (!sourcesOf(host).length)
        yield { code: 'host', path: [...path, 'hosts', index], detail: host };
}

/**
 * Looks whether a configuration can be read as the widget reads it, as far as a policy needs it. What the widget would
 * leave out with a warning is an error here: a policy must not guess.
 *
 * @param {Pick<Input, 'value' | 'located'>} input
 * @param {Findings} findings gets what is wrong with it
 * @returns {SaySoConfig | undefined} nothing where something is wrong
 */
export function readConfig({ value, located }, findings) {
  const isSound = checkConfig(value, { located, findings, rules: [ids, sayable] });
  return isSound && !findings.hasErrors ? value : undefined;
}
