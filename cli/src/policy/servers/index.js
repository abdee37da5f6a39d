import { apache } from './apache.js';
import { caddy } from './caddy.js';
import { cloudflare } from './cloudflare.js';
import { express } from './express.js';
import { nginx } from './nginx.js';
import { php } from './php.js';

/** Who writes the lines, by server. */
export const SERVERS = { nginx, apache, caddy, express, php, cloudflare };
