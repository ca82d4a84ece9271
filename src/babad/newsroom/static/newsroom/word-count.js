/* How long the story is, over its body: words of its texts, headings, lists and quotes. */
(() => {
  'use strict';

  const { words: template } = document.currentScript.dataset;
  const WORD = /[\p{L}\p{N}]+(?:['’.,:/-][\p{L}\p{N}]+)*/gu;
  // Of a text only what is written, not its toolbar; of the other blocks what is typed, not addresses and choices.
  const WRITTEN = '.public-DraftEditor-content, input[type="text"]:not([name*="url"]), textarea';

  const start = () => {
    const form = document.getElementById('page-edit-form');
    const body = form?.querySelector('[name="body-count"]')?.closest('[data-panel]');
    const heading = body?.querySelector('.w-panel__header');
    if (!heading) return;

    const shown = document.createElement('span');
    shown.className = 'desk-words';
    heading.append(shown);

    const count = () => {
      const texts = [...body.querySelectorAll(WRITTEN)]
        .filter((field) => !field.closest('[data-streamfield-child][aria-hidden], template, .tippy-box'))
        .map((field) => (field.matches('input, textarea') ? field.value : field.innerText));
      const words = texts.join('\n').match(WORD)?.length ?? 0;
      const text = template.replace('%s', words.toLocaleString(document.documentElement.lang));
      if (shown.textContent !== text) shown.textContent = text; // it stands in what is watched
    };
    let pending = null;
    const soon = () => {
      clearTimeout(pending);
      pending = setTimeout(count, 400);
    };
    // Typing, pasting, undoing, deleting a block: whatever changes what is written there.
    new MutationObserver(soon).observe(body, { subtree: true, childList: true, characterData: true });
    body.addEventListener('input', soon);
    count();
  };

  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start);
})();
