/* Three quick questions: a number chooses and goes to the next one, Enter notes the answers, Esc leaves them. */
(() => {
  'use strict';

  const form = document.querySelector('[data-questions]');
  if (!form) return;
  const questions = [...form.querySelectorAll('[data-question]')];
  const done = form.querySelector('[type="submit"]:not([name])');
  const later = form.querySelector('[name="later"]');
  let at = 0;

  const turnTo = (place) => {
    at = place;
    questions.forEach((question, index) => question.classList.toggle('desk-question--now', index === at));
  };
  const stand = (place) => {
    turnTo(place);
    const inputs = [...(questions[at]?.querySelectorAll('input') ?? [])];
    (inputs.find((one) => one.checked) ?? inputs[0] ?? done).focus();
  };

  form.addEventListener('focusin', (event) => {
    const place = questions.indexOf(event.target.closest('[data-question]'));
    if (place >= 0) turnTo(place);
  });

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // The desk's menus and windows have keys of their own.
    if (event.target !== document.body && !form.contains(event.target)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      form.requestSubmit(later);
    } else if (event.key === 'Enter' && event.target !== later) {
      event.preventDefault();
      form.requestSubmit(done);
    } else if (/^[1-9]$/.test(event.key)) {
      const choice = questions[at]?.querySelectorAll('input')[event.key - 1];
      if (!choice) return;
      event.preventDefault();
      choice.checked = true;
      stand(at + 1);
    }
  });

  stand(0);
})();
