// Keeps "How strangers will meet this" up to date while one writes (strangers.py says the same).
(() => {
  const MOST = 300;

  const value = (name) => (document.querySelector(`[name="${name}"]`)?.value ?? "").trim();

  // The first paragraph of running text, without the commonest signs of Markdown.
  function opening() {
    for (const field of document.querySelectorAll("textarea[data-controller~=colloquy-prose]")) {
      const paragraph = field.value.split(/\n\s*\n/).map((part) => part.trim())
        .find((part) => part && !/^(#|[-*+] |\d+[.)] |>|\||```)/.test(part));
      if (paragraph) {
        const words = paragraph.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[*_`]/g, "");
        const line = words.replace(/\s+/g, " ");
        return line.length > MOST ? `${line.slice(0, MOST - 1).replace(/\s\S*$/, "")}…` : line;
      }
    }
    return "";
  }

  function words() {
    const first = opening();
    const description = value("search_description") || value("summary") || first;
    return {
      title: value("seo_title") || value("title"),
      own_title: value("title"),
      description,
      card: value("quotable") || description,
      opening: first,
    };
  }

  function show(panel) {
    for (const [name, text] of Object.entries(words())) {
      for (const place of panel.querySelectorAll(`[data-met="${name}"]`)) {
        place.textContent = text;
      }
    }
  }

  function start() {
    const panel = document.querySelector("[data-colloquy-strangers]");
    const form = panel?.closest("form");
    if (panel) {
      show(panel);
    }
    let waiting;
    for (const event of ["input", "change"]) {
      form?.addEventListener(event, () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => show(panel), 250);
      });
    }
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
