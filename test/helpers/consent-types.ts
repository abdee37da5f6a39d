/** All seven types, those named granted. */
export const types = (...granted: string[]): Record<string, string> =>
  Object.fromEntries(
    [
      'ad_storage',
      'ad_user_data',
      'ad_personalization',
      'analytics_storage',
      'functionality_storage',
      'personalization_storage',
      'security_storage',
    ].map((type) => [
      type,
      type === 'security_storage' || granted.includes(type) ? 'granted' : 'denied',
    ]),
  );

/** What is done for advertising. */
export const ADS = ['ad_storage', 'ad_user_data', 'ad_personalization'];
