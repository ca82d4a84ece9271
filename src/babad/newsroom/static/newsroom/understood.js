/* What Babad understood of the story, under its text: asked for while somebody writes, and judged from there. */
(() => {
  'use strict';

  const PAUSE = 700; // ms without a change before it asks, or looks whether the story has been saved
  const headers = { 'X-Requested-With': 'XMLHttpRequest' }; // else a refusal is a redirect to the first page
  const SAVED_AT = /\/pages\/(\d+)\/edit\//;

  const start = () => {
    const panel = document.querySelector('[data-understood]');
    const form = document.getElementById('page-edit-form');
    if (!panel || !form) return;

    const { url, entities, waiting, failed, stored } = panel.dataset;
    const summary = panel.querySelector('[data-understood-summary]');
    const error = panel.querySelector('[data-understood-error]');
    const list = panel.querySelector('[data-understood-list]');
    const body = form.querySelector('[name="body-count"]').closest('[data-panel]');

    // Saved for the first time, by itself or not, the story gets an address without the page being loaded anew.
    const page = () => (form.action.match(SAVED_AT) || window.location.pathname.match(SAVED_AT) || [])[1];
    const addressOf = (template) => template.replace('/0/', `/${page()}/`);

    const say = (text) => {
      if (summary.textContent !== text) summary.textContent = text;
    };
    const complain = (text) => {
      error.textContent = text;
      error.hidden = !text;
    };

    // ---- Asking -------------------------------------------------------------------------------------------------------

    let underway = null;
    let judging = false;
    let lastAsked = '';

    const ask = async (judgement = null) => {
      if (!page()) {
        say(waiting);
        soon();
        return;
      }
      const data = new URLSearchParams(new FormData(form));
      if (!judgement && (data.toString() === lastAsked || judging || busy())) return;
      judging = Boolean(judgement);
      lastAsked = data.toString();
      Object.entries(judgement || {}).forEach(([name, value]) => data.set(`judgement-${name}`, value));
      underway?.abort();
      const mine = new AbortController();
      underway = mine;
      try {
        const response = await fetch(addressOf(url), { method: 'POST', body: data, headers, signal: mine.signal });
        if (!response.ok) throw new Error(response.status);
        const answer = await response.json();
        if (underway !== mine) return;
        show(answer.html);
        complain(answer.error);
        say(judgement && !answer.error ? `${stored} ${answer.summary}` : answer.summary);
      } catch (fault) {
        if (fault.name === 'AbortError') return;
        lastAsked = '';
        complain(failed);
      } finally {
        if (underway === mine) judging = false;
      }
    };

    /** Somebody is looking for a name or setting a date: what they are at must not be pulled away. */
    const busy = () => [...list.querySelectorAll('details[open] input')].some((field) => field.value);

    let pending = null;
    const soon = () => {
      clearTimeout(pending);
      pending = setTimeout(ask, PAUSE);
    };

    // ---- The list: what was open stays open, and who stood in it stays there ------------------------------------------

    const rowOf = (element) => element?.closest('[data-key]');
    const show = (html) => {
      const open = new Set([...list.querySelectorAll('details[open]')].map((one) => rowOf(one).dataset.key));
      const here = list.contains(document.activeElement) ? rowOf(document.activeElement)?.dataset.key : null;
      list.innerHTML = html;
      list.querySelectorAll('[data-key]').forEach((row) => {
        if (open.has(row.dataset.key)) row.querySelector('details').open = true;
        if (row.dataset.key === here) row.querySelector('summary').focus({ preventScroll: true });
      });
    };

    list.addEventListener('click', (event) => {
      const button = event.target.closest('[data-judge]');
      if (button) {
        const judgement = { ...button.dataset, kind: button.dataset.judge };
        const group = button.parentElement;
        if ('dated' in button.dataset) {
          judgement.first_day = group.querySelector('[data-first-day]').value;
          judgement.last_day = group.querySelector('[data-last-day]').value;
          if (!judgement.first_day) {
            group.querySelector('[data-first-day]').focus();
            return;
          }
        }
        if (!judging) ask(judgement);
        return;
      }
      const row = rowOf(event.target);
      if (event.target.closest('[data-show]')) mark(row)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
      else if (event.target.closest('summary')) mark(row.querySelector('details').open ? null : row);
    });
    list.addEventListener('toggle', soon, true); // what had to wait while somebody was at it

    // ---- Looking for a name -------------------------------------------------------------------------------------------

    let looking = null;
    const look = (field) => {
      clearTimeout(looking);
      looking = setTimeout(async () => {
        const results = field.parentElement.querySelector('[data-search-results]');
        const words = field.value.trim();
        if (!words) {
          results.replaceChildren();
          return;
        }
        const response = await fetch(`${addressOf(entities)}?${new URLSearchParams({ q: words })}`, { headers });
        if (!response.ok || field.value.trim() !== words) return;
        results.innerHTML = (await response.json()).html;
        results.querySelectorAll('[data-judge]').forEach((button) => {
          button.dataset.judge = field.dataset.search;
          button.dataset.target = field.dataset.target;
        });
      }, 200);
    };
    panel.addEventListener('input', (event) => {
      event.stopPropagation(); // nothing of this is the story's: it needs no saving
      if (event.target.matches('[data-search]')) look(event.target);
    });
    panel.addEventListener('change', (event) => event.stopPropagation());
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !event.target.matches('input')) return;
      event.preventDefault();
      event.target.parentElement.querySelector('[data-search-results] [data-judge]')?.focus();
    });

    // ---- Showing its sentence in the text -----------------------------------------------------------------------------

    const plain = (text) => text.replace(/[\s\u00A0]/g, ' ');

    /** Return the range of `sentence` in what is written in `element`, or null. */
    const rangeOf = (element, sentence) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes = [];
      let text = '';
      while (walker.nextNode()) {
        nodes.push({ node: walker.currentNode, from: text.length });
        text += plain(walker.currentNode.data);
      }
      const at = text.indexOf(plain(sentence));
      if (at < 0) return null;
      const place = (offset) => {
        const { node, from } = nodes.filter((one) => one.from <= offset).pop();
        return [node, offset - from];
      };
      const range = document.createRange();
      range.setStart(...place(at));
      range.setEnd(...place(at + sentence.length));
      return range;
    };

    // A block has its id in the form only once it has been saved and loaded again: its words tell where it stands.
    const fieldsOf = (block) => {
      const name = { headline: 'title', standfirst: 'standfirst' }[block];
      const within = name ? `[name="${name}"]` : '.public-DraftEditor-content, textarea, input[type="text"]';
      return [...(name ? form : body).querySelectorAll(within)].filter((one) => one.checkVisibility());
    };

    /** Mark the sentence of `row` in the text, and no other; return where it stands. */
    const mark = (row) => {
      window.CSS.highlights?.delete('desk-sentence');
      document.querySelectorAll('.desk-marked').forEach((one) => one.classList.remove('desk-marked'));
      if (!row) return null;
      const { block, sentence } = row.dataset;
      for (const field of fieldsOf(block)) {
        if (field.matches('input, textarea')) {
          if (!plain(field.value).includes(plain(sentence))) continue;
          field.classList.add('desk-marked');
          return field;
        }
        const range = rangeOf(field, sentence);
        if (range) {
          if (window.Highlight) window.CSS.highlights.set('desk-sentence', new window.Highlight(range));
          return range.startContainer.parentElement;
        }
      }
      return null;
    };

    // Typing, pasting, deleting a block, choosing a topic.
    form.addEventListener('input', soon);
    form.addEventListener('change', soon);
    new MutationObserver(soon).observe(body, { subtree: true, childList: true, characterData: true });
    ask();
  };

  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start);
})();
