// Beside the editor: asks again what the page cites whenever it was saved
// (hub/citations/choosing/side_panel.py). When no answer comes, the last one stays.
(() => {
  class CitedController extends window.StimulusModule.Controller {
    static values = { url: String };

    async renew() {
      const headers = { "X-Requested-With": "XMLHttpRequest" };
      try {
        const response = await fetch(this.urlValue, { headers, cache: "no-store" });
        if (response.ok && !response.redirected) this.element.innerHTML = await response.text();
      } catch {
        // Wagtail itself says that the network fails.
      }
    }
  }

  window.wagtail.app.register("colloquy-cited", CitedController);
})();
