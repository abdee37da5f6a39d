/** Words by which filter lists find what asks visitors: what is named by them is hidden or blocked. */
export const LISTED_WORDS = /cookie|gdpr|cmp|cnil|banner|consent|privacy/;
