// Waits until an import is read, then shows the page again. Without it, the page has a link.
(() => {
  const SECONDS = 2;
  const waiting = document.querySelector("[data-colloquy-import]");
  if (!waiting) return;

  async function look() {
    try {
      const response = await fetch(waiting.dataset.colloquyImport);
      const { state } = await response.json();
      if (state !== "waiting") {
        window.location.reload();
        return;
      }
    } catch {
      // Signed out, or away for a moment: the link on the page says more than we could.
    }
    setTimeout(look, SECONDS * 1000);
  }

  setTimeout(look, SECONDS * 1000);
})();
