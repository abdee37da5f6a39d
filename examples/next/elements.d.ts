import type {} from 'say-so/react';
