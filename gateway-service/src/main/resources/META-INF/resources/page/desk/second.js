/** Four eyes: what the first expert proposes, and the second's word on it. */

import { post } from "../api.js";
import { citationDoors } from "../citation.js";
import { h } from "../dom.js";
import { actionButton, toast } from "../notice.js";
import { listOf, sourcesOf } from "../reading.js";
import { keys } from "../settlement.js";
import { moment, t, told } from "../words.js";
import { nameOf } from "./past.js";

/** The proposal to read. */
export function proposalOf(review, draftClaims, lang) {
  const { by, at, settlement } = review.proposal;
  const claims = settlement?.kind === "release-corrected" ? listOf(settlement.claims) : settlement?.kind === "release" ? draftClaims : [];
  const { numberOf } = sourcesOf(claims);
  return h("section", { class: "proposal", data: { proposal: settlement?.kind } }, h("h2", {}, t("second.heading")),
    h("p", { class: "quiet" }, t("second.by", { name: nameOf(by), when: moment(at) })),
    h("p", {}, h("b", {}, t(`settle.${settlement?.kind ?? "refuse"}`)), settlement?.reason && ` – ${told("refusal", settlement.reason)}`),
    settlement?.explanation && h("blockquote", { lang }, settlement.explanation),
    claims.length > 0 && h("ol", { class: "claims" }, claims.map((claim) => {
      const { doors, paper } = citationDoors({ ...claim, citations: listOf(claim.citations) }, numberOf);
      return h("li", { class: "claim" }, h("p", { class: "claim-text", lang }, claim.text, "\u2060", doors), paper);
    })));
}

/** Confirm, or object with a note. */
export function secondForm(path) {
  const place = h("div");
  const note = h("textarea", { rows: 3, maxlength: 1000, "data-test": "objection" });
  const keyOf = keys();
  const say = async (body, words) => {
    await post(`${path}/confirmation`, body, { "Idempotency-Key": keyOf(body) });
    toast(words);
    location.hash = "#/desk";
  };
  const confirm = actionButton(t("second.confirm"), place, () => say({ decision: "confirm" }, t("settle.done")), { class: "button primary big", "data-test": "confirm" });
  const object = actionButton(t("second.object"), place, () => say({ decision: "object", note: note.value.trim() }, t("second.objected")), { "data-test": "object" });
  object.disabled = true;
  note.addEventListener("input", () => { object.disabled = note.value.trim() === ""; });
  return h("section", { class: "claim-bar" }, h("p", {}, t("second.means")), h("p", { class: "row" }, confirm),
    h("label", {}, t("second.note"), note), h("p", { class: "row" }, object), place);
}
