// “Cite this page”: the buttons that copy. They stay hidden where the browser cannot copy; the
// words beside them can be selected.
const box = document.querySelector("[data-cite]");
const status = box.querySelector("[role=status]");
const { copied, notCopied } = box.dataset;

async function copy(words) {
  const plain = words.innerText.replace(/\s+/g, " ").trim();
  if (!window.ClipboardItem) {
    return navigator.clipboard.writeText(plain);
  }
  // With its italics, where they are pasted into a document.
  const kinds = { "text/plain": plain, "text/html": words.innerHTML.trim() };
  const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

if (navigator.clipboard) {
  for (const button of box.querySelectorAll("[data-cite-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      // Emptied first, so that the same words are read out again.
      status.textContent = "";
      try {
        await copy(document.getElementById(button.dataset.citeCopy));
        status.textContent = copied;
      } catch {
        status.textContent = notCopied;
      }
    });
  }
}
