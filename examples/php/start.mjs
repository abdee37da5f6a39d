// `php -S` where there is a PHP; else the pages as it has rendered them.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { serve } from '../lib/serve.mjs';

const PORT = 4811;

cpSync('node_modules/say-so/dist', 'rendered/say-so', { recursive: true });
if (spawnSync('php', ['--version']).status === 0)
  spawn('php', ['-S', `localhost:${PORT}`, '-t', 'rendered', 'page.php'], { stdio: 'inherit' });
else await serve('rendered', { port: PORT });
