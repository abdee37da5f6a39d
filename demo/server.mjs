import { startSite } from './site-server.mjs';

// The statistics server's port is fixed too: its address is part of the pages' policy and easy to remember.
const port = Number(process.env.PORT ?? 8000);
const { origin, trackerOrigin } = await startSite({ port, trackerPort: port + 1 });

console.log(`The demo site:          ${origin}/`);
console.log(`Its statistics server:  ${trackerOrigin}/ (another site to your browser)`);
console.log('Stop with Ctrl+C.');
