import type {} from 'say-so/vue';
