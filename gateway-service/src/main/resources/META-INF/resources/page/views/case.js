/** One case on the desk: question, draft, evidence, and what the gate objected to; then the settlement. */

import { call, get } from "../api.js";
import { citationDoors, keepPassages, knownPassage, nameOf, passagePaper } from "../citation.js";
import { fact, fill, h } from "../dom.js";
import { closed } from "../frame.js";
import { itemsOf, nextOf } from "../more.js";
import { actionButton, toast } from "../notice.js";
import { checkLine, level, riskMark } from "../papers.js";
import { listOf, sourcesOf } from "../reading.js";
import { day, jurisdiction, number, percent, reasonOf, t, tagOf, told } from "../words.js";
import { settlementForm } from "../settlement.js";
import { waitClock } from "./desk.js";

const PAGES_OF_MINE_MAX = 5;

export async function view({ me, param: id, signal }) {
  const shut = closed(me, "desk", "expert");
  if (shut) return shut;
  const path = `/v1/reviews/${encodeURIComponent(id)}`;
  const page = h("div", { class: "page case" });
  const draw = async () => {
    const file = await get(path, signal);
    keepPassages(listOf(file.passages));
    const held = file.summary?.state === "claimed" && (await holds(id, signal));
    fill(page, caseOf({ ...file, ...file.summary }, held, path, draw));
  };
  await draw();
  return page;
}

/** True if the reader holds this case; the list of one's own cases says so. */
async function holds(id, signal) {
  let cursor = "";
  for (let i = 0; i < PAGES_OF_MINE_MAX; i++) {
    const mine = await get(`/v1/reviews?state=mine${cursor}`, signal);
    if (itemsOf(mine).some((one) => one.id === id)) return true;
    if (!nextOf(mine)) return false;
    cursor = `&cursor=${encodeURIComponent(nextOf(mine))}`;
  }
  return false;
}

function caseOf(review, held, path, redraw) {
  const question = review.inquiry ?? {};
  const claims = claimsIn(review);
  return [
    h("p", {}, h("a", { href: held ? "#/desk/mine" : "#/desk" }, t("desk.back"))),
    h("header", { class: "asked-head" }, h("h1", { class: "asked", lang: tagOf(question.language) }, question.text ?? t("nav.desk")),
      h("p", { class: "asked-facts" }, factsOf(review, question))),
    h("div", { class: "answer-columns" },
      h("div", { class: "answer-words" }, draftOf(review, claims, question), evidenceOf(review),
        held ? settlementForm({ review, claims, path, lang: tagOf(question.language) }) : claimBar(review, path, redraw),
        held && returnBar(path)),
      objections(review)),
  ];
}

/** The draft's claims; none where the model failed or found nothing. */
function claimsIn(review) {
  return listOf(review.draft?.claims).filter((claim) => claim && typeof claim.text === "string");
}

function factsOf(review, question) {
  return [waitClock(review.openedAt), told("language", question.language), ...listOf(question.jurisdictions).map(jurisdiction),
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
    signals.length > 0 && h("dl", { class: "signals" }, signals.map(([name, value]) => fact(told("signal", name), level(value), number(value, { maximumFractionDigits: 2 })))),
    h("ol", { class: "candidates" }, candidates.map(candidateRow)));
}

function candidateRow(candidate) {
  const paper = h("div");
  const source = { ...candidate, ...knownPassage(candidate) };
  const button = h("button", { class: "bare candidate", "aria-expanded": "false" }, h("span", { lang: tagOf(source.language) }, nameOf(source)),
    h("span", { class: "quiet" }, ` ${number(candidate.score, { maximumFractionDigits: 2 })}`));
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    fill(paper, !open && passagePaper(source, null));
  });
  return h("li", {}, button, paper);
}

function objections(review) {
  const checks = listOf(review.checks);
  const failed = checks.filter(({ outcome }) => outcome === "failed");
  const others = checks.filter(({ outcome }) => outcome !== "failed");
  return h("aside", { class: "papers", "aria-label": t("case.objections") }, h("h2", {}, t("case.objections")),
    h("ul", { class: "reasons" }, listOf(review.reasons).map((code) => h("li", {}, reasonOf(code)))),
    failed.length > 0 && h("ul", { class: "checks-failed" }, failed.map(checkLine)),
    h("dl", { class: "facts" },
      Number.isFinite(review.confidence) && fact(t("papers.confidence"), percent(review.confidence)),
      review.risk && fact(t("papers.risk"), riskMark(review.risk)),
      review.model?.release && fact(t("papers.release"), review.model.release)),
    others.length > 0 && h("details", { class: "checks" }, h("summary", {}, t("case.other-checks", { count: others.length })), h("ul", {}, others.map(checkLine))));
}

function claimBar(review, path, redraw) {
  if (review.state === "settled") return h("p", { class: "empty" }, t("case.settled"));
  const place = h("div");
  const taken = review.state === "claimed";
  const button = actionButton(t("case.claim"), place, async () => {
    await call("POST", `${path}/claim`);
    await redraw();
  }, { class: "button primary big", "data-test": "claim" });
  return h("section", { class: "claim-bar" }, h("p", {}, t(taken ? "case.taken" : "case.claim.why")), button, place);
}

function returnBar(path) {
  const place = h("div");
  const button = actionButton(t("case.return"), place, async () => {
    await call("POST", `${path}/return`);
    toast(t("case.returned"));
    location.hash = "#/desk";
  });
  return h("section", { class: "return-bar" }, h("p", { class: "quiet" }, t("case.return.why")), button, place);
}
