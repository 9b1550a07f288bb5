/** The page's hall: language, who is signed in, the frame, and which view stands in it. */

import { get, placeBeforeSignIn } from "./api.js";
import { fill, h } from "./dom.js";
import { drawFrame, markPlace } from "./frame.js";
import { closedNotice, watchGate } from "./gatebanner.js";
import { announce, troubleBox } from "./notice.js";
import { watchPending } from "./pending.js";
import { placeOf } from "./router.js";
import { preferredLanguage, speak, t } from "./words.js";

const VIEWS = {
  ask: () => import("./views/ask.js"),
  question: () => import("./views/question.js"),
  history: () => import("./views/history.js"),
  desk: () => import("./views/desk.js"),
  deskMe: () => import("./views/deskme.js"),
  case: () => import("./views/case.js"),
  knowledge: () => import("./views/knowledge.js"),
  documents: () => import("./views/documents.js"),
  newPassage: () => import("./views/publish.js"),
  import: () => import("./views/import.js"),
  passage: () => import("./views/passage.js"),
  instrument: () => import("./views/instrument.js"),
  learning: () => import("./views/learning.js"),
  deskQuality: () => import("./views/deskquality.js"),
  round: () => import("./views/round.js"),
  audits: () => import("./views/audits.js"),
  assurance: () => import("./views/assurance.js"),
};
const WAIT_BEFORE_SKELETON_MS = 180;

const main = document.getElementById("main");
let me = null;
let current = new AbortController();

async function show({ first = false } = {}) {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  const place = placeOf(location.hash);
  markPlace(place.name);
  const waiting = setTimeout(() => fill(main, skeleton()), WAIT_BEFORE_SKELETON_MS);
  const drawn = await draw(place, signal);
  clearTimeout(waiting);
  if (signal.aborted) return;
  fill(main, drawn);
  const heading = main.querySelector("h1");
  document.title = heading ? `${heading.textContent} · Sekisho` : "Sekisho";
  settle(heading, first);
}

async function draw(place, signal) {
  try {
    if (!VIEWS[place.name]) return lost();
    const { view } = await VIEWS[place.name]();
    return await view({ me, param: place.param, signal });
  } catch (trouble) {
    if (signal.aborted) return null;
    return h("div", { class: "page" }, h("h1", { class: "unseen" }, t("problem.heading")), troubleBox(trouble, { again: () => show() }));
  }
}

/** After a move the reader starts at the top, and a listener hears the heading. */
function settle(heading, first) {
  const wished = main.querySelector("[data-autofocus]");
  if (wished) wished.focus({ preventScroll: true });
  else if (!first && heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  scrollTo(0, 0);
}

function skeleton() {
  return h("div", { class: "page skeleton", "aria-busy": "true" }, h("p", { class: "unseen" }, t("loading")),
    h("div"), h("div"), h("div"));
}

function lost() {
  return h("div", { class: "page" }, h("h1", {}, t("lost.heading")), h("p", {}, t("lost.text")),
    h("p", {}, h("a", { href: "#/" }, t("nav.ask"))));
}

async function changeLanguage(code) {
  await speak(code, true);
  frame();
  await show();
  announce(t("language.changed"));
}

function frame() {
  document.getElementById("skip").textContent = t("skip");
  drawFrame(me, changeLanguage);
  closedNotice();
}

async function start() {
  await speak(preferredLanguage());
  try {
    me = await get("/v1/me");
  } catch (trouble) {
    drawFrame(null, changeLanguage);
    fill(main, h("div", { class: "page" }, h("h1", { class: "unseen" }, "Sekisho"),
      troubleBox(trouble, { again: () => location.reload() })));
    return;
  }
  const place = placeBeforeSignIn();
  if (place && location.hash.length < 3) history.replaceState(null, "", place);
  frame();
  addEventListener("hashchange", () => show());
  document.getElementById("skip").addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
  await show({ first: true });
  watchPending(me);
  watchGate(me);
}

start();
