// The schemas stand beside the script that reads what they describe.
import { cpSync } from 'node:fs';

cpSync('schema', 'dist/schema', { recursive: true });
