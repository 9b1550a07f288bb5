/** One case on the desk: question, draft, evidence, and what the gate objected to; then the settlement. */

import { call, get } from "../api.js";
import { citationDoors, passagePaper } from "../citation.js";
import { fill, h } from "../dom.js";
import { closed } from "../frame.js";
import { toast, whileBusy } from "../notice.js";
import { checkLine } from "../papers.js";
import { listOf, sourcesOf } from "../reading.js";
import { day, jurisdiction, number, percent, reasonOf, t, tagOf, told } from "../words.js";
import { settlementForm } from "../settlement.js";
import { idOf, sinceOf, waitClock } from "./desk.js";

/** Cases this page has claimed; the server decides, this only saves a second look. */
const mine = new Set();

export async function view({ me, param: id, signal }) {
  const shut = closed(me, "desk", "expert");
  if (shut) return shut;
  const path = `/v1/reviews/${encodeURIComponent(id)}`;
  const page = h("div", { class: "page case" });
  const draw = async () => fill(page, caseOf(me, await get(path, signal), path, draw));
  await draw();
  return page;
}

function caseOf(me, review, path, redraw) {
  const question = review.question ?? review.inquiry ?? {};
  const held = isMine(me, review);
  const claims = claimsIn(review);
  return [
    h("p", {}, h("a", { href: held ? "#/desk/mine" : "#/desk" }, t("desk.back"))),
    h("header", { class: "asked-head" }, h("h1", { class: "asked", lang: tagOf(question.language) }, question.text ?? t("nav.desk")),
      h("p", { class: "asked-facts" }, factsOf(review, question))),
    h("div", { class: "answer-columns" },
      h("div", { class: "answer-words" }, draftOf(review, claims, question), evidenceOf(review),
        held ? settlementForm({ review, claims, question, path, lang: tagOf(question.language) }) : claimBar(review, path, redraw),
        held && returnBar(path)),
      objections(review)),
  ];
}

function isMine(me, review) {
  if (typeof review.mine === "boolean") return review.mine;
  const holder = review.claimedBy ?? review.claim?.by ?? null;
  return review.state === "claimed" && (holder === null || holder === me.username || mine.has(idOf(review)));
}

/** The draft's claims; none where the model failed or found nothing. */
function claimsIn(review) {
  return listOf(review.draft?.claims ?? review.claims).filter((claim) => claim && typeof claim.text === "string");
}

function factsOf(review, question) {
  return [waitClock(sinceOf(review)), told("language", question.language), ...listOf(question.jurisdictions).map(jurisdiction),
    question.specialty && told("specialty", question.specialty), question.task && told("task", question.task),
    question.asOf && t("question.as-of", { day: day(question.asOf) })].filter(Boolean).map((fact) => h("span", {}, fact));
}

function draftOf(review, claims, question) {
  const heading = h("h2", {}, t("case.draft"));
  if (claims.length === 0) {
    const kind = review.draft?.kind ?? "nothing-found";
    return h("section", { class: "draft" }, heading, h("p", { class: "empty" }, told("draft", kind), review.draft?.reason ? ` (${reasonOf(review.draft.reason)})` : ""));
  }
  const { numberOf } = sourcesOf(claims);
  return h("section", { class: "draft" }, heading, h("p", { class: "quiet" }, t("case.draft.warn")),
    h("ol", { class: "claims" }, claims.map((claim) => {
      const { doors, paper } = citationDoors({ ...claim, citations: listOf(claim.citations) }, numberOf);
      return h("li", { class: "claim" }, h("p", { class: "claim-text", lang: tagOf(question.language) }, claim.text, "\u2060", doors), paper);
    })));
}

function evidenceOf(review) {
  const candidates = listOf(review.evidence?.candidates);
  const signals = Object.entries(review.evidence?.signals ?? {});
  if (candidates.length === 0 && signals.length === 0) return null;
  return h("details", { class: "evidence" }, h("summary", {}, t("case.evidence", { count: candidates.length })),
    signals.length > 0 && h("dl", { class: "signals" }, signals.map(([name, value]) => h("div", {}, h("dt", {}, told("signal", name)),
      h("dd", {}, h("span", { class: "level", "aria-hidden": "true", vars: { "--share": value } }), number(value, { maximumFractionDigits: 2 }))))),
    h("ol", { class: "candidates" }, candidates.map(candidateRow)));
}

function candidateRow(candidate) {
  const paper = h("div");
  const button = h("button", { type: "button", class: "bare candidate", "aria-expanded": "false" }, h("code", {}, candidate.passageId),
    h("span", { class: "quiet" }, ` ${number(candidate.score, { maximumFractionDigits: 2 })}`));
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    fill(paper, !open && passagePaper({ ...candidate, instrument: candidate.instrument, locator: candidate.locator ?? candidate.passageId, jurisdiction: candidate.jurisdiction }, null));
  });
  return h("li", {}, button, paper);
}

function objections(review) {
  const checks = listOf(review.gate?.checks ?? review.checks);
  const failed = checks.filter(({ outcome }) => outcome === "failed");
  const others = checks.filter(({ outcome }) => outcome !== "failed");
  return h("aside", { class: "papers", "aria-label": t("case.objections") }, h("h2", {}, t("case.objections")),
    h("ul", { class: "reasons" }, listOf(review.reasons).map((code) => h("li", {}, reasonOf(code)))),
    failed.length > 0 && h("ul", { class: "checks-failed" }, failed.map(checkLine)),
    h("dl", { class: "facts" },
      Number.isFinite(review.confidence) && h("div", {}, h("dt", {}, t("papers.confidence")), h("dd", {}, percent(review.confidence))),
      review.risk && h("div", {}, h("dt", {}, t("papers.risk")), h("dd", {}, h("span", { class: `risk risk-${review.risk}` }, told("risk", review.risk)))),
      review.model?.release && h("div", {}, h("dt", {}, t("papers.release")), h("dd", {}, review.model.release))),
    others.length > 0 && h("details", { class: "checks" }, h("summary", {}, t("case.other-checks", { count: others.length })), h("ul", {}, others.map(checkLine))));
}

function claimBar(review, path, redraw) {
  if (review.state === "settled" || review.settledAt) return h("p", { class: "empty" }, t("case.settled"));
  const place = h("div");
  const taken = review.state === "claimed";
  const button = h("button", { type: "button", class: "button primary big", "data-test": "claim" }, t("case.claim"));
  button.addEventListener("click", () => whileBusy(button, place, async () => {
    await call("POST", `${path}/claim`);
    mine.add(idOf(review));
    await redraw();
  }));
  return h("section", { class: "claim-bar" }, h("p", {}, t(taken ? "case.taken" : "case.claim.why")), button, place);
}

function returnBar(path) {
  const place = h("div");
  const button = h("button", { type: "button", class: "button" }, t("case.return"));
  button.addEventListener("click", () => whileBusy(button, place, async () => {
    await call("POST", `${path}/return`);
    toast(t("case.returned"));
    location.hash = "#/desk";
  }));
  return h("section", { class: "return-bar" }, h("p", { class: "quiet" }, t("case.return.why")), button, place);
}
