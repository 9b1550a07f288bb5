/** One case on the desk: question, draft, evidence, and what the gate objected to; then the settlement. */

import { call, get } from "../api.js";
import { citationDoors, keepPassages, knownPassage, nameOf, passagePaper } from "../citation.js";
import { cameAt, countdown, dueClock } from "../desk/clock.js";
import { conflictForm, pastOf, returnForm } from "../desk/past.js";
import { proposalOf, secondForm } from "../desk/second.js";
import { fact, fill, h } from "../dom.js";
import { closed } from "../frame.js";
import { actionButton, toast } from "../notice.js";
import { checkLine } from "../papers.js";
import { listOf, sourcesOf } from "../reading.js";
import { level, riskMark } from "../risk.js";
import { day, jurisdiction, number, percent, reasonOf, t, tagOf, told } from "../words.js";
import { settlementForm } from "../settlement.js";

export async function view({ me, param: id, signal }) {
  const shut = closed(me, "desk", "expert");
  if (shut) return shut;
  const path = `/v1/reviews/${encodeURIComponent(id)}`;
  const page = h("div", { class: "page case" });
  const draw = async () => {
    const file = await get(path, signal);
    keepPassages(listOf(file.passages));
    fill(page, caseOf({ ...file, ...file.summary }, path, draw, signal));
  };
  await draw();
  return page;
}

function caseOf(review, path, redraw, signal) {
  const question = review.inquiry ?? {};
  const claims = claimsIn(review);
  const lang = tagOf(question.language);
  const held = review.holder?.me === true && review.state !== "settled";
  const mine = held || review.proposedBy?.me === true;
  return [
    h("p", {}, h("a", { href: mine ? "#/desk/mine" : "#/desk" }, t("desk.back"))),
    h("header", { class: "asked-head" }, h("h1", { class: "asked", lang }, question.text ?? t("nav.desk")),
      h("p", { class: "asked-facts" }, factsOf(review, question))),
    h("div", { class: "answer-columns" },
      h("div", { class: "answer-words" }, draftOf(review, claims, question), evidenceOf(review),
        review.proposal && proposalOf(review, claims, lang),
        held && holdBar(review, path, signal),
        held && (review.state === "confirming" ? secondForm(path) : settlementForm({ review, claims, path, lang })),
        !held && claimBar(review, path, redraw),
        review.state !== "settled" && h("div", { class: "ways-out" }, mine && returnForm(path, !held), conflictForm(path))),
      h("aside", { class: "papers", "aria-label": t("case.objections") }, objections(review), pastOf(review))),
  ];
}

/** How long one still holds it, and holding it longer. When it runs out, what was typed stays: it may be claimed again. */
function holdBar(review, path, signal) {
  const place = h("div");
  const clock = countdown({ until: review.claimedUntil, now: review.now, signal, onEnd: () => fill(place, h("p", { class: "trouble", role: "alert" }, t("case.held-ended"))) });
  const renew = actionButton(t("case.renew"), place, async () => {
    const { summary, now } = (await call("POST", `${path}/claim`)).body ?? {};
    if (!summary?.claimedUntil) return;
    clock.stop();
    box.replaceWith(holdBar({ ...review, ...summary, now }, path, signal));
    toast(t("case.renewed"));
  }, { "data-test": "renew" });
  const box = h("section", { class: "hold-bar" }, clock.element, renew, place);
  return box;
}

/** The draft's claims; none where the model failed or found nothing. */
function claimsIn(review) {
  return listOf(review.draft?.claims).filter((claim) => claim && typeof claim.text === "string");
}

function factsOf(review, question) {
  return [dueClock(review), cameAt(review.openedAt), told("language", question.language), ...listOf(question.jurisdictions).map(jurisdiction),
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
  return h("section", {}, h("h2", {}, t("case.objections")),
    h("ul", { class: "reasons" }, listOf(review.reasons).map((code) => h("li", {}, reasonOf(code)))),
    failed.length > 0 && h("ul", { class: "checks-failed" }, failed.map(checkLine)),
    h("dl", { class: "facts" },
      Number.isFinite(review.confidence) && fact(t("papers.confidence"), percent(review.confidence)),
      review.risk && fact(t("papers.risk"), riskMark(review.risk)),
      review.model?.release && fact(t("papers.release"), review.model.release)),
    others.length > 0 && h("details", { class: "checks" }, h("summary", {}, t("case.other-checks", { count: others.length })), h("ul", {}, others.map(checkLine))));
}

/** Taking it, where one may. */
function claimBar(review, path, redraw) {
  if (review.state === "settled") return h("p", { class: "empty" }, t("case.settled"));
  if (review.proposedBy?.me) return h("p", { class: "empty" }, t("case.awaits-second"));
  const place = h("div");
  const move = (words, name, test) => actionButton(words, place, async () => {
    await call("POST", `${path}/${name}`);
    await redraw();
  }, { class: "button primary big", "data-test": test });
  const taken = review.holder && !review.holder.me;
  return h("section", { class: "claim-bar" }, h("p", {}, taken ? t("case.taken-by", { name: review.holder.name }) : t(review.proposal ? "case.second.why" : "case.claim.why")),
    !taken && move(t(review.proposal ? "case.second" : "case.claim"), "claim", "claim"),
    taken && review.mayTakeOver && move(t("case.take-over"), "take-over", "take-over"), place);
}
