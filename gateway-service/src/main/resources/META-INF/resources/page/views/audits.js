/** Audits: a released answer, and nothing about how sure the house was of it; the expert says right or wrong. */

import { get, post } from "../api.js";
import { claimsOf } from "../answer.js";
import { keepPassages } from "../citation.js";
import { fill, h } from "../dom.js";
import { closed } from "../frame.js";
import { emptyBox } from "../more.js";
import { toast, whileBusy } from "../notice.js";
import { listOf } from "../reading.js";
import { day, jurisdiction, number, t, tagOf, told } from "../words.js";

export async function view({ me, signal }) {
  const shut = closed(me, "audits", "expert");
  if (shut) return shut;
  const place = h("div");
  const show = (next, moved) => {
    fill(place, auditOf(next, show));
    if (moved) place.querySelector("h2")?.focus();
  };
  show(await get("/v1/audits/next", signal), false);
  return h("div", { class: "page" }, h("h1", {}, t("nav.audits")), h("p", { class: "lead" }, t("audits.lead")), place);
}

function auditOf({ waiting, audit, reasons }, show) {
  if (!audit) return emptyBox(t("audits.empty"));
  keepPassages(listOf(audit.passages));
  const { inquiry, answer } = audit;
  return h("article", { data: { audit: audit.id } },
    h("p", { class: "quiet" }, t("audits.waiting", { count: number(waiting) })),
    h("header", { class: "asked-head" }, h("h2", { class: "asked", lang: tagOf(inquiry.language), tabindex: "-1" }, inquiry.text),
      h("p", { class: "asked-facts" }, factsOf(inquiry))),
    h("div", { class: "answer-words audited" }, claimsOf(answer)),
    findingForm(audit, listOf(reasons), show));
}

function factsOf(inquiry) {
  return [told("language", inquiry.language), ...listOf(inquiry.jurisdictions).map(jurisdiction),
    inquiry.specialty && told("specialty", inquiry.specialty), inquiry.task && told("task", inquiry.task),
    inquiry.asOf && t("question.as-of", { day: day(inquiry.asOf) })].filter(Boolean).map((fact) => h("span", {}, fact));
}

function findingForm(audit, reasons, show) {
  const place = h("div");
  const panel = h("div", { class: "settle-panel" });
  const send = h("button", { type: "submit", class: "button primary big", "data-test": "keep-finding" }, t("audits.send"));
  send.disabled = true;
  let correct = null;
  const choose = (value) => {
    correct = value;
    fill(panel, value ? h("p", { class: "quiet" }, t("audits.right.means")) : reasonField(reasons));
    send.disabled = false;
  };
  const choice = (value, key) => h("label", { class: "decision" },
    h("input", { type: "radio", name: "correct", value: String(value), onchange: () => choose(value) }), h("span", {}, t(key)));
  const form = h("form", { class: "settlement", "data-test": "finding" }, h("h3", {}, t("audits.heading")),
    h("fieldset", { class: "decisions" }, h("legend", { class: "unseen" }, t("audits.heading")), choice(true, "audits.right"), choice(false, "audits.wrong")),
    panel,
    h("label", { class: "decision high-risk" }, h("input", { type: "checkbox", name: "highRisk" }), h("span", {}, t("audits.high-risk"))),
    h("p", { class: "row" }, send), place);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = new FormData(form);
    whileBusy(send, place, async () => {
      const next = await post(`/v1/audits/${encodeURIComponent(audit.id)}/finding`,
        { correct, highRisk: data.get("highRisk") === "on", ...(!correct && { reason: data.get("reason") }) });
      toast(t("audits.kept"));
      show(next, true);
    });
  });
  return form;
}

function reasonField(reasons) {
  return h("label", {}, t("audits.reason"), h("select", { name: "reason" }, reasons.map((code) => h("option", { value: code }, told("finding", code)))),
    h("span", { class: "hint" }, t("audits.reason.hint")));
}
