// The tab of the dialog in which a work is pasted or looked up (hub/citations/choosing/pasting.py):
// a job does it, so the answer is asked for until it is there.
(() => {
  const PATIENCE = 1_000;

  class PastingController extends window.StimulusModule.Controller {
    static targets = ["answer"];
    static values = { failed: String };

    disconnect() {
      clearTimeout(this.waiting);
    }

    send(event) {
      event.preventDefault();
      const form = event.target;
      this.ask(form.action, { method: "POST", body: new FormData(form) });
    }

    add({ params: { url } }) {
      const form = this.element.querySelector("form");
      this.ask(url, { method: "POST", body: new FormData(form) });
    }

    async ask(address, options = {}) {
      clearTimeout(this.waiting);
      const headers = { "X-Requested-With": "XMLHttpRequest" };
      try {
        const response = await fetch(address, { ...options, headers, cache: "no-store" });
        if (response.redirected || !response.ok) throw new Error(String(response.status));
        this.show(await response.json());
      } catch {
        this.answerTarget.textContent = this.failedValue;
      }
    }

    show({ html, again }) {
      // Else a screen reader hears the same words every second.
      if (this.shown !== html) this.answerTarget.innerHTML = html;
      this.shown = html;
      if (again) this.waiting = setTimeout(() => this.ask(again), PATIENCE);
      // Stimulus hears a new button a moment after it is there.
      setTimeout(() => this.answerTarget.querySelector("[data-colloquy-chosen]")?.click());
    }
  }

  window.wagtail.app.register("colloquy-pasting", PastingController);
})();
