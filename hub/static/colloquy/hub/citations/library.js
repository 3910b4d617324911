// The form of a work (hub/citations/library): shows the fields of the chosen type first, adds and
// moves rows of names, and draws the entry beside the form while one types. Without it the form
// is whole: all fields are there, and a button shows the entry.
(() => {
  const WAIT = 600;
  const ASK_AGAIN = 1000;
  const MOST_ASKED = 15;

  class ReferenceController extends window.StimulusModule.Controller {
    static targets = ["look", "first", "rest", "field", "rows", "empty", "script", "preview",
      "status"];

    static values = { url: String };

    connect() {
      this.form = this.element.closest("form");
      this.type = this.form.elements.namedItem("type");
      this.layouts = JSON.parse(
        document.getElementById("colloquy-reference-layouts").textContent,
      );
      if (this.hasLookTarget) this.lookTarget.hidden = true;
      this.changed = (event) => this.whenChanged(event);
      this.element.addEventListener("input", this.changed);
      this.element.addEventListener("change", this.changed);
      this.dropEmptyRows();
      this.askForFinal(MOST_ASKED);
    }

    disconnect() {
      clearTimeout(this.waiting);
      clearTimeout(this.asking);
      this.element.removeEventListener("input", this.changed);
      this.element.removeEventListener("change", this.changed);
    }

    // What works with a script only is hidden until there is one.
    scriptTargetConnected(element) {
      element.hidden = false;
    }

    whenChanged(event) {
      if (event.target === this.type && event.type === "change") this.arrange();
      this.previewSoon();
    }

    // Fields keep what was typed: they are moved, never made anew.
    arrange() {
      const { words, types } = this.layouts;
      const layout = types[this.type.value] || types[""];
      const fields = new Map(this.fieldTargets.map((each) => [each.dataset.name, each]));
      const others = [...fields.keys()].filter((name) => !layout.fields.includes(name));
      const filled = others.filter((name) => this.isFilled(fields.get(name)));
      for (const name of [...layout.fields, ...filled]) this.firstTarget.append(fields.get(name));
      for (const name of others.filter((each) => !filled.includes(each))) {
        this.restTarget.append(fields.get(name));
      }
      for (const [name, field] of fields) this.name(field, layout.words[name] || words[name]);
    }

    isFilled(field) {
      return [...field.querySelectorAll("input, select, textarea")].some((each) => each.value);
    }

    name(field, [label, help]) {
      field.querySelector("[data-label], .w-field__label").textContent = label;
      const place = field.querySelector("[data-field-help]");
      place.replaceChildren();
      if (help) {
        const text = document.createElement("div");
        text.className = "help";
        text.textContent = help;
        place.append(text);
      }
    }

    get rows() {
      return [...this.rowsTarget.querySelectorAll("[data-name-row]")];
    }

    // One empty row is enough where more can be added.
    dropEmptyRows() {
      const isEmpty = (row) => [...row.querySelectorAll("input")].every((input) => !input.value);
      this.rows.filter(isEmpty).slice(1).forEach((row) => row.remove());
      this.countRows();
    }

    countRows() {
      this.rows.forEach((row, place) => {
        const words = row.getAttribute("aria-label").replace(/\s*\d*\s*$/, "");
        row.setAttribute("aria-label", `${words} ${place + 1}`);
      });
    }

    addRow() {
      this.rowsTarget.append(this.emptyTarget.content.cloneNode(true));
      const row = this.rows.at(-1);
      // The next one most often plays the part of the one before.
      const before = this.rows.at(-2);
      if (before) row.querySelector("select").value = before.querySelector("select").value;
      this.countRows();
      row.querySelector("input").focus();
    }

    removeRow(event) {
      const row = event.target.closest("[data-name-row]");
      const next = row.nextElementSibling || row.previousElementSibling;
      row.remove();
      if (next) next.querySelector("input").focus();
      else this.addRow();
      this.afterMove();
    }

    moveUp(event) {
      const row = event.target.closest("[data-name-row]");
      row.previousElementSibling?.before(row);
      this.afterMove(event);
    }

    moveDown(event) {
      const row = event.target.closest("[data-name-row]");
      row.nextElementSibling?.after(row);
      this.afterMove(event);
    }

    afterMove(event) {
      event?.target.closest("button").focus();
      this.countRows();
      // Wagtail's warning about what is not saved listens to this.
      this.rowsTarget.dispatchEvent(new Event("change", { bubbles: true }));
    }

    useTitle(event) {
      event.preventDefault();
      const title = this.form.elements.namedItem("item-title");
      title.value = this.previewTarget.querySelector("[data-suggested-title]").textContent;
      title.dispatchEvent(new Event("input", { bubbles: true }));
      title.dispatchEvent(new Event("change", { bubbles: true }));
      title.focus();
    }

    previewSoon() {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.showPreview(), WAIT);
    }

    async showPreview() {
      const asked = Symbol("request");
      this.latest = asked;
      const answer = await this.ask(this.urlValue, {
        method: "POST", body: new FormData(this.form),
      });
      // An answer to what has been typed over meanwhile says nothing any more.
      if (this.latest !== asked || answer?.status !== 200) return;
      this.previewTarget.innerHTML = await answer.text();
      this.askForFinal(MOST_ASKED);
      this.announce();
    }

    announce() {
      this.statusTarget.textContent = "";
      this.statusTarget.textContent = this.statusTarget.dataset.done;
    }

    askForFinal(left) {
      clearTimeout(this.asking);
      const entry = this.previewTarget.querySelector("[data-final-url]");
      if (!entry || left === 0) return;
      this.asking = setTimeout(async () => {
        const answer = await this.ask(entry.dataset.finalUrl, {});
        if (!entry.isConnected) return;
        if (answer?.status === 200) entry.outerHTML = await answer.text();
        else this.askForFinal(left - 1);
      }, ASK_AGAIN);
    }

    // Null when the network or the session is gone: the form itself says so on saving.
    async ask(url, options) {
      try {
        return await fetch(url, { credentials: "same-origin", redirect: "error", ...options });
      } catch {
        return null;
      }
    }
  }

  window.wagtail.app.register("colloquy-reference", ReferenceController);
})();
