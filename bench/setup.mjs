// Lets `npm run bench` work in a fresh clone: installs what package-lock.json lists, once.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync(new URL('node_modules/.package-lock.json', import.meta.url))) {
  console.log('First run: npm ci for the benchmarks');
  const { status } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: import.meta.dirname, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  process.exit(status ?? 1);
}
