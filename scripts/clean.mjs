// A build starts from nothing: a file that was renamed must not live on in what is tested or shipped.
import { rmSync } from 'node:fs';

for (const folder of ['build', 'dist']) rmSync(folder, { recursive: true, force: true });
