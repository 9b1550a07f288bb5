/** Asking: the question, and under which conditions its law is looked for. */

import { call } from "../api.js";
import { fill, freshKey, h } from "../dom.js";
import { firstPlace, may } from "../frame.js";
import { whileBusy } from "../notice.js";
import { hrefOf } from "../router.js";
import { thread } from "../thread.js";
import { LANGUAGES, jurisdiction, number, span, t } from "../words.js";

const QUESTION_CHARS_MAX = 4000;
const SPECIALTIES = ["general", "banking", "securities", "insurance"];
const TASKS = ["question-answering", "contract-review", "risk-analysis", "drafting"];
const REGIONS = ["emea", "apac", "americas"];

/** What is being written, kept while one walks about or changes the language. */
const kept = { text: "", language: "", jurisdictions: new Set(), asOf: "", specialty: "", task: "" };

/** The field of law that was chosen; one that was only guessed is guessed again. */
const wished = (conditions) => (conditions?.specialtyWished && conditions.specialty) || "";

/** Writes a question of before into the form, as of today. */
export function writeAgain({ text, jurisdictions, specialty, specialtyWished, task, language }) {
  Object.assign(kept, { text: text ?? "", language: language ?? "", jurisdictions: new Set(jurisdictions ?? []), asOf: "", specialty: wished({ specialty, specialtyWished }), task: task ?? "" });
}

export function view({ me }) {
  if (!may(me, "auditor", "app")) {
    const place = firstPlace(me);
    if (place) location.replace(place.href);
    return h("div", { class: "page" }, h("h1", {}, t("ask.not-allowed")), place && h("a", { href: place.href }, t(`nav.${place.key}`)));
  }
  return h("div", { class: "page ask-page" }, document.getElementById("landscape").content.cloneNode(true),
    h("div", { class: "hero" }, h("h1", {}, t("ask.heading")), h("p", { class: "lead" }, t("ask.lead", { promise: span(me.deadlineMs ?? 2000) }))),
    askForm({ me, conversationId: null }),
    h("ol", { class: "promises" }, ["1", "2", "3"].map((n) => h("li", {}, h("h2", {}, t(`ask.promise.${n}`)), h("p", {}, t(`ask.promise.${n}.text`))))));
}

/** The form; with a conversation it asks on in the same thread, under the same conditions. */
export function askForm({ me, conversationId, conditions }) {
  const state = conversationId ? { ...kept, text: "", jurisdictions: new Set(conditions?.jurisdictions ?? []), specialty: wished(conditions), task: conditions?.task ?? "", language: "", asOf: conditions?.asOf ?? "" } : kept;
  const place = h("div");
  const counter = h("span", { class: "counter quiet", id: "ask-counter" });
  const box = h("textarea", {
    id: "question", class: "question-box", rows: conversationId ? 2 : 4, required: true, "aria-describedby": "ask-hint ask-counter",
    placeholder: t(conversationId ? "ask.follow.placeholder" : "ask.placeholder"), value: state.text, "data-autofocus": conversationId ? null : true, "data-test": "question",
  });
  const send = h("button", { type: "submit", class: "button primary big", "data-test": "send" }, t("ask.send"));
  const count = () => {
    state.text = box.value;
    const length = box.value.trim().length;
    fill(counter, length > QUESTION_CHARS_MAX * 0.8 ? t("ask.counter", { count: number(length), max: number(QUESTION_CHARS_MAX) }) : "");
    counter.classList.toggle("over", length > QUESTION_CHARS_MAX);
    send.disabled = length === 0 || length > QUESTION_CHARS_MAX;
  };
  box.addEventListener("input", count);
  const form = h("form", { class: "ask-form", novalidate: true },
    h("label", { class: "ask-label", for: "question" }, t(conversationId ? "ask.follow" : "ask.label")), box,
    h("div", { class: "ask-foot" }, h("span", { class: "quiet", id: "ask-hint" }, t("ask.hint"), " ", h("kbd", {}, "Ctrl"), "/", h("kbd", {}, "⌘"), "+", h("kbd", {}, "Enter")), counter, send), place,
    conversationId ? null : conditionsOf(me, state));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  let key = freshKey();
  form.addEventListener("input", () => { key = freshKey(); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!send.disabled) whileBusy(send, place, () => ask(state, conversationId, key));
  });
  count();
  return form;
}

/**
 * Sends the question; the same key again is the same question, so pressing twice after a break asks once. A question that
 * continues nothing begins a conversation, named by its key.
 */
async function ask(state, conversationId, key) {
  const body = {
    text: state.text.trim(),
    ...(state.language && { language: state.language }),
    ...(state.jurisdictions.size > 0 && { jurisdictions: [...state.jurisdictions] }),
    ...(state.asOf && { asOf: state.asOf }),
    ...(state.specialty && { specialty: state.specialty }),
    ...(state.task && { task: state.task }),
    conversationId: conversationId ?? key,
  };
  const began = Date.now();
  const { body: told } = await call("POST", "/v1/questions", { body, headers: { "Idempotency-Key": key } });
  thread.asked(told.id, { began, text: body.text, conversationId: body.conversationId });
  state.text = "";
  location.hash = hrefOf("q", told.id);
}

function conditionsOf(me, state) {
  const choice = (name, label, codes, prefix, none) => h("label", {}, label,
    h("select", { name, onchange: (event) => { state[name] = event.target.value; } }, h("option", { value: "" }, none),
      codes.map((code) => h("option", { value: code, selected: state[name] === code }, t(`${prefix}.${code}`)))));
  return h("div", { class: "conditions" }, jurisdictionChips(me, state),
    h("div", { class: "condition-row" },
      h("label", {}, t("ask.language"), h("select", { name: "language", onchange: (event) => { state.language = event.target.value; } },
        h("option", { value: "" }, t("ask.language.auto")),
        LANGUAGES.map(({ code, tag, name }) => h("option", { value: code, lang: tag, selected: state.language === code }, name)))),
      h("label", {}, t("ask.as-of"), h("input", { type: "date", name: "asOf", value: state.asOf, onchange: (event) => { state.asOf = event.target.value; } })),
      choice("specialty", t("ask.specialty"), SPECIALTIES, "specialty", t("ask.specialty.auto")),
      choice("task", t("ask.task"), TASKS, "task", t("ask.task.auto"))));
}

function jurisdictionChips(me, state) {
  const known = me.jurisdictions ?? [];
  if (known.length === 0) return null;
  const groups = REGIONS.map((region) => [region, known.filter((one) => one.region === region)]).filter(([, list]) => list.length > 0);
  const others = known.filter((one) => !REGIONS.includes(one.region));
  const chip = ({ code }) => h("label", { class: "chip", title: jurisdiction(code) },
    h("input", { type: "checkbox", value: code, checked: state.jurisdictions.has(code), onchange: (event) => {
      if (event.target.checked) state.jurisdictions.add(code);
      else state.jurisdictions.delete(code);
    } }), h("span", {}, h("b", {}, code), " ", jurisdiction(code) === code ? "" : jurisdiction(code)));
  return h("fieldset", { class: "chips" }, h("legend", {}, t("ask.jurisdictions"), " ", h("span", { class: "quiet" }, t("ask.jurisdictions.none"))),
    [...groups, ["", others]].map(([region, list]) => list.length > 0 && h("div", { class: "chip-group" },
      region && h("span", { class: "chip-region" }, t(`region.${region}`)), list.map(chip))));
}
