/* The list of what waits in the record, by keyboard: j and k move, y and n answer, x selects, u takes back, / filters.
   Every key presses a button that is on the page; without this script they are pressed by hand. */
(() => {
  'use strict';

  const LIST = '[data-record-list]';
  const LINE = '[data-record-line]';
  let place = 0;

  const list = () => document.querySelector(LIST);
  const lines = () => [...document.querySelectorAll(LINE)];
  const current = () => lines().findIndex((line) => line.contains(document.activeElement));

  const go = (index) => {
    const all = lines();
    if (!all.length) return;
    place = Math.max(0, Math.min(index, all.length - 1));
    all[place].focus();
    all[place].scrollIntoView({ block: 'nearest' });
  };

  /* Send the form as its button would, and put the list that the answer brings in place of this one. */
  const send = async (form, button) => {
    const data = new FormData(form, button);
    list().setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(form.action || window.location.href, { method: 'POST', body: data });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector(LIST);
      if (!answer.ok || !fresh) throw new Error(answer.status);
      list().replaceWith(fresh);
      const said = page.querySelector('.messages');
      document.querySelector('.messages')?.replaceWith(said ?? '');
      go(place);
    } catch {
      HTMLFormElement.prototype.submit.call(withButton(form, button));
    }
  };

  const withButton = (form, button) => {
    if (button?.name) {
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name: button.name, value: button.value });
      form.append(field);
    }
    return form;
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.closest(LIST) || form.method !== 'post') return;
    event.preventDefault();
    const index = lines().findIndex((line) => line.contains(event.submitter));
    if (index >= 0) place = index;
    send(form, event.submitter);
  });

  const press = (selector) => lines()[current() >= 0 ? current() : place]?.querySelector(selector)?.click();

  const KEYS = {
    j: () => go(current() < 0 ? place : current() + 1),
    k: () => go(current() < 0 ? place : current() - 1),
    y: () => press('[data-record-yes]'),
    n: () => press('[data-record-no]'),
    x: () => press('[data-record-select]'),
    u: () => document.querySelector('[data-record-undo]')?.click(),
    '/': () => document.querySelector('[data-record-filter] input[type="search"]')?.focus(),
  };

  document.addEventListener('keydown', (event) => {
    if (!list() || event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]');
    if (typing) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  /* One tick for all that are shown. */
  document.addEventListener('change', (event) => {
    if (!event.target.matches('[data-record-all]')) return;
    lines().forEach((line) => {
      const box = line.querySelector('[data-record-select]');
      if (box) box.checked = event.target.checked;
    });
  });
})();
