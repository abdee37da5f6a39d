import { answer } from './answer.js';
import { complete } from './complete.js';
import { domain } from './domain.js';
import { hosts } from './hosts.js';
import { ids } from './ids.js';
import { names } from './names.js';
import { necessary } from './necessary.js';
import { own } from './own.js';
import { texts } from './texts.js';

/**
 * @import { SaySoConfig } from '../../../../src/core/config-format.ts'
 * @import { ConfigCode } from '../messages.js'
 * @import { Code } from '../../messages.js'
 * @typedef {{ config: SaySoConfig, file: string, site?: URL }} Subject `site`: the address of the site, where it is known
 * @typedef {{ code: Code | ConfigCode, path: (string | number)[], detail?: string }} Fault
 * @typedef {(subject: Subject) => Iterable<Fault>} Rule
 */

/** What a configuration that the schema allows is looked at for. @type {Rule[]} */
export const RULES = [ids, answer, necessary, hosts, own, complete, domain, texts, names];
