/** Claims and their citations as they are being corrected; what the checks would object to stands beside each of them. */

import { passageOf } from "../citation.js";
import { fill, h, icon } from "../dom.js";
import { find } from "../fold.js";
import { listOf } from "../reading.js";
import { jurisdiction, t, told, validity } from "../words.js";
import { provisionSearch, quotePicker } from "./provisions.js";

const QUOTE_CHARS_MAX = 1200;
const CLAIMS_MAX = 8;
const REST_MS = 600;

export class ClaimsEditor {
  #claims;
  #candidates;
  #lang;
  #path;
  #onRest;
  #timer = 0;
  #told = [];
  #list = h("ol", { class: "edit-claims" });

  /** `onRest` is called with the claims when nothing was typed for a moment; it tells with {@link tell} what it found. */
  constructor({ claims, candidates, lang, path, onRest }) {
    this.#claims = structuredClone(claims).map((claim) => ({ text: claim.text, citations: listOf(claim.citations) }));
    this.#candidates = candidates;
    this.#lang = lang;
    this.#path = path;
    this.#onRest = onRest;
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

  /** Writes beside each claim what the checks object to in it. */
  tell(claims) {
    this.#told.forEach((place, i) => fill(place, objectionsIn(claims[i])));
  }

  #changed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.element.isConnected && this.trouble() === null && this.#onRest(this.claims()), REST_MS);
  }

  #add() {
    if (this.#claims.length < CLAIMS_MAX) this.#claims.push({ text: "", citations: [] });
    this.#draw();
    this.#list.lastElementChild?.querySelector("textarea")?.focus();
  }

  #draw() {
    this.#told = this.#claims.map(() => h("div", { class: "claim-told", role: "status" }));
    fill(this.#list, this.#claims.map((claim, i) => h("li", { class: "edit-claim" },
      h("label", {}, t("settle.claim", { number: i + 1 }), h("textarea", { rows: 3, lang: this.#lang, value: claim.text, "data-test": "claim-text", oninput: (event) => { claim.text = event.target.value; this.#changed(); } })),
      this.#told[i],
      claim.citations.map((citation) => this.#citation(claim, citation)),
      h("details", { class: "edit-cite", open: claim.citations.length === 0 }, h("summary", {}, t("settle.add-citation")), provisionSearch(this.#path, this.#candidates, (passage) => this.#cite(claim, passage))),
      h("button", { class: "bare danger", onclick: () => { this.#claims.splice(i, 1); this.#draw(); } }, icon("cross"), t("settle.remove-claim")))));
    this.#changed();
  }

  #cite(claim, passage) {
    claim.citations.push({
      passageId: passage.id, version: passage.version, instrument: passage.instrument, locator: passage.locator, jurisdiction: passage.jurisdiction, quote: "",
      ...(passage.validFrom && { validFrom: passage.validFrom }), ...(passage.validTo && { validTo: passage.validTo }),
    });
    this.#draw();
    this.#list.children[this.#claims.indexOf(claim)]?.querySelector(".edit-citation:last-of-type .law-words")?.focus();
  }

  #citation(claim, citation) {
    const verdict = h("p", { class: "hint", role: "status" });
    const check = async () => {
      if (citation.quote.trim() === "") return void fill(verdict);
      try {
        const stands = find((await passageOf(citation)).text ?? "", citation.quote) !== null;
        verdict.dataset.stands = String(stands);
        fill(verdict, t(stands ? "settle.quote-stands" : "settle.quote-missing"));
      } catch {
        fill(verdict, t("settle.quote-unknown"));
      }
    };
    const quoted = h("textarea", { class: "quoted", rows: 2, maxlength: QUOTE_CHARS_MAX, value: citation.quote, oninput: (event) => { citation.quote = event.target.value; check(); this.#changed(); } });
    const picker = h("details", { class: "edit-mark", open: citation.quote === "" }, h("summary", {}, t("settle.mark-in")));
    passageOf(citation).then((passage) => picker.append(quotePicker(passage, (quote) => {
      citation.quote = quote;
      quoted.value = quote;
      check();
      this.#changed();
    }))).catch(() => fill(verdict, t("settle.quote-unknown")));
    check();
    return h("div", { class: "edit-citation" }, h("p", {}, h("b", {}, `${citation.instrument} ${citation.locator}`), " ",
      h("span", { class: "quiet" }, `${jurisdiction(citation.jurisdiction)} · ${validity(citation.validFrom, citation.validTo)}`)),
    picker, h("label", {}, t("settle.quote"), quoted), verdict,
    h("button", { class: "bare danger", onclick: () => { claim.citations.splice(claim.citations.indexOf(citation), 1); this.#draw(); } }, icon("cross"), t("settle.remove-citation")));
  }
}

/** What stands in the way of a claim, and what the gate would doubt in it. */
export function objectionsIn(claim) {
  const failed = listOf(claim?.failed);
  const doubts = listOf(claim?.doubts);
  return [
    failed.length > 0 && h("ul", { class: "told-failed", "aria-label": t("settle.objections") }, failed.map(objection)),
    doubts.length > 0 && h("ul", { class: "told-doubts", "aria-label": t("settle.doubts") }, doubts.map(objection)),
  ];
}

function objection({ name, detail }) {
  return h("li", {}, told("check", name), detail && ` – ${told("objection", detail)}`);
}
