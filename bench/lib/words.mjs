/** What every widget says and asks, so that the work is equal. */
export const WORDS = {
  title: 'We value your privacy',
  text: 'We would like to count visits and to show offers. You choose which of these.',
  accept: 'Accept all',
  reject: 'Reject all',
  choose: 'Choose',
  save: 'Save',
  close: 'Close',
};

export const CATEGORIES = [
  { id: 'necessary', title: 'Necessary', text: 'Needed for the shop to work.' },
  { id: 'analytics', title: 'Statistics', text: 'Helps us count visits.' },
  { id: 'marketing', title: 'Marketing', text: 'Used to show you offers.' },
];

/** A value as it stands in a script of the page. */
export const inScript = (value) => JSON.stringify(value).replaceAll('</', '<\\/');
