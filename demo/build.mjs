// Makes what the demo serves beside its own files, in build/site/.
import { buildKnown } from './configure/build.mjs';
import { buildDocs } from './docs/build.mjs';

buildKnown();
buildDocs();
