/** The configuration of the shop. The second site is listed, so that it is held also where nothing is marked. */
export const SHOP = {
  afterWithdraw: 'stay',
  signals: { google: true },
  categories: [
    { id: 'necessary' },
    { id: 'analytics', services: [{ id: 'count', name: 'Count', hosts: ['127.0.0.1'] }] },
    { id: 'marketing', services: [{ id: 'film', name: 'Film' }] },
  ],
} as const;
