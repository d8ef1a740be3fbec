// The drawn foot beyond its links: taps without a new page, arrow keys, and taps that fill in a form.
"use strict";

const ZONE = "a[data-zone]";
const isZone = (one) => one instanceof Element && one.closest(".feet " + ZONE);
const nameOf = (zone) => zone.getAttribute("aria-label");
const sideOf = (zone) => zone.closest("[data-side]").dataset.side;
const toeOf = (zone) => (zone.dataset.part || "").replace("toe-", "");
const within = (zone) => `[data-side="${sideOf(zone)}"] ${ZONE}[data-zone="${zone.dataset.zone}"]`
  + (zone.dataset.part ? `[data-part="${zone.dataset.part}"]` : "");

// --- the page of the foot: the address of a link is fetched with what was typed, and the page changes in place ---

const CARRIED = new Set(["csrfmiddlewaretoken", "once", "at", "view", "side"]);

function address(link) {
  const url = new URL(link.href.baseVal ?? link.href, location.href);
  const form = document.getElementById("foot-form");
  if (form) {
    url.searchParams.delete("on");
    for (const [name, value] of new FormData(form)) if (!CARRIED.has(name) && value) url.searchParams.append(name, value);
  }
  return url;
}

async function go(link) {
  const url = address(link);
  const back = isZone(link) ? within(link) : "";
  const name = link.textContent;
  await htmx.ajax("GET", url.pathname + url.search, { target: "#foot", select: "#foot", swap: "outerHTML show:none" });
  history.replaceState(null, "", url.pathname + url.search);
  document.getElementById("foot-said").textContent = document.getElementById("foot").dataset.said;
  const again = back ? document.querySelector(back)
    : [...document.querySelectorAll(".tabs a")].find((one) => one.textContent === name) ?? document.querySelector(ZONE);
  if (again) again.focus({ preventScroll: true });
  for (const radio of document.querySelectorAll("#foot input[type=radio]:checked")) radio.dataset.was = "1";
}

function tapped(event, link) {
  event.preventDefault();
  const url = new URL(link.href.baseVal ?? link.href, location.href);
  const panel = url.hash.startsWith("#how-") && document.getElementById(decodeURIComponent(url.hash.slice(1)));
  if (panel) {
    panel.scrollIntoView({ block: "start" });
    panel.focus({ preventScroll: true });
  } else {
    go(link);
  }
}

// --- a form that asks where: a tap chooses the place in the list, and the list shows on the drawing ---

function chosen(picker, zone) {
  const form = picker.closest("form");
  const mark = zone.dataset.zone;
  const box = form.querySelector(`input[name="${picker.dataset.field}"][value="${mark}"]`);
  if (box) return box.checked;
  const side = form.querySelector("input[name=side]:checked");
  const toes = [...form.querySelectorAll("input[name=toes]:checked")];
  return form.querySelector(`select[name="${picker.dataset.field}"]`)?.value === mark
    && (!side || side.value === sideOf(zone))
    && (!zone.dataset.part || !toes.length || toes.some((one) => one.value === toeOf(zone)));
}

function show(picker) {
  for (const zone of picker.querySelectorAll(ZONE)) zone.setAttribute("aria-pressed", String(chosen(picker, zone)));
}

function choose(picker, zone) {
  const form = picker.closest("form");
  const mark = zone.dataset.zone;
  const box = form.querySelector(`input[name="${picker.dataset.field}"][value="${mark}"]`);
  if (box) {
    box.checked = !box.checked;
    if (box.checked && box.closest("details")) box.closest("details").open = true;
  } else {
    const select = form.querySelector(`select[name="${picker.dataset.field}"]`);
    const side = form.querySelector(`input[name=side][value="${sideOf(zone)}"]`);
    const off = chosen(picker, zone);
    const toes = [...form.querySelectorAll("input[name=toes]")];
    if (select.value !== mark || (side && !side.checked)) for (const one of toes) one.checked = false;
    for (const one of toes) if (one.value === toeOf(zone)) one.checked = !off;
    select.value = off && !toes.some((one) => one.checked) ? "" : mark;
    if (side && !off) side.checked = true;
  }
  show(picker);
  picker.querySelector("[role=status]").textContent = chosen(picker, zone) ? nameOf(zone) : "";
}

for (const picker of document.querySelectorAll("[data-picker]")) {
  picker.hidden = false;
  picker.closest("form").addEventListener("change", () => show(picker));
  picker.addEventListener("htmx:afterSwap", () => show(picker));
  picker.addEventListener("click", (event) => {
    const tab = event.target.closest(".tabs button");
    if (tab) for (const one of tab.parentNode.children) one.setAttribute("aria-pressed", String(one === tab));
  });
  show(picker);
}

// --- both ---

document.addEventListener("click", (event) => {
  const zone = isZone(event.target);
  const picker = zone && zone.closest("[data-picker]");
  if (picker) {
    event.preventDefault();
    choose(picker, zone);
  } else if (zone && zone.closest("#foot")) {
    tapped(event, zone);
  } else if (event.target instanceof Element && event.target.closest("#foot a[data-swap]")) {
    tapped(event, event.target.closest("a[data-swap]"));
  }
});

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function middle(one) {
  const box = one.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

// The nearest place in that direction; what lies aside of it counts as farther away.
function beside(zone, [dx, dy]) {
  const [x, y] = middle(zone);
  let best = null;
  let least = Infinity;
  for (const one of zone.closest(".feet").querySelectorAll(ZONE)) {
    const [ox, oy] = middle(one);
    const along = (ox - x) * dx + (oy - y) * dy;
    const aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);
    const far = along + 2 * aside;
    if (one !== zone && along > 1 && far < least) [best, least] = [one, far];
  }
  return best;
}

document.addEventListener("keydown", (event) => {
  const zone = isZone(event.target);
  if (!zone) return;
  if (event.key === " ") {
    event.preventDefault();
    zone.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  } else if (event.key in WAYS) {
    event.preventDefault();
    const next = beside(zone, WAYS[event.key]);
    if (next) next.focus();
  }
});
