// The clock of a step: counts each part down and goes on to the next; a part without a time waits for a touch.
"use strict";

for (const clock of document.querySelectorAll("[data-clock]")) {
  const parts = JSON.parse(clock.dataset.clock);
  const [face, part, time] = [".face", ".part", ".time"].map((one) => clock.querySelector(one));
  const go = clock.querySelector("[data-go]");
  let at = 0;
  let left = parts[0][1];
  let ends = 0;
  let ticking = 0;

  const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

  function show() {
    const over = at >= parts.length;
    const words = over ? clock.dataset.over : parts[at][0];
    if (part.textContent !== words) part.textContent = words;
    time.textContent = over || !parts[at][1] ? "" : minutes(left);
    go.textContent = over ? go.dataset.again : ticking ? go.dataset.pause : go.dataset.start;
    clock.querySelector("[data-further]").hidden = over;
  }

  function stop() {
    clearInterval(ticking);
    ticking = 0;
  }

  // By the clock of the machine and not by counting ticks: a phone that sleeps between two ticks loses no second.
  function tick() {
    left = Math.max(0, Math.ceil((ends - Date.now()) / 1000));
    if (left === 0) further();
    show();
  }

  function run() {
    stop();
    if (at < parts.length && parts[at][1]) {
      ends = Date.now() + left * 1000;
      ticking = setInterval(tick, 200);
    }
  }

  function further() {
    at += 1;
    left = at < parts.length ? parts[at][1] : 0;
    if (navigator.vibrate) navigator.vibrate(200);
    const went = ticking;
    stop();
    if (went) run();
    show();
  }

  go.addEventListener("click", () => {
    if (at >= parts.length) {
      at = 0;
      left = parts[0][1];
    } else if (ticking) {
      left = Math.max(1, Math.ceil((ends - Date.now()) / 1000));
      stop();
      show();
      return;
    }
    if (!parts[at][1]) further();
    else run();
    show();
  });
  clock.querySelector("[data-further]").addEventListener("click", () => {
    further();
    if (!ticking && at < parts.length) run();
    show();
  });
  face.hidden = false;
  show();
}
