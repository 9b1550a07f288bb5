/** What a person says about an answer: stars, a correction, or a choice between two answers. */

import { post } from "./api.js";
import { claimsOf } from "./answer.js";
import { fill, freshKey, h } from "./dom.js";
import { actionButton, announce, whileBusy } from "./notice.js";
import { passageIdsOf } from "./reading.js";
import { t } from "./words.js";

const REASONS = ["right", "incomplete", "wrong-provision", "out-of-date", "wrong-jurisdiction", "unclear", "other"];
const COMMENT_CHARS_MAX = 8000;

/** Rating and correction of a released answer. */
export function feedbackOf(question) {
  return h("section", { class: "feedback" }, h("h2", {}, t("feedback.heading")), h("p", { class: "quiet" }, t("feedback.why")),
    rating(question), correction(question));
}

async function tell(question, body, form, thanks) {
  await post(`/v1/questions/${encodeURIComponent(question.id)}/feedback`, body, { "Idempotency-Key": freshKey() });
  fill(form, h("p", { class: "thanks", role: "status" }, t(thanks)));
  announce(t(thanks));
}

function rating(question) {
  const place = h("div");
  const more = h("div", { class: "rating-more", hidden: true });
  const form = h("form", { class: "rating", "data-test": "rating" });
  const stars = h("fieldset", { class: "stars" }, h("legend", {}, t("feedback.rating")), [1, 2, 3, 4, 5].map((n) => {
    const id = `star-${question.id}-${n}`;
    return [h("input", { type: "radio", name: "stars", id, value: n, required: true, onchange: () => { more.hidden = false; } }),
      h("label", { for: id }, h("span", { class: "unseen" }, t(`feedback.stars.${n}`)), h("span", { "aria-hidden": "true" }, String(n)))];
  }), h("p", { class: "stars-ends quiet", "aria-hidden": "true" }, h("span", {}, t("feedback.stars.1")), h("span", {}, t("feedback.stars.5"))));
  const send = h("button", { class: "button primary", type: "submit" }, t("feedback.send"));
  fill(more,
    h("label", {}, t("feedback.reason"), h("select", { name: "reason" }, h("option", { value: "" }, t("feedback.reason.none")),
      REASONS.map((code) => h("option", { value: code }, t(`feedback.reason.${code}`))))),
    h("label", {}, t("feedback.comment"), h("textarea", { name: "comment", rows: 2, maxlength: COMMENT_CHARS_MAX })), send);
  fill(form, stars, more, place);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = new FormData(form);
    whileBusy(send, place, () => tell(question, {
      kind: "rating", stars: Number(data.get("stars")), ...filled("reason", data), ...filled("comment", data),
    }, form, "feedback.thanks"));
  });
  return form;
}

function filled(name, data) {
  const value = String(data.get(name) ?? "").trim();
  return value === "" ? {} : { [name]: value };
}

function correction(question) {
  const place = h("div");
  const send = h("button", { class: "button primary", type: "submit" }, t("feedback.correction.send"));
  const form = h("form", { class: "correction", "data-test": "correction" },
    h("label", {}, t("feedback.correction.text"), h("textarea", { name: "text", rows: 4, maxlength: COMMENT_CHARS_MAX })),
    h("label", {}, t("feedback.correction.passages"), h("input", { name: "passageIds", type: "text", autocomplete: "off", spellcheck: "false" }),
      h("span", { class: "hint" }, t("feedback.correction.passages.hint"))), send, place);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const passageIds = String(data.get("passageIds") ?? "").split(/[,;\n、，；]/).map((id) => id.trim()).filter(Boolean);
    const text = filled("text", data);
    if (passageIds.length === 0 && !text.text) {
      fill(place, h("p", { class: "trouble", role: "alert" }, t("feedback.correction.empty")));
      return;
    }
    whileBusy(send, place, () => tell(question, { kind: "correction", ...text, ...(passageIds.length > 0 ? { passageIds } : {}) }, form, "feedback.thanks"));
  });
  return h("details", {}, h("summary", {}, t("feedback.correction")), form);
}

/**
 * The answer beside the second one that passed, in random order, for whoever wants to compare; the choice is told. Null if
 * there is no second answer, or the two rest on the same provisions.
 */
export function choiceOf(question, answer, alternative) {
  if (!alternative) return null;
  const [first, second] = [answer, alternative].map((side) => ({ side, ids: passageIdsOf(side) }));
  const onlyIn = (one, other) => one.ids.filter((id) => !other.ids.includes(id));
  if (onlyIn(first, second).length === 0 || onlyIn(second, first).length === 0) return null;
  const shown = crypto.getRandomValues(new Uint8Array(1))[0] % 2 === 0 ? [first, second] : [second, first];
  const place = h("div");
  const box = h("div", {}, h("p", { class: "quiet" }, t("choice.why")));
  const take = (one, other) => tell(question, { kind: "preference", chosen: onlyIn(one, other), rejected: onlyIn(other, one) }, box, "feedback.thanks");
  box.append(h("div", { class: "choice-sides" }, shown.map((one, i) => h("article", { class: "choice-side", "aria-label": t(`choice.side.${i + 1}`) },
    h("h3", {}, t(`choice.side.${i + 1}`)), claimsOf(one.side),
    actionButton(t(`choice.take.${i + 1}`), place, () => take(one, shown[1 - i]), { class: "button primary" })))), place);
  return h("section", { class: "choice", "data-test": "choice" }, h("details", {}, h("summary", {}, t("choice.heading")), box));
}
