// Works of the library, offered while one types behind an @ in the Markdown editor. The list is
// worked from the editor's own field: arrows choose, Enter writes, Escape closes; nothing is
// chosen at first, so that Enter still ends a line that was no citation.
(() => {
  const PATIENCE = 200;
  // Behind a letter it is an e-mail address, behind a backslash it is meant as it stands.
  const TYPED = /(?:^|[^\w\\/@])@(\{?)([A-Za-z0-9][\w:.+-]{0,79})?$/;
  let lists = 0;

  class Completion {
    constructor({ prose, library, status }) {
      Object.assign(this, { library, status, codemirror: prose.codemirror });
      this.field = this.codemirror.getInputField();
      this.field.setAttribute("aria-autocomplete", "list");
      this.makeList();
      // How many were found is heard; whoever sees the list need not read it.
      this.spoken = document.createElement("p");
      this.spoken.className = "w-sr-only";
      this.spoken.setAttribute("role", "status");
      prose.container.append(this.spoken);
      this.keys = {
        Down: () => this.move(1),
        Up: () => this.move(-1),
        Enter: () => this.take(),
      };
      this.codemirror.on("keydown", (_, event) => this.escape(event));
      this.codemirror.on("change", (_, change) => this.typed(change));
      this.codemirror.on("cursorActivity", () => this.isLeft() && this.close());
      this.codemirror.on("blur", () => this.close());
      this.codemirror.on("scroll", () => this.close());
    }

    makeList() {
      lists += 1;
      this.list = document.createElement("ul");
      this.list.id = `colloquy-works-${lists}`;
      this.list.className = "w-colloquy-works";
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", this.library.words.works);
      // Else the editor loses the focus before the click is heard.
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
      this.list.addEventListener("click", ({ target }) => {
        const option = target.closest("[role=option]");
        if (option) this.write(option.dataset.key);
      });
    }

    // What was typed before the cursor, if it may become a key.
    find() {
      const cursor = this.codemirror.getCursor();
      const line = this.codemirror.getLine(cursor.line);
      const found = TYPED.exec(line.slice(0, cursor.ch));
      const isCode = /comment/.test(this.codemirror.getTokenTypeAt(cursor) || "");
      if (!found || isCode) return null;
      const [, brace, key = ""] = found;
      return { key, brace, line: cursor.line, from: cursor.ch - key.length, to: cursor.ch };
    }

    typed({ origin = "" }) {
      clearTimeout(this.waiting);
      if (!/^[+*]/.test(origin)) return this.close();
      this.place = this.find();
      if (!this.place) return this.close();
      this.waiting = setTimeout(() => this.ask(this.place), PATIENCE);
    }

    async ask(place) {
      let answer;
      try {
        answer = await this.library.ask("suggest", { q: place.key });
      } catch {
        if (place === this.place) this.fail();
        return;
      }
      if (place === this.place && this.codemirror.hasFocus()) this.show(answer.works);
    }

    show(works) {
      this.list.replaceChildren(...works.map((work, number) => this.option(work, number)));
      this.choose(-1);
      this.status.textContent = "";
      if (works.length === 0) {
        this.hide();
        this.spoken.textContent = this.library.words.none;
        return;
      }
      if (!this.list.isConnected) this.codemirror.addKeyMap(this.keys);
      document.body.append(this.list);
      this.field.setAttribute("aria-controls", this.list.id);
      this.spoken.textContent = `${this.library.words.found} ${works.length}`;
      this.put();
    }

    option({ key, work }, number) {
      const option = document.createElement("li");
      option.id = `${this.list.id}-${number}`;
      option.dataset.key = key;
      option.setAttribute("role", "option");
      const name = document.createElement("strong");
      name.textContent = key;
      option.append(name, ` ${work}`);
      return option;
    }

    // Below the line, or above it where the window ends.
    put() {
      const { line, from } = this.place;
      const { left, top, bottom } = this.codemirror.cursorCoords({ line, ch: from }, "page");
      const { clientWidth, clientHeight } = document.documentElement;
      const height = this.list.offsetHeight;
      const seen = window.scrollY;
      const isBelow = bottom + height < seen + clientHeight || top - height < seen;
      const room = clientWidth - this.list.offsetWidth - 8;
      this.list.style.left = `${Math.max(8, Math.min(left, room))}px`;
      this.list.style.top = `${isBelow ? bottom + 4 : top - height - 4}px`;
    }

    choose(number) {
      const options = [...this.list.children];
      this.active = options[number];
      for (const option of options) {
        option.setAttribute("aria-selected", String(option === this.active));
      }
      if (this.active) {
        this.field.setAttribute("aria-activedescendant", this.active.id);
        this.active.scrollIntoView({ block: "nearest" });
      } else {
        this.field.removeAttribute("aria-activedescendant");
      }
    }

    move(step) {
      const options = [...this.list.children];
      const now = options.indexOf(this.active);
      const next = now < 0 && step < 0 ? options.length - 1 : now + step;
      this.choose((next + options.length) % options.length);
    }

    // Enter as ever while nothing is chosen.
    take() {
      if (this.active) return this.write(this.active.dataset.key);
      this.close();
      return this.codemirror.constructor.Pass;
    }

    write(key) {
      const { line, from, to, brace } = this.place;
      this.close();
      const end = brace ? "}" : "";
      this.codemirror.replaceRange(key + end, { line, ch: from }, { line, ch: to });
      this.codemirror.focus();
    }

    // Not heard outside: there Wagtail takes the focus to its menu.
    escape(event) {
      if (event.key !== "Escape" || !this.list.isConnected) return;
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }

    isLeft() {
      if (!this.list.isConnected) return false;
      const { line, ch } = this.codemirror.getCursor();
      const { from, line: begun } = this.place;
      return line !== begun || ch < from || !this.find();
    }

    fail() {
      this.close();
      this.status.textContent = this.library.words.failed;
    }

    close() {
      clearTimeout(this.waiting);
      this.place = null;
      if (!this.list.isConnected) return;
      this.hide();
      this.spoken.textContent = "";
    }

    hide() {
      this.list.remove();
      this.codemirror.removeKeyMap(this.keys);
      this.field.removeAttribute("aria-controls");
      this.field.removeAttribute("aria-activedescendant");
    }
  }

  document.addEventListener("colloquy-citing:ready", ({ detail }) => new Completion(detail));
})();
