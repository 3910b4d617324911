// “Cite” in the Markdown editor of the admin: opens the dialog of the library and writes the
// citation where the cursor is. What it asks and says: hub/citations/choosing/hooks.py; without
// that, for whoever may not cite, it does nothing.
(() => {
  const NO_PAGE = ", p. ";
  // What is written for a key: before the cursor, and behind it.
  const WAYS = {
    place: (key) => [`[@${key}${NO_PAGE}`, "]"],
    parentheses: (key) => [`[@${key}]`, ""],
    sentence: (key) => [`@${key}`, ""],
    year: (key) => [`[-@${key}]`, ""],
  };
  const CHOSEN_WAY = "[data-colloquy-ways] input:checked";
  let lastWay = "place";

  class Library {
    constructor(element) {
      this.urls = element.dataset;
      this.words = Object.fromEntries(
        [...element.querySelectorAll("[data-word]")].map((e) => [e.dataset.word, e.textContent]),
      );
    }

    // Rejects when the server does not answer as asked, as it does once one is signed out.
    async ask(what, parameters) {
      const address = `${this.urls[what]}?${new URLSearchParams(parameters)}`;
      const headers = { "X-Requested-With": "XMLHttpRequest" };
      const response = await fetch(address, { headers, cache: "no-store" });
      if (response.redirected || !response.ok) throw new Error(String(response.status));
      return response.json();
    }
  }

  class Citing {
    constructor(prose, library) {
      this.codemirror = prose.codemirror;
      this.library = library;
      this.addButton(prose.toolbar);
      this.status = document.createElement("p");
      this.status.className = "w-colloquy-citing__status";
      this.status.setAttribute("role", "status");
      prose.toolbar.after(this.status);
    }

    addButton(toolbar) {
      this.button = document.createElement("button");
      this.button.type = "button";
      this.button.className = "w-colloquy-prose__tool";
      this.button.textContent = this.library.words.cite;
      this.button.setAttribute("aria-haspopup", "dialog");
      this.button.addEventListener("click", () => this.open());
      toolbar.append(this.button);
    }

    open() {
      this.tell("");
      const { choose, ...others } = window.CHOOSER_MODAL_ONLOAD_HANDLERS;
      const dialog = window.ModalWorkflow({
        url: this.library.urls.choose,
        urlParams: { citing: 1 },
        triggerElement: this.button,
        onload: {
          ...others,
          choose: (modal, answer) => {
            choose(modal, answer);
            this.prepare(modal.body[0]);
          },
        },
        responses: { chosen: ({ key }) => { this.chosen = key; this.noteWay(); } },
        onError: () => this.fail(dialog),
      });
      dialog.container.on("shown.bs.modal", () => dialog.body.find("#id_q").trigger("focus"));
      // After Wagtail's own handler, which gives the focus back to the button.
      dialog.container.on("hidden.bs.modal", () => this.write());
    }

    prepare(body) {
      const radio = body.querySelector(`[data-colloquy-ways] [value=${lastWay}]`);
      if (radio) radio.checked = true;
    }

    noteWay() {
      lastWay = document.querySelector(CHOSEN_WAY)?.value || lastWay;
    }

    write() {
      if (!this.chosen) return;
      const [before, behind] = WAYS[lastWay](this.chosen);
      this.chosen = null;
      // Selected words stay; the citation stands behind them.
      const place = this.codemirror.getCursor("to");
      const last = this.codemirror.getLine(place.line).slice(0, place.ch).slice(-1);
      const gap = last && !/[\s([]/.test(last) ? " " : "";
      this.codemirror.replaceRange(gap + before + behind, place);
      const ch = place.ch + gap.length + before.length;
      this.codemirror.focus();
      this.codemirror.setCursor({ line: place.line, ch });
      if (before.endsWith(NO_PAGE)) this.dropUnlessFilled(place.line, ch);
    }

    // Whoever goes on without a page has said that none is meant.
    dropUnlessFilled(line, ch) {
      const from = { line, ch: ch - NO_PAGE.length };
      const mark = this.codemirror.markText(from, { line, ch: ch + 1 }, { inclusiveRight: false });
      const look = () => {
        const found = mark.find();
        const cursor = this.codemirror.getCursor();
        const isInside = found && cursor.line === found.from.line
          && cursor.ch >= found.from.ch && cursor.ch < found.to.ch;
        if (isInside) return;
        this.codemirror.off("cursorActivity", look);
        mark.clear();
        if (found && this.codemirror.getRange(found.from, found.to) === `${NO_PAGE}]`) {
          this.codemirror.replaceRange("]", found.from, found.to);
        }
      };
      this.codemirror.on("cursorActivity", look);
    }

    fail(dialog) {
      if (dialog.container.is(":visible")) dialog.close();
      this.button.removeAttribute("disabled");
      this.button.focus();
      this.tell(this.library.words.failed);
    }

    tell(words) {
      this.status.textContent = words;
    }
  }

  function equip(area, library) {
    const prose = window.wagtail.app.getControllerForElementAndIdentifier(area, "colloquy-prose");
    // A block that is moved gets a new editor from the same controller.
    if (!prose || prose.citing?.codemirror === prose.codemirror) return;
    prose.citing = new Citing(prose, library);
    const detail = { prose, library, status: prose.citing.status };
    area.dispatchEvent(new CustomEvent("colloquy-citing:ready", { bubbles: true, detail }));
  }

  function start() {
    const element = document.querySelector("[data-colloquy-citing]");
    if (!element) return;
    const library = new Library(element);
    document.addEventListener("colloquy-prose:ready", ({ target }) => equip(target, library));
    const areas = document.querySelectorAll("[data-controller~=colloquy-prose]");
    for (const area of areas) equip(area, library);
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
