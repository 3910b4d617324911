// Watches over the session while somebody writes (hub/pages/session_hooks.py). It is told by
// Wagtail's own events that a request failed, asks who is signed in, and says so; when the same
// person is back, open forms get a fresh token and the text is saved.
(() => {
  const RETRY = 10_000;
  const MESSAGE_STAYS = 10_000;
  // A longer delay would fire at once.
  const LONGEST_TIMEOUT = 2 ** 31 - 1;
  const SUBMIT = "[data-edit-form] button:is([type=submit], [data-workflow-action-name])";

  class SessionController extends window.StimulusModule.Controller {
    static targets = ["place", "message"];
    static values = { url: String, person: String };

    connect() {
      this.state = "here";
      this.shown = "";
      this.isUnsaved = false;
      this.hasRetried = false;
      this.lastWrote = 0;
      this.hasWrittenMore = false;
      this.poll = setInterval(() => this.state !== "here" && this.check(), RETRY);
      this.check();
    }

    disconnect() {
      clearInterval(this.poll);
      clearTimeout(this.timer);
      clearTimeout(this.hiding);
    }

    // Who is signed in? Several events may ask at once; one request answers them.
    check() {
      if (document.visibilityState === "hidden") return null;
      this.checking ||= this.ask("GET")
        .then((answer) => this.judge(answer))
        .finally(() => { this.checking = null; });
      return this.checking;
    }

    async ask(method) {
      const { CSRF_HEADER_NAME, CSRF_TOKEN } = window.wagtailConfig;
      const headers = { "X-Requested-With": "XMLHttpRequest", [CSRF_HEADER_NAME]: CSRF_TOKEN };
      try {
        const response = await fetch(this.urlValue, { method, headers, cache: "no-store" });
        if (response.redirected || [401, 403].includes(response.status)) return { person: null };
        return response.ok ? await response.json() : null;
      } catch {
        return null;
      }
    }

    // `null` is no answer: Wagtail itself says that the network or the server fails.
    judge(answer) {
      if (!answer) return;
      if (!answer.person) return this.stop("ended");
      this.personValue ||= answer.person;
      if (answer.person !== this.personValue) return this.stop("other");
      this.renewTokens(answer.token);
      this.expectEnd(answer);
      this.goOn();
    }

    stop(state) {
      clearTimeout(this.timer);
      this.state = state;
      this.hasRetried = false;
      if (this.shown !== state) this.show(state);
    }

    goOn() {
      const wasAway = this.state !== "here";
      this.state = "here";
      const form = document.querySelector("[data-edit-form]");
      if (this.isUnsaved && !this.hasRetried) {
        this.hasRetried = true;
        this.saveAgain(form, wasAway);
      } else if (wasAway) {
        this.show("back");
      }
    }

    saveAgain(form, wasAway) {
      const autosave = this.application.getControllerForElementAndIdentifier(form, "w-autosave");
      if (!autosave?.activeValue) return this.show("unsaved");
      if (wasAway) this.show("saving");
      this.askToSave(form);
    }

    // As w-unsaved says it when something was written; w-autosave then saves.
    askToSave(form) {
      const detail = { type: "edits" };
      form.dispatchEvent(
        new CustomEvent("w-unsaved:add", { bubbles: true, cancelable: true, detail }),
      );
    }

    renewTokens(token) {
      window.wagtailConfig.CSRF_TOKEN = token;
      for (const field of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) {
        field.value = token;
      }
    }

    // Nobody who is writing is warned: their session is renewed instead.
    expectEnd({ ends_in: endsIn, warning }) {
      clearTimeout(this.timer);
      if (endsIn === null) return;
      const delay = Math.max(endsIn > warning ? endsIn - warning : endsIn + 1, 1) * 1000;
      this.timer = setTimeout(() => this.check(), Math.min(delay, LONGEST_TIMEOUT));
      if (endsIn > warning) return this.hide("soon");
      if (!this.isRenewing && Date.now() - this.lastWrote < warning * 1000) this.stay();
      else this.warn(endsIn);
    }

    warn(endsIn) {
      this.show("soon");
      const minutes = Math.max(1, Math.round(endsIn / 60));
      this.placeTarget.querySelector("[data-minutes]").textContent = minutes;
    }

    async stay() {
      this.isRenewing = true;
      const answer = await this.ask("POST");
      // A refusal may mean a stale token only.
      if (answer?.person) this.judge(answer);
      else await this.check();
      this.isRenewing = false;
    }

    wrote(event) {
      // Scripts announce changes of their own, also while a page is opening.
      if (!event.isTrusted || !event.target.closest("[data-edit-form]")) return;
      this.lastWrote = Date.now();
      this.hasWrittenMore = true;
      if (this.shown === "soon" && !this.isRenewing) this.stay();
    }

    // While nobody, or somebody else, is signed in, nothing is sent.
    hold(event) {
      this.hasWrittenMore = false;
      if (this.state === "here") return;
      this.isUnsaved = true;
      event.preventDefault();
      event.stopImmediatePropagation();
    }

    holdButton(event) {
      if (event.target.closest?.(SUBMIT)) this.refuse(event);
    }

    holdForm(event) {
      if (event.target.matches("[data-edit-form]")) this.refuse(event);
    }

    refuse(event) {
      if (this.state === "here") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.show(this.state);
      this.placeTarget.querySelector("a")?.focus();
    }

    // The words that Wagtail is about to show are "A server error occurred."
    explain({ detail }) {
      this.isUnsaved = true;
      const { response, type } = detail;
      if (response?.error_code?.startsWith("colloquy-")) detail.text = response.error_message;
      if (this.shown === "saving") this.show("unsaved");
      else if (type === "server_error") this.check();
    }

    settle() {
      this.isUnsaved = false;
      this.hasRetried = false;
      if (["saving", "unsaved"].includes(this.shown)) this.show("saved");
    }

    // Two seconds after opening, and after each save, Wagtail takes the form as it stands for what
    // is saved; it forgets what was written while it was opening or saving.
    keepUp(event) {
      if (this.hasWrittenMore) this.askToSave(event.target);
    }

    show(name) {
      clearTimeout(this.hiding);
      const template = this.messageTargets.find((target) => target.dataset.name === name);
      this.placeTarget.replaceChildren(template.content.cloneNode(true));
      this.shown = name;
      if (["back", "saved"].includes(name)) {
        this.hiding = setTimeout(() => this.hide(name), MESSAGE_STAYS);
      }
    }

    hide(name) {
      if (this.shown !== name) return;
      this.placeTarget.replaceChildren();
      this.shown = "";
    }
  }

  window.wagtail.app.register("colloquy-session", SessionController);
})();
