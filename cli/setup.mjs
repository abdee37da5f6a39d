// Lets `npm test` and `npm run say-so` work in a fresh clone: installs what package-lock.json lists, once.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync(new URL('node_modules/.package-lock.json', import.meta.url))) {
  console.error('First run: npm ci for the say-so command');
  const { status } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: import.meta.dirname, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' },
  );
  process.exit(status ?? 1);
}
