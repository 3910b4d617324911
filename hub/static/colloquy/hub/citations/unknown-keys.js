// Says below a Markdown editor which of its citations lead to no work, and offers the keys that
// look like them. The server decides again when the page is submitted.
(() => {
  const PATIENCE = 800;
  // What stands in brackets and is no link; a bare @name is only a citation if the key exists.
  const CLUSTER = /(^|[^\\\]])\[([^[\]]*@[^[\]]*)\](?![([:])/g;
  const KEY = /(?:^|[\s;[-])@\{?([A-Za-z0-9][\w:.+-]{0,79})/g;

  const withoutEnd = (key) => key.replace(/[:.+-]+$/, "");

  class UnknownKeys {
    constructor({ prose, library }) {
      this.codemirror = prose.codemirror;
      this.library = library;
      this.asked = "";
      this.place = document.createElement("div");
      this.place.className = "w-colloquy-unknown";
      this.place.setAttribute("role", "status");
      prose.container.append(this.place);
      this.codemirror.on("change", () => this.wait());
      this.look();
    }

    wait() {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.look(), PATIENCE);
    }

    keys() {
      const found = new Set();
      const text = this.codemirror.getValue();
      for (const cluster of text.matchAll(CLUSTER)) {
        const place = this.codemirror.posFromIndex(cluster.index + cluster[1].length + 1);
        if (/comment/.test(this.codemirror.getTokenTypeAt(place) || "")) continue;
        for (const [, key] of cluster[2].matchAll(KEY)) {
          if (!/^doi:/i.test(key)) found.add(withoutEnd(key));
        }
      }
      return [...found].sort();
    }

    async look() {
      const keys = this.keys();
      if (keys.join() === this.asked) return;
      this.asked = keys.join();
      if (keys.length === 0) return this.show([]);
      try {
        const answer = await this.library.ask("check", keys.map((key) => ["key", key]));
        if (keys.join() === this.asked) this.show(answer.unknown);
      } catch {
        // Whoever is signed out is told so by the editor; it asks again after the next key.
        this.asked = "";
      }
    }

    show(unknown) {
      this.place.dataset.answered = "true";
      this.place.replaceChildren(...unknown.map((each) => this.line(each)));
    }

    line({ key, nearest }) {
      const { words } = this.library;
      const line = document.createElement("p");
      const name = document.createElement("strong");
      name.textContent = key;
      line.append(`${words.unknown} `, name, ". ");
      if (nearest.length) line.append(`${words.nearest} `);
      line.append(...nearest.map((other) => this.button(key, other)));
      return line;
    }

    button(key, other) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button-small button-secondary";
      button.textContent = `${this.library.words.use} ${other}`;
      button.addEventListener("click", () => this.replace(key, other));
      return button;
    }

    // From the end, so that what stands before keeps its place.
    replace(key, other) {
      const text = this.codemirror.getValue();
      const places = [...text.matchAll(KEY)].filter(([, found]) => withoutEnd(found) === key);
      this.codemirror.operation(() => {
        for (const found of places.reverse()) {
          const from = found.index + found[0].length - found[1].length;
          const ends = [from, from + key.length].map((at) => this.codemirror.posFromIndex(at));
          this.codemirror.replaceRange(other, ...ends);
        }
      });
      this.codemirror.focus();
    }
  }

  document.addEventListener("colloquy-citing:ready", ({ detail }) => new UnknownKeys(detail));
})();
