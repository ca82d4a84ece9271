// Readers' pages work without this file. It adds: one's own colours and text size, sharing, who a name is, the large view of photos,
// and the current year in the © line.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // ---- Colours and text size, kept on this device ----
  const settings = ["theme", "text"];
  const kept = (name) => {
    try { return localStorage.getItem(`babad-${name}`) || ""; } catch { return ""; } // storage may be forbidden
  };
  const apply = (name, value) => {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  };
  settings.forEach((name) => apply(name, kept(name)));
  all("[data-display]").forEach((display) => {
    display.hidden = false;
    settings.forEach((name) => all(`input[name=${name}]`, display).forEach((input) => {
      input.checked = input.value === kept(name);
      input.addEventListener("change", () => {
        apply(name, input.value);
        try {
          if (input.value) localStorage.setItem(`babad-${name}`, input.value);
          else localStorage.removeItem(`babad-${name}`);
        } catch { /* it holds for this page, then */ }
      });
    }));
    const close = () => { display.open = false; };
    document.addEventListener("click", (event) => { if (!display.contains(event.target)) close(); });
    display.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && display.open) { close(); display.querySelector("summary").focus(); }
    });
  });

  // ---- The year: the reader's, since a page may be older than the year ----
  all("[data-year]").forEach((place) => { place.textContent = new Date().getFullYear(); });

  // ---- The sentence that a link means: where a browser can't find words (":~:text="), to its anchor ----
  const [anchor, words] = location.hash.split(":~:");
  if (words) location.replace(anchor); // browsers that can find words never show them to scripts

  // ---- Sharing ----
  const copy = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const field = document.createElement("textarea"); // without TLS there is no clipboard
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (!done) throw new Error("not copied");
  };
  all("[data-share-address]").forEach((share) => {
    const { shareAddress: url, shareTitle: title } = share.dataset;
    const copyButton = share.querySelector("[data-copy]");
    copyButton.parentElement.hidden = false;
    copyButton.addEventListener("click", async () => {
      const words = copyButton.textContent;
      try { await copy(url); } catch { return; }
      copyButton.textContent = copyButton.dataset.done;
      share.querySelector("[data-share-status]").textContent = copyButton.dataset.done;
      setTimeout(() => { copyButton.textContent = words; }, 3000);
    });
    if (navigator.share) {
      const shareButton = share.querySelector("[data-share]");
      shareButton.parentElement.hidden = false;
      shareButton.addEventListener("click", () => navigator.share({ title, url }).catch(() => {}));
    }
  });

  // ---- Who a name is: a first tap tells, a second one leads there ----
  const body = document.querySelector("[data-open-page]");
  if (body && "popover" in HTMLElement.prototype) {
    const card = document.createElement("div");
    card.className = "who";
    card.popover = "auto";
    card.setAttribute("role", "dialog");
    const [name, line, open] = ["p", "p", "a"].map((element) => card.appendChild(document.createElement(element)));
    [name.className, line.className, open.className] = ["who-name", "who-line", "who-open"];
    open.textContent = body.dataset.openPage;
    document.body.append(card);
    let from = null;
    all("a.name", body).forEach((link) => link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return; // a new tab was asked for
      event.preventDefault();
      from = link;
      name.textContent = link.textContent;
      line.textContent = link.dataset.who;
      card.setAttribute("aria-label", link.textContent);
      open.href = link.href;
      card.showPopover();
      const at = [...link.getClientRects()].pop();
      const left = Math.max(16, Math.min(at.left, root.clientWidth - card.offsetWidth - 16));
      card.style.left = `${left + window.scrollX}px`;
      card.style.top = `${at.bottom + window.scrollY + 6}px`;
      open.focus({ preventScroll: true });
    }));
    card.addEventListener("toggle", (event) => {
      if (event.newState === "closed" && from && card.contains(document.activeElement)) from.focus({ preventScroll: true });
    });
  }

  // ---- Photos, large ----
  const dialog = document.querySelector("[data-zoom-dialog]");
  const photos = all("a[data-zoom]");
  if (!dialog || !dialog.showModal || !photos.length) return;
  const [place, caption, count] = ["picture", "caption", "count"].map((part) => dialog.querySelector(`[data-zoom-${part}]`));
  let shown = 0;
  const show = (number) => {
    shown = (number + photos.length) % photos.length;
    const picture = photos[shown].querySelector("picture").cloneNode(true);
    all("source", picture).forEach((source) => { source.sizes = "100vw"; });
    const image = picture.querySelector("img");
    image.loading = "eager";
    if (!picture.querySelector("source")) image.src = photos[shown].href;
    place.replaceChildren(picture);
    const words = photos[shown].closest("figure").querySelector("figcaption");
    caption.replaceChildren(...(words ? words.cloneNode(true).childNodes : []));
    count.textContent = count.dataset.words.replace("{number}", shown + 1).replace("{total}", photos.length);
  };
  all("[data-zoom-step]", dialog).forEach((button) => {
    button.hidden = photos.length < 2;
    button.addEventListener("click", () => show(shown + Number(button.dataset.zoomStep)));
  });
  photos.forEach((photo, number) => photo.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return; // a new tab was asked for
    event.preventDefault();
    show(number);
    dialog.showModal();
  }));
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && photos.length > 1) { event.preventDefault(); show(shown + step); }
  });
  dialog.addEventListener("click", (event) => { if (event.target === place) dialog.close(); });
  // A reader who has leafed on returns to the photo seen last.
  dialog.addEventListener("close", () => { place.replaceChildren(); photos[shown].focus(); });
})();
