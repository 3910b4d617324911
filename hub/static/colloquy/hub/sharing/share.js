// The share row's two buttons. They stay hidden where the browser cannot do what they say;
// the links beside them need no script.
const row = document.querySelector("[data-share]");
const status = row.querySelector("[role=status]");
const copy = row.querySelector("[data-share-copy]");
const device = row.querySelector("[data-share-device]");
const { url, title, copied, notCopied } = row.dataset;

if (navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    // Emptied first, so that the same words are read out again.
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(url);
      status.textContent = copied;
    } catch {
      status.textContent = notCopied;
    }
  });
}

if (navigator.share) {
  device.hidden = false;
  device.addEventListener("click", () => {
    // It also fails when the person changes their mind.
    navigator.share({ url, title }).catch(() => {});
  });
}
