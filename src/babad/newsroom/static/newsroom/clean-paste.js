/* Pasting into a story's text: whatever is on the clipboard arrives as paragraphs with bold, italic and links, and nothing
 * else. Word processors, mail, web pages and Google Docs bring HTML; wires bring lines that end where a screen once ended.
 * The server cuts down what is saved (newsroom/rich_text.py); this is so that nobody has to tidy what they see. */
(() => {
  'use strict';

  const { convertFromRaw, EditorState, Modifier } = window.DraftJS;

  const BLOCKS = new Set(
    ('P DIV H1 H2 H3 H4 H5 H6 LI UL OL DL DT DD BLOCKQUOTE PRE HR TABLE THEAD TBODY TR TD TH CAPTION SECTION ARTICLE ASIDE ' +
      'HEADER FOOTER MAIN NAV FIGURE FIGCAPTION ADDRESS CENTER BODY').split(' ')
  );
  const HEADINGS = /^H[1-6]$/;
  const SILENT = new Set('SCRIPT STYLE HEAD TITLE TEMPLATE NOSCRIPT IFRAME OBJECT SVG MATH TEXTAREA SELECT BUTTON XML'.split(' '));
  const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

  /* A run is {text, bold, italic, href}; a line is a list of runs; a paragraph is a line that is ready. */
  const textOf = (line) => line.map((run) => run.text).join('');

  // ---- From the clipboard to lines ----------------------------------------------------------------------------------

  const linkTo = (address) => {
    let url;
    try {
      url = new URL(address);
    } catch {
      return null; // relative to a page that isn't ours
    }
    if (url.hostname === 'www.google.com' && url.pathname === '/url') {
      return linkTo(url.searchParams.get('q') || url.searchParams.get('url') || ''); // Google Docs wraps every link
    }
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : null;
  };

  const styleOf = (element, outer) => {
    const style = { ...outer };
    if (/^(B|STRONG)$/.test(element.tagName)) style.bold = true;
    if (/^(I|EM)$/.test(element.tagName)) style.italic = true;
    if (element.tagName === 'A' && element.hasAttribute('href')) style.href = linkTo(element.getAttribute('href'));
    // A style says more than an element: all of a Google document stands in <b style="font-weight:normal">.
    const { fontWeight, fontStyle } = element.style;
    if (fontWeight) style.bold = fontWeight === 'bold' || Number(fontWeight) >= 600;
    if (fontStyle) style.italic = fontStyle === 'italic';
    if (HEADINGS.test(element.tagName)) style.heading = true;
    return style;
  };

  const hidden = (element) =>
    SILENT.has(element.tagName.toUpperCase()) ||
    element.style.display === 'none' ||
    // A list's bullet, and what Word keeps for itself.
    /mso-list:\s*ignore|mso-hide:\s*all/i.test(element.getAttribute('style') || '');

  /** Return the blocks of `html`, each a list of lines. */
  const blocksOfHtml = (html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const blocks = [];
    let lines = [[]];
    const end = () => {
      if (lines.some((line) => textOf(line).trim())) blocks.push(lines);
      lines = [[]];
    };
    const walk = (node, style, verbatim) => {
      if (node.nodeType === Node.TEXT_NODE) {
        const { heading, ...kept } = style;
        if (heading) kept.bold = false;
        const parts = verbatim ? node.data.split(/\r\n?|\n/) : [node.data];
        parts.forEach((text, index) => {
          if (index) lines.push([]);
          lines[lines.length - 1].push({ ...kept, text });
        });
      } else if (node.nodeType === Node.ELEMENT_NODE && !hidden(node)) {
        if (node.tagName === 'BR') {
          lines.push([]);
          return;
        }
        const block = BLOCKS.has(node.tagName);
        if (block) end();
        const pre = verbatim || node.tagName === 'PRE' || /^pre/.test(node.style.whiteSpace);
        node.childNodes.forEach((child) => walk(child, styleOf(node, style), pre));
        if (block) end();
      }
    };
    walk(body, {}, false);
    end();
    return blocks;
  };

  const linesOfText = (text) => text.split(/\r\n?|\n/).map((line) => [{ text: line }]);

  // ---- From lines to paragraphs -------------------------------------------------------------------------------------

  const BULLET = /^\s*(?:[-–—•·*o]|\d{1,2}[.)])\s/;
  const INDENTED = /^(?:\t| {2,}|\u00A0{2,}|\u3000)\S/;
  const ALMOST_FULL = 40; // characters: a line that long did not end because its writer wanted it to

  const blank = (line) => !textOf(line).replace(INVISIBLE, '').trim();

  const joined = (first, second) => [...first, { ...first[first.length - 1], text: ' ' }, ...second];

  /** Join the lines that a screen's edge has parted; leave those that somebody parted. */
  const unwrapped = (lines, mayJoin) => {
    const paragraphs = [];
    lines.forEach((line, index) => {
      const before = lines[index - 1];
      const text = textOf(line);
      const joins = before && mayJoin && textOf(before).trim().length >= ALMOST_FULL && !BULLET.test(text) && !INDENTED.test(text);
      if (joins) paragraphs.push(joined(paragraphs.pop(), line));
      else paragraphs.push(line);
    });
    return paragraphs;
  };

  const paragraphsOfLines = (lines) => {
    const groups = [[]];
    lines.forEach((line) => {
      if (!blank(line)) groups[groups.length - 1].push(line);
      else if (groups[groups.length - 1].length) groups.push([]);
    });
    const full = groups.filter((group) => group.length);
    // Without empty lines and indents every line is a paragraph; with them, a paragraph has many lines.
    const indented = full.flat().filter((line) => INDENTED.test(textOf(line))).length;
    const wrapped = full.length > 1 || (indented > 0 && indented < full.flat().length);
    return full.flatMap((group) => unwrapped(group, wrapped));
  };

  /** Collapse white space as a browser would, over all runs; drop what remains empty. */
  const tidied = (paragraph) => {
    const runs = [];
    let spaceBefore = true;
    paragraph.forEach((run) => {
      let text = run.text.replace(INVISIBLE, '').replace(/[\s\u00A0]+/g, ' ');
      if (spaceBefore) text = text.replace(/^ /, '');
      if (!text) return;
      spaceBefore = text.endsWith(' ');
      runs.push({ ...run, text });
    });
    if (runs.length) {
      const last = runs[runs.length - 1];
      last.text = last.text.replace(/ $/, '');
      if (!last.text) runs.pop();
    }
    return runs;
  };

  const paragraphsOf = (text, html) => {
    const paragraphs = html ? blocksOfHtml(html).flatMap(paragraphsOfLines) : paragraphsOfLines(linesOfText(text));
    return paragraphs.map(tidied).filter((runs) => runs.length);
  };

  // ---- From paragraphs to Draft.js ----------------------------------------------------------------------------------

  const contentOf = (paragraphs) => {
    const entityMap = {};
    const blocks = paragraphs.map((runs) => {
      const inlineStyleRanges = [];
      const entityRanges = [];
      let offset = 0;
      runs.forEach(({ text, bold, italic, href }) => {
        const range = { offset, length: text.length };
        if (bold) inlineStyleRanges.push({ ...range, style: 'BOLD' });
        if (italic) inlineStyleRanges.push({ ...range, style: 'ITALIC' });
        if (href) {
          const key = Object.keys(entityMap).length;
          entityMap[key] = { type: 'LINK', mutability: 'MUTABLE', data: { url: href } };
          entityRanges.push({ ...range, key });
        }
        offset += text.length;
      });
      return { text: textOf(runs), type: 'unstyled', depth: 0, inlineStyleRanges, entityRanges };
    });
    return convertFromRaw({ blocks, entityMap });
  };

  const handlePastedText = (text, html, editorState, { setEditorState }) => {
    const paragraphs = paragraphsOf(text || '', html);
    if (paragraphs.length) {
      const content = Modifier.replaceWithFragment(
        editorState.getCurrentContent(),
        editorState.getSelection(),
        contentOf(paragraphs).getBlockMap()
      );
      setEditorState(EditorState.push(editorState, content, 'insert-fragment'));
    }
    return 'handled';
  };

  window.draftail.registerPlugin({ type: 'clean-paste', handlePastedText }, 'plugins');
})();
