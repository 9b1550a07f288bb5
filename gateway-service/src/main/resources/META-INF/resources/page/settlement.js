/** Settling a case: release the draft as it is, release corrected words, or refuse with a reason. */

import { post } from "./api.js";
import { knownPassage, nameOf, passageOf } from "./citation.js";
import { fill, h, icon } from "./dom.js";
import { find } from "./fold.js";
import { actionButton, toast, whileBusy } from "./notice.js";
import { listOf } from "./reading.js";
import { jurisdiction, t } from "./words.js";

const REFUSALS = ["out-of-scope", "no-provision", "specific-advice", "unclear-question", "confidential", "expert-refused"];
const QUOTE_CHARS_MAX = 1200;
const CLAIMS_MAX = 8;

/** The form; where there is no draft, releasing it as it is cannot be chosen. */
export function settlementForm({ review, claims, path, lang }) {
  const editor = new ClaimsEditor(claims, listOf(review.evidence?.candidates), lang);
  const place = h("div");
  const panel = h("div", { class: "settle-panel" });
  const send = h("button", { type: "submit", class: "button primary big", "data-test": "settle" }, t("settle.send"));
  const form = h("form", { class: "settlement", "data-test": "settlement" }, h("h2", {}, t("settle.heading")));
  const choices = ["release", "release-corrected", "refuse"].filter((decision) => decision !== "release" || claims.length > 0);
  let decision = null;
  const choose = (next) => {
    decision = next;
    fill(panel, next === "release-corrected" ? editor.element : next === "refuse" ? refusal() : h("p", { class: "quiet" }, t("settle.release.means")));
    send.disabled = false;
  };
  send.disabled = true;
  form.append(h("fieldset", { class: "decisions" }, h("legend", { class: "unseen" }, t("settle.heading")), choices.map((name) => h("label", { class: "decision" },
    h("input", { type: "radio", name: "decision", value: name, onchange: () => choose(name) }), h("span", {}, t(`settle.${name}`))))),
  panel, h("p", { class: "row" }, send), place);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = decision === "release-corrected" ? editor.trouble() : null;
    if (wrong) {
      fill(place, h("p", { class: "trouble", role: "alert" }, wrong));
      return;
    }
    whileBusy(send, place, async () => {
      await post(`${path}/settlement`, { decision, ...wordsOf(decision, editor, form) });
      toast(t("settle.done"));
      location.hash = "#/desk/mine";
    });
  });
  return form;
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

/** Claims and their citations as they are being corrected; a quote tells at once whether it stands in its passage. */
class ClaimsEditor {
  #claims;
  #candidates;
  #lang;
  #list = h("ol", { class: "edit-claims" });

  constructor(claims, candidates, lang) {
    this.#claims = structuredClone(claims).map((claim) => ({ text: claim.text, citations: listOf(claim.citations) }));
    this.#candidates = candidates;
    this.#lang = lang;
    if (this.#claims.length === 0) this.#claims.push({ text: "", citations: [] });
    this.element = h("div", {}, h("p", { class: "quiet" }, t("settle.corrected.means")), this.#list,
      h("button", { class: "button", onclick: () => this.#add() }, icon("plus"), t("settle.add-claim")));
    this.#draw();
  }

  /** The corrected claims, as the desk's door wants them. */
  claims() {
    return this.#claims.map(({ text, citations }) => ({ text: text.trim(), citations }));
  }

  /** What is still missing, in words; null when it may be sent. */
  trouble() {
    if (this.#claims.length === 0) return t("settle.need-claim");
    if (this.#claims.some(({ text }) => text.trim() === "")) return t("settle.need-text");
    if (this.#claims.some(({ citations }) => citations.length === 0)) return t("settle.need-citation");
    if (this.#claims.some(({ citations }) => citations.some(({ quote }) => quote.trim() === ""))) return t("settle.need-quote");
    return null;
  }

  #add() {
    if (this.#claims.length < CLAIMS_MAX) this.#claims.push({ text: "", citations: [] });
    this.#draw();
  }

  #draw() {
    fill(this.#list, this.#claims.map((claim, i) => h("li", { class: "edit-claim" },
      h("label", {}, t("settle.claim", { number: i + 1 }), h("textarea", { rows: 3, lang: this.#lang, value: claim.text, "data-test": "claim-text", oninput: (event) => { claim.text = event.target.value; } })),
      claim.citations.map((citation) => this.#citation(claim, citation)), this.#adder(claim),
      h("button", { class: "bare danger", onclick: () => { this.#claims.splice(i, 1); this.#draw(); } }, icon("cross"), t("settle.remove-claim")))));
  }

  #citation(claim, citation) {
    const verdict = h("p", { class: "hint", role: "status" });
    const check = async () => {
      try {
        const passage = await passageOf(citation);
        const stands = find(passage.text ?? "", citation.quote) !== null;
        verdict.dataset.stands = String(stands);
        fill(verdict, t(stands ? "settle.quote-stands" : "settle.quote-missing"));
      } catch {
        fill(verdict, t("settle.quote-unknown"));
      }
    };
    check();
    return h("div", { class: "edit-citation" }, h("p", {}, h("b", {}, `${citation.instrument} ${citation.locator}`), " ", h("span", { class: "quiet" }, jurisdiction(citation.jurisdiction))),
      h("label", {}, t("settle.quote"), h("textarea", { rows: 3, maxlength: QUOTE_CHARS_MAX, value: citation.quote, oninput: (event) => { citation.quote = event.target.value; check(); } })), verdict,
      h("button", { class: "bare danger", onclick: () => { claim.citations.splice(claim.citations.indexOf(citation), 1); this.#draw(); } }, icon("cross"), t("settle.remove-citation")));
  }

  #adder(claim) {
    const listId = `candidates-${this.#claims.indexOf(claim)}`;
    const place = h("div");
    const input = h("input", { type: "text", list: listId, autocomplete: "off", spellcheck: "false", "aria-label": t("settle.passage-id"), placeholder: t("settle.passage-id") });
    const button = actionButton([icon("plus"), t("settle.add-citation")], place, async () => {
      const passageId = input.value.trim();
      if (passageId === "") return;
      const version = this.#candidates.find((one) => one.passageId === passageId)?.version;
      const passage = await passageOf({ passageId, version });
      claim.citations.push({
        passageId, version: passage.version ?? version ?? 1, instrument: passage.instrument, locator: passage.locator, jurisdiction: passage.jurisdiction,
        quote: (passage.text ?? "").slice(0, QUOTE_CHARS_MAX), ...(passage.validFrom && { validFrom: passage.validFrom }), ...(passage.validTo && { validTo: passage.validTo }),
      });
      this.#draw();
    });
    return h("div", { class: "edit-add" }, input, h("datalist", { id: listId }, this.#candidates.map(({ passageId, version }) => h("option", { value: passageId }, knownPassage({ passageId, version }) ? nameOf(knownPassage({ passageId, version })) : null))), button, place);
  }
}
