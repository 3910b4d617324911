// A card with the entry beside the citation, while one points at it or has come to it by keyboard.
// The link goes on leading to the list. Placed by coordinates: not every browser knows anchors yet.
const PAUSE = 250;
const GAP = 6;

const supportsCards = "popover" in HTMLElement.prototype;
const card = document.createElement("div");
let shownFor = null;
let timer = 0;
// The citation that a way back leads to: who returns to the text wants to read it, uncovered.
let returningTo = "";

function entryOf(link) {
  const item = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return item && item.querySelector(".reference-entry");
}

function fill(entry) {
  card.replaceChildren(...[...entry.childNodes].map((node) => node.cloneNode(true)));
  card.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
}

function place(link) {
  const at = link.getClientRects()[0];
  const { width, height } = card.getBoundingClientRect();
  const fits = at.bottom + GAP + height <= innerHeight;
  const top = fits ? at.bottom + GAP : Math.max(0, at.top - GAP - height);
  const left = Math.min(Math.max(GAP, at.left), innerWidth - width - GAP);
  card.style.top = `${top}px`;
  card.style.left = `${left}px`;
}

function show(link) {
  const entry = entryOf(link);
  if (!entry || shownFor === link) return;
  hide();
  fill(entry);
  shownFor = link;
  link.setAttribute("aria-describedby", card.id);
  card.showPopover();
  place(link);
}

function hide() {
  clearTimeout(timer);
  if (!shownFor) return;
  shownFor.removeAttribute("aria-describedby");
  shownFor = null;
  if (card.matches(":popover-open")) card.hidePopover();
}

function soon(act, ...values) {
  clearTimeout(timer);
  timer = setTimeout(act, PAUSE, ...values);
}

function citationAt(event) {
  return event.target instanceof Element ? event.target.closest("a.cite-link") : null;
}

if (supportsCards) {
  card.className = "cite-card is-placed";
  card.id = "cite-card";
  card.dir = "auto";
  // Closed here alone: an automatic popover would take the key from whatever else is open.
  card.popover = "manual";
  (document.getElementById("references").closest(".colloquy") || document.body).append(card);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = citationAt(event);
    if (link) soon(show, link);
    else if (card.contains(event.target)) clearTimeout(timer);
    else if (shownFor && document.activeElement !== shownFor) soon(hide);
    else if (!shownFor) clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const link = citationAt(event);
    const isReturning = link && link.id === returningTo;
    returningTo = "";
    if (link && !isReturning && link.matches(":focus-visible")) show(link);
    else if (!card.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shownFor) {
      event.preventDefault();
      hide();
    }
  });
  // Followed by a finger or a key, the link has led elsewhere.
  document.addEventListener("click", (event) => {
    const mark = event.target instanceof Element && event.target.closest("a.reference-mark");
    returningTo = mark ? decodeURIComponent(mark.hash.slice(1)) : "";
    if (!card.contains(event.target)) hide();
  });
  // Coming to a citation by keyboard may itself scroll.
  for (const moved of ["scroll", "resize"]) {
    addEventListener(moved, () => shownFor && place(shownFor), { passive: true });
  }
}
