// The examples that have a server of their own, and where it answers. `npm start` in the folder starts it.
export const EXAMPLES = {
  plain: 4810,
  php: 4811,
  turbo: 4812,
  react: 4813,
  vue: 4814,
  svelte: 4815,
  next: 4816,
  angular: 4817,
  astro: 4818,
};
