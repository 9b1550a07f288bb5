/** Telling people what happened: in plain words on the page, and to those who listen instead of look. */

import { Problem, signIn } from "./api.js";
import { fill, h, icon } from "./dom.js";
import { knows, t, told } from "./words.js";

const ERRORS_SHOWN_MAX = 20;

/** Says it to a screen reader, politely. */
export function announce(text) {
  const live = document.getElementById("live");
  live.textContent = "";
  requestAnimationFrame(() => { live.textContent = text; });
}

/** A trouble in plain words with its code; signed-out people are sent to sign in. */
export function troubleBox(trouble, { again } = {}) {
  if (trouble instanceof Problem && trouble.status === 401 && signIn()) return h("p", { class: "quiet" }, t("signin.going"));
  const problem = trouble instanceof Problem ? trouble : new Problem({ code: "page" });
  if (!(trouble instanceof Problem)) console.error(trouble);
  return h("div", { class: "trouble", role: "alert" },
    h("p", { class: "trouble-head" }, headOf(problem)),
    bodyOf(problem) && h("p", { lang: "en" }, bodyOf(problem)),
    problem.errors.length > 0 && h("ul", {}, problem.errors.slice(0, ERRORS_SHOWN_MAX).map(errorLine)),
    problem.retryAfter !== null && h("p", {}, t("problem.retry-after", { seconds: problem.retryAfter })),
    h("p", { class: "trouble-foot" },
      h("code", { title: t("problem.code") }, problem.status ? `${problem.code} · ${problem.status}` : problem.code),
      problem.status === 401 && h("a", { class: "button", href: "/login" }, t("signin.action")),
      again && h("button", { class: "button", type: "button", onclick: again }, t("again"))));
}

/** A field and what is wrong with it; a check of the gate is told in the reader's language. */
function errorLine({ field = "", reason = "" }) {
  if (knows("check", field)) return h("li", {}, told("check", field), " – ", told("objection", reason));
  return h("li", { lang: "en" }, h("code", {}, String(field)), " ", String(reason));
}

function headOf(problem) {
  if (knows("problem", problem.code)) return told("problem", problem.code);
  const family = `http-${problem.status}`;
  return knows("problem", family) ? told("problem", family) : problem.title || t("problem.page");
}

function bodyOf(problem) {
  if (problem.detail) return problem.detail;
  return knows("problem", problem.code) ? "" : problem.title;
}

/** A passing note at the edge of the page; it stays until it is closed when it leads somewhere. */
export function toast(text, link) {
  const box = h("div", { class: "toast" },
    h("span", {}, text),
    link && h("a", { href: link.href, onclick: () => box.remove() }, link.text),
    h("button", { class: "bare", "aria-label": t("close"), onclick: () => box.remove() }, icon("cross")));
  document.getElementById("toasts").append(box);
  announce(text);
  if (!link) setTimeout(() => box.remove(), 6000);
}

/** A button that is busy while its action runs; trouble is shown in `place`. */
export function actionButton(words, place, action, props = {}) {
  const button = h("button", { class: "button", ...props }, words);
  button.addEventListener("click", () => whileBusy(button, place, action));
  return button;
}

/** Runs the action while the button is disabled; trouble is shown in `place`. */
export async function whileBusy(button, place, action) {
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
  fill(place);
  try {
    return await action();
  } catch (trouble) {
    fill(place, troubleBox(trouble));
    return undefined;
  } finally {
    button.disabled = false;
    button.removeAttribute("aria-busy");
  }
}
