// The pages work without scripts; this makes them quicker to use.
"use strict";

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.historyCacheSize = 0;
htmx.config.selfRequestsOnly = true;
// Without "style", which the pages may not set.
htmx.config.attributesToSettle = ["class", "width", "height"];

document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector("meta[name=form-token]");
  if (token) {
    event.detail.headers["X-Form-Token"] = token.content;
  }
});

// "/" goes to the search; Escape closes what is open.
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const search = document.getElementById("find");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
  if (event.key === "Escape") {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }
});

// Keys that press buttons, as tills have them.
document.addEventListener("keydown", (event) => {
  const button = /^F[0-9]+$/.test(event.key) && document.querySelector("[data-key=" + event.key + "]");
  const field = /^F[0-9]+$/.test(event.key) && document.querySelector("[data-key-focus=" + event.key + "]");
  if (button || field) {
    event.preventDefault();
    (button || field)[button ? "click" : "select"]();
  }
});

// Enter in a field with a button of its own presses that one.
document.addEventListener("keydown", (event) => {
  const own = event.key === "Enter" && event.target.matches(".search-field input") && event.target.parentElement.querySelector("button");
  if (own) {
    event.preventDefault();
    own.click();
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("button[data-print]")) {
    window.print();
  }
});

// A click beside an open menu closes it.
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});

// What cannot be undone asks first; a form is not sent twice by a double click.
document.addEventListener("submit", (event) => {
  const asked = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
  if (asked && !window.confirm(asked)) {
    event.preventDefault();
    return;
  }
  if (event.target.dataset.sent) {
    event.preventDefault();
  } else if (event.target.method === "post" && !event.target.hasAttribute("hx-post")) {
    event.target.dataset.sent = "yes";
  }
}, true);
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

// Choices that send their form at once.
document.addEventListener("change", (event) => {
  if (event.target.dataset.submit !== undefined) {
    event.target.form.requestSubmit();
  }
  if (event.target.dataset.tickAll !== undefined) {
    event.target.closest("form").querySelectorAll("input[type=checkbox][name='" + event.target.dataset.tickAll + "']")
      .forEach((box) => { box.checked = event.target.checked; });
  }
});

// Copies what stands beside the button.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy]");
  if (button) {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    button.setAttribute("aria-pressed", "true");
  }
});

// Files may be dropped where they can be chosen.
document.querySelectorAll(".dropzone").forEach((zone) => {
  const input = zone.querySelector("input[type=file]");
  zone.addEventListener("dragover", (event) => { event.preventDefault(); zone.classList.add("over"); });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
});

// Many files go one after another, each with its own answer, so that one sees how far it has come.
document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-uploads]");
  if (!form) {
    return;
  }
  event.preventDefault();
  const files = [...form.querySelector("input[type=file]").files];
  const progress = form.querySelector("progress");
  const outcomes = document.getElementById(form.dataset.uploads);
  progress.hidden = outcomes.hidden = false;
  progress.max = files.length;
  for (const [index, file] of files.entries()) {
    const body = new FormData(form);
    body.set("files", file);
    const answer = await fetch(form.action, { method: "POST", body,
      headers: { "HX-Request": "true", "X-Form-Token": document.querySelector("meta[name=form-token]").content } });
    outcomes.insertAdjacentHTML("beforeend", await answer.text());
    progress.value = index + 1;
    form.querySelector("[data-count]").textContent = (index + 1) + " / " + files.length
      + " · ✓ " + outcomes.querySelectorAll(".chip.good").length + " · ✕ " + outcomes.querySelectorAll(".chip.bad").length;
  }
  delete form.dataset.sent;
});

// The tab that is open is seen where there is no room for all.
document.querySelectorAll(".tabs a[aria-current]").forEach((tab) => tab.scrollIntoView({ block: "nearest", inline: "center" }));
