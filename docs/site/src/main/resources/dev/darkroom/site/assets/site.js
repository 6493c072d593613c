"use strict";
const root = document.currentScript.dataset.root;

// The theme: the system's, or the other one once the button was used.
const button = document.querySelector(".theme");
const isDark = () => {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
};
const tell = () => button.setAttribute("aria-pressed", String(isDark()));
button.hidden = false;
tell();
button.addEventListener("click", () => {
  const next = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem("darkroom-theme", next);
  } catch (refused) {
    // Then it holds for this page.
  }
  tell();
});

// On a phone the list of pages is closed to begin with.
if (matchMedia("(max-width: 60rem)").matches) document.querySelector(".side details").open = false;

// The search: its library and its places are loaded when somebody begins.
const box = document.querySelector(".search");
const input = document.getElementById("search");
const list = document.getElementById("found");
const count = document.getElementById("found-count");
box.hidden = false;

const script = (name) =>
  new Promise((done, failed) => {
    const element = document.createElement("script");
    element.src = root + "assets/" + name;
    element.onload = done;
    element.onerror = failed;
    document.head.append(element);
  });

let loading;
const finder = () =>
  (loading ??= Promise.all([script("fuse.js"), script("places.js")]).then(
    () =>
      new Fuse(window.darkroomPlaces, {
        keys: [
          { name: "title", weight: 4 },
          { name: "text", weight: 1 },
        ],
        ignoreLocation: true,
        threshold: 0.3,
        useExtendedSearch: true,
      }),
  ));

let chosen = -1;
const close = () => {
  list.hidden = true;
  chosen = -1;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
};
const choose = (index) => {
  const options = [...list.children];
  chosen = (index + options.length) % options.length;
  options.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
  input.setAttribute("aria-activedescendant", options[chosen].id);
  options[chosen].scrollIntoView({ block: "nearest" });
};
const show = (places) => {
  list.replaceChildren(
    ...places.map((place, at) => {
      const option = document.createElement("li");
      option.id = "found-" + at;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.href = root + place.href;
      const title = document.createElement("strong");
      title.textContent = place.title;
      const kind = document.createElement("span");
      kind.textContent = place.kind;
      option.append(title, kind);
      return option;
    }),
  );
  chosen = -1;
  list.hidden = places.length === 0;
  input.setAttribute("aria-expanded", String(places.length > 0));
  count.textContent = places.length === 1 ? "1 place found" : places.length + " places found";
};

input.addEventListener("focus", finder);
input.addEventListener("input", async () => {
  const words = input.value.trim();
  if (!words) return close();
  const fuse = await finder();
  // Only what was typed last is shown.
  if (words === input.value.trim()) show(fuse.search(words, { limit: 12 }).map((hit) => hit.item));
});
input.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return close();
  if (list.hidden) return;
  if (event.key === "ArrowDown") choose(chosen + 1);
  else if (event.key === "ArrowUp") choose(chosen < 0 ? -1 : chosen - 1);
  else if (event.key === "Enter") location.href = list.children[Math.max(chosen, 0)].dataset.href;
  else return;
  event.preventDefault();
});
list.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) location.href = option.dataset.href;
});
input.addEventListener("blur", () => setTimeout(close, 200));
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    input.focus();
  }
});

// Calls can be tried where the server that shows the pages is the one that answers them.
const trial = document.querySelector(".trial");
const headersOf = (text) =>
  text
    .split("\n")
    .filter((line) => line.includes(":"))
    .map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]);
const bodyOf = () => {
  const parts = trial.querySelectorAll(".part");
  if (!parts.length) return trial.querySelector(".text")?.value;
  const form = new FormData();
  for (const part of parts) {
    if (part.type !== "file") form.append(part.dataset.name, part.value);
    else if (part.files[0]) form.append(part.dataset.name, part.files[0]);
  }
  return form;
};
const readable = (text, type) => {
  try {
    return type.includes("json") ? JSON.stringify(JSON.parse(text), null, 2) : text;
  } catch (malformed) {
    return text;
  }
};
const send = async () => {
  const status = trial.querySelector(".status");
  const shown = trial.querySelector(".answer");
  shown.hidden = true;
  status.textContent = "Sent, waiting ...";
  try {
    const answer = await fetch(trial.querySelector(".target").value, {
      method: trial.dataset.method,
      headers: headersOf(trial.querySelector(".headers").value),
      body: bodyOf(),
    });
    const type = answer.headers.get("Content-Type") ?? "";
    const bytes = await answer.arrayBuffer();
    status.textContent = `${answer.status} ${answer.statusText}, ${type || "no type"}, ${bytes.byteLength} bytes`;
    shown.hidden = bytes.byteLength === 0 || !/json|text|xml/.test(type);
    shown.firstChild.textContent = shown.hidden ? "" : readable(new TextDecoder().decode(bytes), type);
  } catch (failure) {
    status.textContent = "Not sent: " + failure.message;
  }
};
if (trial && location.pathname.startsWith("/docs/")) {
  fetch("/__darkroom/health/live").then((answer) => (trial.hidden = !answer.ok));
  trial.querySelector("button").addEventListener("click", send);
}
