// Keeps the list of what is missing up to date while one writes, and puts the cursor of a new
// page into its title. The rules are those of checklist.py; the server decides on submitting.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const field = (name) => document.querySelector(`[name="${name}"]`);
  const filled = (name) => Boolean(field(name)?.value.trim());
  const hasText = () => {
    const prose = all("[data-contentpath=body] textarea");
    return prose.length === 0 ? null : prose.some((area) => area.value.trim());
  };

  const RULES = {
    filled,
    text: hasText,
    topic: () => all("[data-colloquy-terms] > ul input:checked").length > 0,
    summary: (name) => filled(name) || hasText(),
    change: (name, item) => item.dataset.atFirst === "true"
      || (filled("change_kind") && filled("change_note")),
    author: (name, item) => {
      const people = all('input[type=hidden][name^="bylines-"][name$="-person"]');
      return people.some((input) => input.value) || item.dataset.atFirst === "true";
    },
    alt: () => all('[data-contentpath=body] input[name$="-alt_text"]').every((input) => {
      const decorative = field(input.name.replace(/alt_text$/, "decorative"));
      return input.value.trim() || decorative?.checked;
    }),
    // As unknown-keys.js of the citations has found it, once the server has answered for each text.
    citations: () => {
      const places = all("[data-contentpath=body] .w-colloquy-unknown");
      const isAnswered = places.length > 0 && places.every((place) => place.dataset.answered);
      return isAnswered ? places.every((place) => !place.children.length) : null;
    },
  };

  function look(list) {
    let missing = 0;
    for (const item of all("[data-rule]", list)) {
      const found = RULES[item.dataset.rule]?.(item.dataset.field, item);
      if (found !== null && found !== undefined) {
        item.dataset.done = String(found);
      }
      missing += item.dataset.done === "true" ? 0 : 1;
    }
    const status = list.querySelector("[data-colloquy-status]");
    const text = missing ? `${list.dataset.missing} ${missing}` : list.dataset.nothing;
    if (status.textContent !== text) {
      status.textContent = text;
    }
  }

  // The browser does not: when it looks for autofocus, Wagtail's tab is still hidden.
  function beginInTheTitle() {
    if (document.activeElement === document.body) {
      document.querySelector("input[name=title][autofocus]")?.focus({ preventScroll: true });
    }
  }

  function start() {
    const list = document.querySelector("[data-colloquy-checklist]");
    const form = list?.closest("form");
    if (!form) {
      return;
    }
    for (const item of all("[data-rule]", list)) {
      item.dataset.atFirst = item.dataset.done;
    }
    // After the tabs have been set up by Wagtail's own scripts.
    setTimeout(beginInTheTitle);
    let waiting;
    // A click adds or removes blocks, which sends no event of its own.
    for (const event of ["input", "change", "click"]) {
      form.addEventListener(event, () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => look(list), 250);
      });
    }
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
