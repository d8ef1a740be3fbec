// What a page does beyond its HTML. Every page works without this file.
"use strict";

// A form is sent once, however often the button is touched; the server counts it once even without this.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent && Date.now() - Number(form.dataset.sent) < 4000) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = String(Date.now());
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

// A second touch on a chosen answer takes it back: it does what a touch on "not said" does.
document.addEventListener("click", (event) => {
  const radio = event.target;
  if (!(radio instanceof HTMLInputElement) || radio.type !== "radio") return;
  const all = document.getElementsByName(radio.name);
  for (const one of all) if (one !== radio) delete one.dataset.was;
  if (radio.dataset.was && radio.value) {
    const unsaid = [...all].find((one) => !one.value);
    if (unsaid) unsaid.checked = true;
    else radio.checked = false;
    delete radio.dataset.was;
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  } else {
    radio.dataset.was = "1";
  }
});
for (const radio of document.querySelectorAll("input[type=radio]:checked")) radio.dataset.was = "1";

// Files that are more than the server reads at once are not sent at all, and it is said beside them.
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (event.target.type !== "file" || !form || !form.dataset.most) return;
  let size = 0;
  for (const one of event.target.files) size += one.size;
  const over = size > Number(form.dataset.most);
  form.querySelector(".wrong").hidden = !over;
  form.querySelector("button[type=submit]").disabled = over;
});
