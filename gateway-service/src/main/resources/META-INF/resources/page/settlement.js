/** Settling a case: release the draft as it is, release corrected words, or refuse with a reason. */

import { post } from "./api.js";
import { ClaimsEditor, objectionsIn } from "./desk/editor.js";
import { fill, freshKey, h } from "./dom.js";
import { toast, whileBusy } from "./notice.js";
import { listOf } from "./reading.js";
import { t } from "./words.js";

const REFUSALS = ["out-of-scope", "no-provision", "specific-advice", "unclear-question", "confidential", "expert-refused"];

/** The form; where there is no draft, releasing it as it is cannot be chosen. */
export function settlementForm({ review, claims, path, lang }) {
  const place = h("div");
  const trial = h("div", { class: "trial", role: "status" });
  let asked = 0;
  const editor = new ClaimsEditor({ claims, candidates: listOf(review.evidence?.candidates), lang, path, onRest: (words) => decision === "release-corrected" && tried({ decision, claims: words }) });
  const panel = h("div", { class: "settle-panel" });
  const send = h("button", { type: "submit", class: "button primary big", "data-test": "settle" }, t(review.fourEyes ? "settle.propose" : "settle.send"));
  const form = h("form", { class: "settlement", "data-test": "settlement" }, h("h2", {}, t("settle.heading")), review.fourEyes && h("p", { class: "quiet" }, t("settle.four-eyes")));
  const choices = ["release", "release-corrected", "refuse"].filter((decision) => decision !== "release" || claims.length > 0);
  let decision = null;
  /** Asks what the checks would object to; only the newest answer counts. A trial that fails says nothing: settling will. */
  const tried = async (body) => {
    const mine = ++asked;
    const told = await post(`${path}/check`, body).catch(() => null);
    if (mine !== asked || typeof told?.passed !== "boolean") return;
    editor.tell(listOf(told.claims));
    trial.dataset.passed = String(told.passed);
    fill(trial, h("p", {}, t(told.passed ? "settle.trial.passed" : "settle.trial.failed")),
      body.decision === "release" ? listOf(told.claims).flatMap(objectionsIn) : objectionsIn({ failed: told.passed ? [] : onlyTogether(told) }));
  };
  const choose = (next) => {
    decision = next;
    asked++;
    fill(trial);
    delete trial.dataset.passed;
    fill(panel, next === "release-corrected" ? editor.element : next === "refuse" ? refusal() : h("p", { class: "quiet" }, t("settle.release.means")));
    if (next === "release") tried({ decision: next });
    if (next === "release-corrected" && editor.trouble() === null) tried({ decision: next, claims: editor.claims() });
    send.disabled = false;
  };
  send.disabled = true;
  form.append(h("fieldset", { class: "decisions" }, h("legend", { class: "unseen" }, t("settle.heading")), choices.map((name) => h("label", { class: "decision" },
    h("input", { type: "radio", name: "decision", value: name, onchange: () => choose(name) }), h("span", {}, t(`settle.${name}`))))),
  panel, trial, h("p", { class: "row" }, send), place);
  const keyOf = keys();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = decision === "release-corrected" ? editor.trouble() : null;
    if (wrong) {
      fill(place, h("p", { class: "trouble", role: "alert" }, wrong));
      return;
    }
    whileBusy(send, place, async () => {
      const body = { decision, ...wordsOf(decision, editor, form) };
      const settled = await post(`${path}/settlement`, body, { "Idempotency-Key": keyOf(body) });
      toast(t(settled?.state === "proposed" ? "settle.proposed" : "settle.done"));
      location.hash = "#/desk/mine";
    });
  });
  return form;
}

/** A key per words that are sent: the same words sent again after a lost reply count once. */
export function keys() {
  let last = null;
  let key = null;
  return (body) => {
    const words = JSON.stringify(body);
    if (words !== last) [last, key] = [words, freshKey()];
    return key;
  };
}

/** What no claim fails alone. */
function onlyTogether(told) {
  const alone = new Set(listOf(told.claims).flatMap((claim) => listOf(claim.failed).map(({ name }) => name)));
  return listOf(told.failed).filter(({ name }) => !alone.has(name));
}

function wordsOf(decision, editor, form) {
  if (decision === "release-corrected") return { claims: editor.claims() };
  if (decision !== "refuse") return {};
  const data = new FormData(form);
  const explanation = String(data.get("explanation") ?? "").trim();
  return { reason: data.get("reason"), ...(explanation && { explanation }) };
}

function refusal() {
  return h("div", { class: "refusal" },
    h("label", {}, t("settle.reason"), h("select", { name: "reason" }, REFUSALS.map((code) => h("option", { value: code }, t(`refusal.${code}`))))),
    h("label", {}, t("settle.explanation"), h("textarea", { name: "explanation", rows: 3, maxlength: 8000 })));
}
