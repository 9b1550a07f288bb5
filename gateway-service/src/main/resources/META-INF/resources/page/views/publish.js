/** Publishing: whole documents, one passage by hand, or a vocabulary of concepts. */

import { post } from "../api.js";
import { h } from "../dom.js";
import { closed } from "../frame.js";
import { toast, whileBusy } from "../notice.js";
import { hrefOf } from "../router.js";
import { uploadForm, vocabularyForm } from "../upload.js";
import { LANGUAGES, jurisdiction, number, spoken, t } from "../words.js";

const PASSAGE_CHARS_MAX = 100_000;
const SPECIALTIES = ["general", "banking", "securities", "insurance"];
const WAYS = { documents: "#/knowledge/new", passage: "#/knowledge/new/passage", vocabulary: "#/knowledge/new/vocabulary" };

export function view({ me, param, signal }) {
  const shut = closed(me, "knowledge", "librarian");
  if (shut) return shut;
  const way = param ?? "documents";
  return h("div", { class: "page" }, h("p", {}, h("a", { href: "#/knowledge" }, t("knowledge.back"))), h("h1", {}, t("knowledge.publish")),
    h("nav", { class: "tabs", "aria-label": t("knowledge.publish") },
      Object.entries(WAYS).map(([name, href]) => h("a", { href, "aria-current": name === way ? "page" : null }, t(`publish.way.${name}`)))),
    way === "passage" ? onePassage(me) : way === "vocabulary" ? vocabularyForm(signal) : uploadForm(me, signal));
}

function onePassage(me) {
  const place = h("div");
  const send = h("button", { type: "submit", class: "button primary" }, t("publish.send"));
  const text = (name, props = {}) => h("label", {}, t(`publish.${name}`), h("input", { name, type: "text", autocomplete: "off", required: true, ...props }));
  const form = h("form", { class: "publish", "data-test": "publish" }, h("h2", {}, t("publish.one")),
    text("id", { pattern: "[^\\/\\\\?#%]+", spellcheck: "false" }), text("instrument"), text("locator"), text("title", { required: false }),
    h("div", { class: "condition-row" },
      h("label", {}, t("publish.language"), h("select", { name: "language" }, LANGUAGES.map(({ code, name, tag }) => h("option", { value: code, lang: tag, selected: code === spoken() }, name)))),
      h("label", {}, t("publish.jurisdiction"), h("select", { name: "jurisdiction" }, (me.jurisdictions ?? []).map(({ code }) => h("option", { value: code }, `${code} ${jurisdiction(code) === code ? "" : jurisdiction(code)}`)))),
      h("label", {}, t("publish.specialty"), h("select", { name: "specialty" }, SPECIALTIES.map((code) => h("option", { value: code }, t(`specialty.${code}`)))))),
    h("div", { class: "condition-row" }, text("validFrom", { type: "date", required: false }), text("validTo", { type: "date", required: false })),
    h("label", {}, t("publish.text"), h("textarea", { name: "text", rows: 8, required: true, maxlength: PASSAGE_CHARS_MAX })), send, place);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const passage = Object.fromEntries([...new FormData(form)].filter(([, value]) => String(value).trim() !== ""));
    whileBusy(send, place, async () => {
      const told = await post("/v1/passages", { passages: [passage] });
      const counts = { published: number(told?.published ?? 1), unchanged: number(told?.unchanged ?? 0) };
      toast(t("publish.done", counts), { href: hrefOf("knowledge", "passage", passage.id), text: passage.locator });
      form.reset();
    });
  });
  return form;
}
