// On the page that holds what could not be saved (hub/site/kept_words.py): once somebody has signed
// in beside it, the form gets a token that counts, so that one press is enough.
(() => {
  const form = document.querySelector("[data-kept-words]");
  const status = form.querySelector("[data-kept-words-status]");

  async function refresh() {
    if (document.visibilityState === "hidden") return;
    const headers = { "X-Requested-With": "XMLHttpRequest" };
    const response = await fetch(form.dataset.sessionUrl, { headers, cache: "no-store" });
    if (!response.ok || response.redirected) return;
    form.elements.csrfmiddlewaretoken.value = (await response.json()).token;
    status.textContent = status.dataset.signedIn;
    form.querySelector("button").classList.remove("plain");
  }

  // Without the network nothing changes; pressing the button then says what is wrong.
  const quietly = () => refresh().catch(() => {});
  document.addEventListener("visibilitychange", quietly);
  window.addEventListener("focus", quietly);
})();
