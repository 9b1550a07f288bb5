/** One question: its road while it is open, its answer with papers once it passed the gate, honest words otherwise. */

import { claimsOf, copyButton, seal } from "../answer.js";
import { Problem, get } from "../api.js";
import { fill, h } from "../dom.js";
import { follow, followLaw, resting } from "../events.js";
import { choiceOf, feedbackOf } from "../feedback.js";
import { lawBanner, lawSeen } from "../law.js";
import { announce, troubleBox } from "../notice.js";
import { papersOf } from "../papers.js";
import { noteState, seen } from "../pending.js";
import { alternativeOf, answerOf, listOf } from "../reading.js";
import { Road } from "../road.js";
import { hrefOf } from "../router.js";
import { thread } from "../thread.js";
import { day, jurisdiction, moment, reasonOf, t, tagOf, told } from "../words.js";
import { askForm, writeAgain } from "./ask.js";

const FINAL = new Set(["released", "refused"]);
const LONG_QUESTION_CHARS = 420;
const CATCH_UP_TRIES = 8;
const CATCH_UP_PAUSE_MS = 150;

export async function view({ me, param: id, signal }) {
  const path = `/v1/questions/${encodeURIComponent(id)}`;
  let question = await get(path, signal);
  const heading = h("h1", { class: "asked" });
  const whole = h("button", { class: "bare", hidden: true, "aria-expanded": "false" }, t("question.whole"));
  whole.addEventListener("click", () => {
    whole.setAttribute("aria-expanded", String(!heading.classList.toggle("clamped")));
  });
  const facts = h("p", { class: "asked-facts" });
  const link = h("p", { class: "link-lost quiet", role: "status", hidden: true }, t("road.link-lost"));
  const law = h("div");
  const body = h("div", { class: "answer-body" });
  const began = thread.beganAt(id) ?? Date.parse(question.askedAt);
  const road = new Road({ began, promiseMs: me.deadlineMs ?? 2000 });

  const drawLaw = () => {
    fill(law, question.state === "released" && lawBanner(question, againLink(question)));
    lawSeen(question);
  };
  const draw = () => {
    fill(heading, question.question?.text ?? t("question.no-text"));
    if (heading.textContent.length > LONG_QUESTION_CHARS && whole.hidden) {
      whole.hidden = false;
      heading.classList.add("clamped");
    }
    heading.lang = tagOf(question.question?.language) ?? "";
    fill(facts, factsOf(question));
    noteState(question);
    drawLaw();
    seen(id);
    if (question.question?.conversationId) thread.belongs(id, question.question.text, question.question.conversationId);
    fill(body, bodyOf(me, question));
    road.recall(question.timings, question.state, question.decidedBy);
  };
  draw();

  const refresh = async (until) => {
    question = await caughtUp(path, until, signal);
    draw();
  };
  const hearOfLaw = () => question.state === "released" && followLaw(id, ({ lawChanges }) => {
    question = { ...question, lawChanges };
    drawLaw();
    announce(law.querySelector("h2")?.textContent ?? "");
  }, signal);
  if (FINAL.has(question.state)) hearOfLaw();
  else accompany({ id, began, question: () => question, road, refresh, link, body, signal }).then(hearOfLaw);
  return h("div", { class: "page answer-page" }, earlier(id), h("header", { class: "asked-head" }, heading, whole, facts), road.element, link, law, body);
}

/** Follows the stages; at the deadline and at every turn the server is asked what may be said. */
async function accompany({ id, began, question, road, refresh, link, body, signal }) {
  road.run(signal);
  const left = Date.parse(question().deadline) - Date.parse(question().askedAt) - (Date.now() - began);
  if (left > -60_000) resting(Math.max(0, left) + 60, signal).then(() => { if (!signal.aborted && question().state === "open") refresh(null).catch(() => {}); });
  const turn = (stage) => refresh(stage).then(() => announce(t(`stage.${stage}`))).catch((trouble) => { if (!signal.aborted) fill(body, troubleBox(trouble)); });
  try {
    await follow(id, (stage, { elapsedMs }) => {
      const known = question().state === stage && stage === "escalated";
      road.pass(stage, elapsedMs);
      if ((FINAL.has(stage) || stage === "escalated") && !known) turn(stage);
    }, signal, (stands) => {
      link.hidden = stands;
      if (!stands) refresh(null).catch(() => {});
    });
  } catch (trouble) {
    if (!signal.aborted) fill(body, troubleBox(trouble));
  }
}

