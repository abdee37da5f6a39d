// Thanks the visitor for a demo request. This is a demonstration: the form sends nothing anywhere.
(() => {
  const form = document.querySelector('[data-booking]');
  const status = document.querySelector('[data-booking-status]');
  if (!form || !status) return;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answers = new FormData(form);
    const name = String(answers.get('name')).trim();
    const email = String(answers.get('email')).trim();
    status.textContent =
      `Thank you, ${name}. We would now write to ${email} within one working day to agree a time. ` +
      'As this is a demonstration, nothing was sent and nothing was kept.';
    form.reset();
  });
})();
