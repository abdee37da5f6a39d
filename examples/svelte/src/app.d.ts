import type {} from 'say-so/svelte';
