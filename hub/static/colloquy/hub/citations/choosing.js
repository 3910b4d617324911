// The dialog in which a reference is chosen (hub/citations/choosing/chooser.py): a button beside a
// work that is in the library already chooses that work.
(() => {
  class ChoosingController extends window.StimulusModule.Controller {
    static targets = ["link", "answer"];

    // Wagtail's script made this link answer the dialog when the dialog was opened.
    choose({ params: { url } }) {
      const link = this.linkTarget;
      link.href = url + new URL(link.href).search;
      link.click();
    }

    // A form that comes back may have its message far above the button that was pressed.
    answerTargetConnected(section) {
      section.querySelector("[data-colloquy-found], [aria-invalid=true]")?.focus();
    }
  }

  window.wagtail.app.register("colloquy-choosing", ChoosingController);
})();
