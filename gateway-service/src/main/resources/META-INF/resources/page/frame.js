/** What stands around every view: the beam with the places one may go, language, theme, who is signed in. */

import { fill, h, icon } from "./dom.js";
import { LANGUAGES, spoken, t, told } from "./words.js";

const PLACES = [
  { key: "ask", href: "#/", icon: "ask", holds: ["ask", "question"], roles: ["auditor", "app"] },
  { key: "history", href: "#/history", icon: "history", holds: ["history"], roles: ["auditor", "app"] },
  { key: "desk", href: "#/desk", icon: "desk", holds: ["desk", "deskMe", "case"], roles: ["expert"] },
  { key: "audits", href: "#/audits", icon: "audits", holds: ["audits"], roles: ["expert"] },
  { key: "knowledge", href: "#/knowledge", icon: "knowledge", holds: ["knowledge", "documents", "newPassage", "import", "passage", "instrument"], roles: ["librarian"] },
  { key: "learning", href: "#/learning", icon: "learning", holds: ["learning", "round", "deskQuality"], roles: ["modelowner", "operator"] },
  { key: "assurance", href: "#/assurance", icon: "assurance", holds: ["assurance"], roles: ["modelowner", "operator"] },
];

/** True if the signed-in person carries one of these roles. */
export function may(me, ...roles) {
  return roles.some((role) => me?.roles?.includes(role));
}

/** Where this person starts: asking if allowed, else the first place their role opens. */
export function firstPlace(me) {
  return PLACES.find(({ roles }) => may(me, ...roles)) ?? null;
}

/** What stands where a role does not open a place; null if it does. */
export function closed(me, key, ...roles) {
  return may(me, ...roles) ? null : h("div", { class: "page" }, h("h1", {}, t(`nav.${key}`)), h("p", {}, t("not-allowed")));
}

/** Draws header, navigation and footer anew, in the language spoken now. */
export function drawFrame(me, onLanguage) {
  const open = PLACES.filter(({ roles }) => may(me, ...roles));
  fill(document.getElementById("head"),
    h("div", { class: "beam" },
      h("a", { class: "brand", href: "#/" }, icon("gate"),
        h("span", { class: "brand-name" }, "Sekisho"), h("span", { class: "brand-kanji", lang: "ja", "aria-hidden": "true" }, "関所")),
      open.length > 0 && h("nav", { class: "nav", "aria-label": t("nav.label") }, h("ul", {}, open.map(entry))),
      h("div", { class: "beam-tools" }, languageSwitch(onLanguage), themeSwitch(), me && account(me))));
  fill(document.getElementById("foot"), h("p", {}, t("foot.promise")), h("p", {}, t("foot.advice")));
}

function entry({ key, href, icon: mark }) {
  return h("li", {}, h("a", { href, data: { place: key } }, icon(mark), h("span", {}, t(`nav.${key}`)),
    h("span", { class: "nav-badge", data: { badge: key }, hidden: true })));
}

/** Marks the place one is at. */
export function markPlace(name) {
  for (const { key, holds } of PLACES) {
    const link = document.querySelector(`[data-place="${key}"]`);
    if (!link) continue;
    if (holds.includes(name)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

/** Shows a number beside a place, or takes it away. */
export function badge(key, count, words = "") {
  const mark = document.querySelector(`[data-badge="${key}"]`);
  if (!mark) return;
  mark.hidden = count === 0;
  fill(mark, String(count), words && h("span", { class: "unseen" }, ` ${words}`));
}

function languageSwitch(onLanguage) {
  return h("label", { class: "tool" }, h("span", { class: "unseen" }, t("language.label")),
    h("select", { class: "tool-select", "data-test": "language", onchange: (event) => onLanguage(event.target.value) },
      LANGUAGES.map(({ code, tag, name }) => h("option", { value: code, lang: tag, selected: code === spoken() }, name))));
}

function themeSwitch() {
  return h("button", { class: "tool tool-button", "aria-label": t("theme.label"), title: t("theme.label"), onclick: turnTheme }, icon("theme"));
}

function turnTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  try { localStorage.setItem("sekisho.theme", root.dataset.theme); } catch { /* storage may be forbidden */ }
}

function account(me) {
  const roles = (me.roles ?? []).map((role) => told("role", role)).join(" · ");
  return h("div", { class: "account" },
    h("span", { class: "account-name", title: roles }, me.username ?? ""),
    h("a", { class: "tool tool-button", href: "/logout", "aria-label": t("signout"), title: t("signout") }, icon("out")));
}