/** The question once it is at least as far as its event said. */
async function caughtUp(path, stage, signal) {
  for (let i = 0; ; i++) {
    const question = await get(path, signal);
    if (stage === null || question.state === stage || FINAL.has(question.state) || i === CATCH_UP_TRIES) return question;
    await resting(CATCH_UP_PAUSE_MS, signal);
    if (signal.aborted) throw new Problem({ code: "left" });
  }
}

function factsOf(question) {
  const { jurisdictions, specialty, task, asOf, language } = question.question ?? {};
  const list = listOf(jurisdictions);
  return [
    list.length > 0 && list.map(jurisdiction).join(" · "),
    asOf && t("question.as-of", { day: day(asOf) }),
    specialty && specialty !== "general" && told("specialty", specialty),
    task && task !== "question-answering" && told("task", task),
    language && told("language", language),
    question.askedAt && moment(question.askedAt),
  ].filter(Boolean).map((fact) => h("span", {}, fact));
}

/** Leads to the same question under the same conditions, but for the day. */
function againLink(question) {
  return h("p", {}, h("a", { class: "button", href: "#/", onclick: () => writeAgain(question.question) }, t("law.again")));
}

function earlier(id) {
  const before = thread.before(id);
  if (before.length === 0) return null;
  return h("nav", { class: "thread", "aria-label": t("thread.label") }, h("span", { class: "quiet" }, t("thread.label")),
    h("ol", {}, before.map((one) => h("li", {}, h("a", { href: hrefOf("q", one.id) }, one.text)))));
}

function bodyOf(me, question) {
  if (question.state === "released") return released(me, question);
  if (question.state === "refused") return refused(question);
  if (question.state === "escalated" || question.status === "with-expert") return withExpert(question);
  return h("div", { class: "waiting" }, h("p", {}, t(question.status === "still-verifying" ? "status.still-verifying.means" : "status.verifying.means")));
}

function released(me, question) {
  const answer = answerOf(question);
  if (!answer) {
    return h("div", { class: "trouble", role: "alert" }, h("p", { class: "trouble-head" }, t("answer.broken")), h("p", {}, t("answer.broken.means")),
      h("p", { class: "trouble-foot" }, h("code", {}, "malformed-answer")));
  }
  return h("div", { class: "answer-columns" },
    h("div", { class: "answer-words" }, h("section", { class: "answer", "data-test": "answer", "aria-label": t("answer.label") }, claimsOf(answer)),
      h("p", { class: "row answer-tools" }, copyButton(question, answer))),
    papersOf(question),
    h("div", { class: "answer-after" }, feedbackOf(question), choiceOf(question, answer, alternativeOf(question)), followUp(me, question)));
}

function refused(question) {
  const { reason, explanation } = question.refusal ?? {};
  const words = h("div", { class: "verdict" }, seal(question),
    reason && h("p", {}, reasonOf(reason)),
    explanation && h("blockquote", { lang: tagOf(question.question?.language) }, explanation),
    h("p", {}, h("a", { class: "button", href: "#/" }, t("ask.another"))));
  return question.receiptId ? h("div", { class: "answer-columns" }, words, papersOf(question)) : words;
}

function withExpert(question) {
  const reasons = listOf(question.escalation?.reasons);
  return h("div", { class: "verdict" }, seal({ ...question, state: "escalated" }), h("p", {}, t("status.escalated.stay")),
    reasons.length > 0 && [h("p", { class: "quiet" }, t("escalation.because")), h("ul", { class: "reasons" }, reasons.map((code) => h("li", {}, reasonOf(code))))],
    h("p", {}, h("a", { class: "button", href: "#/" }, t("ask.another"))));
}

function followUp(me, question) {
  if (!question.question?.conversationId) return h("p", {}, h("a", { class: "button", href: "#/" }, t("ask.another")));
  return h("section", { class: "follow" }, askForm({ me, conversationId: question.question.conversationId, conditions: question.question }),
    h("p", {}, h("a", { href: "#/" }, t("ask.another"))));
}
