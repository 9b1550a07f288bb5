/** The review desk: what waits for an expert, and what one has claimed. */

import { h } from "../dom.js";
import { closed } from "../frame.js";
import { emptyBox, pagedList } from "../more.js";
import { hrefOf } from "../router.js";
import { listOf } from "../reading.js";
import { ago, jurisdiction, moment, reasonOf, t, tagOf, told } from "../words.js";

const LATE_AFTER_MS = 30 * 60_000;

export async function view({ me, param, signal }) {
  const shut = closed(me, "desk", "expert");
  if (shut) return shut;
  const state = param === "mine" ? "mine" : "waiting";
  const list = await pagedList(`/v1/reviews?state=${state}`, row, { signal, empty: () => emptyBox(t(`desk.empty.${state}`)) });
  const tab = (name, href) => h("a", { href, "aria-current": state === name ? "page" : null }, t(`desk.${name}`));
  return h("div", { class: "page" }, h("h1", {}, t("nav.desk")), h("p", { class: "lead" }, t("desk.lead")),
    h("nav", { class: "tabs", "aria-label": t("nav.desk") }, tab("waiting", "#/desk"), tab("mine", "#/desk/mine")), list);
}

function row(review) {
  const question = review.question ?? review.inquiry ?? review;
  const since = sinceOf(review);
  return h("li", { class: "row-item", data: { review: idOf(review) } }, h("a", { class: "row-link", href: hrefOf("desk", "case", idOf(review)) },
    h("span", { class: "row-text", lang: tagOf(question.language) }, question.text ?? t("desk.text-on-claim")),
    h("span", { class: "row-facts quiet" }, waitClock(since), h("span", {}, told("language", question.language)),
      listOf(question.jurisdictions).map((code) => h("span", {}, jurisdiction(code))),
      question.specialty && h("span", {}, told("specialty", question.specialty)),
      review.risk && h("span", { class: `risk risk-${review.risk}` }, told("risk", review.risk))),
    h("span", { class: "reasons-line" }, listOf(review.reasons).map((code) => h("span", { class: "tag" }, reasonOf(code))))));
}

/** Identity of a case on the desk, whatever the list calls it. */
export function idOf(review) {
  return review.reviewId ?? review.id;
}

/** When the case came onto the desk. */
export function sinceOf(review) {
  return review.openedAt ?? review.escalatedAt ?? review.since ?? review.askedAt;
}

/** How long it has waited; late ones say so. */
export function waitClock(since) {
  const late = Date.now() - Date.parse(since) > LATE_AFTER_MS;
  return h("time", { class: late ? "wait late" : "wait", datetime: since, title: moment(since) }, t(late ? "desk.waits-long" : "desk.waits", { ago: ago(since) }));
}
