/** A released answer: its claims with citations, its sources, its caveats, and the papers it carries. */

import { citationDoors, nameOf } from "./citation.js";
import { h, icon } from "./dom.js";
import { toast } from "./notice.js";
import { asText, listOf, sourcesOf } from "./reading.js";
import { stratumName } from "./strata.js";
import { day, jurisdiction, knows, number, t, tagOf, told, validity } from "./words.js";

/** Claims, each with its numbered citations, then what the answer says about itself. */
export function claimsOf(answer) {
  const { sources, numberOf } = sourcesOf(answer.claims);
  const lang = tagOf(answer.language);
  return [
    h("ol", { class: "claims" }, answer.claims.map((claim) => {
      const { doors, paper } = citationDoors(claim, numberOf);
      return h("li", { class: "claim" }, h("p", { class: "claim-text", lang }, claim.text, "\u2060", doors), paper);
    })),
    caveatsOf(answer),
    sourceList(sources, lang),
  ];
}

function caveatsOf(answer) {
  const caveats = listOf(answer.caveats);
  if (caveats.length === 0) return null;
  return h("ul", { class: "caveats", "aria-label": t("answer.caveats") }, caveats.map((caveat) => {
    const code = typeof caveat === "string" ? caveat : caveat.code;
    const told0 = typeof caveat === "string" ? null : caveat.text;
    return told0 ? h("li", { lang: tagOf(answer.language) }, told0) : h("li", {}, told("caveat", code));
  }));
}

function sourceList(sources, lang) {
  return h("section", { class: "sources" }, h("h2", {}, t("answer.sources")),
    h("ol", {}, sources.map((source) => h("li", {}, h("cite", { lang }, nameOf(source)),
      h("span", { class: "quiet" }, ` ${jurisdiction(source.jurisdiction)} · ${validity(source.validFrom, source.validTo)}`)))));
}

/** Copies the answer with its citations. */
export function copyButton(question, answer) {
  const text = () => asText(question, answer, {
    of: nameOf, validity, receipt: question.receiptId ? `${t("papers.receipt")}: ${question.receiptId}` : null,
  });
  return h("button", { class: "button", onclick: async () => {
    try {
      await navigator.clipboard.writeText(text());
      toast(t("answer.copied"));
    } catch {
      toast(t("answer.not-copied"));
    }
  } }, icon("copy"), t("answer.copy"));
}

/** The seal: what the gate, or the expert, did. The sign is decoration; the words say it. */
export function seal(question) {
  const { state } = question;
  const mode = question.gate?.mode === "certified" ? "certified" : "provisional";
  const kind = state === "released" ? mode : state;
  const { assurance } = question.gate ?? {};
  const sign = { certified: "証", provisional: "通", escalated: "審", refused: "止" }[kind] ?? "待";
  return h("div", { class: `seal-line seal-${kind}` },
    h("span", { class: "seal", lang: "ja", "aria-hidden": "true" }, sign),
    h("div", {}, h("p", { class: "seal-name" }, t(state === "released" ? `mode.${mode}` : `status.${state}`)),
      h("p", { class: "quiet" }, state === "released" && question.decidedBy === "expert"
        ? t("papers.by-expert") : t(state === "released" ? `mode.${mode}.means` : `status.${state}.means`)),
      mode === "certified" && state === "released" && assurance && h("p", { class: "assurance", "data-test": "assurance" }, assured(assurance))));
}

/** What the certificate states about answers like this one. */
function assured({ error, doubt, n, stratum, expiresAt }) {
  const share = (value) => number(value, { style: "percent", maximumFractionDigits: 2 });
  return t("assurance.states", { error: share(error), sure: share(1 - doubt), n: number(n), stratum: stratumName(stratum), day: day(expiresAt) });
}

/** The name of a check in words. */
export function checkName(name) {
  return told("check", name);
}

/** What a check's stable detail code means. */
export function checkDetail(detail) {
  return knows("objection", detail) ? told("objection", detail) : detail ?? "";
}
