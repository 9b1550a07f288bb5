/** The review desk: what waits for an expert, and what one has claimed. */

import { fill, h } from "../dom.js";
import { resting } from "../events.js";
import { closed } from "../frame.js";
import { emptyBox, pagedList } from "../more.js";
import { riskMark } from "../papers.js";
import { hrefOf } from "../router.js";
import { listOf } from "../reading.js";
import { ago, jurisdiction, moment, reasonOf, t, tagOf, told } from "../words.js";

const LOOK_AGAIN_MS = 10_000;
const FIRST_PAGE = 20;
const LATE_AFTER_MS = 30 * 60_000;

export async function view({ me, param, signal }) {
  const shut = closed(me, "desk", "expert");
  if (shut) return shut;
  const state = param === "mine" ? "mine" : "waiting";
  const load = () => pagedList(`/v1/reviews?state=${state}`, row, { signal, empty: () => emptyBox(t(`desk.empty.${state}`)) });
  const place = h("div", {}, await load());
  keepFresh(place, load, signal);
  const tab = (name, href) => h("a", { href, "aria-current": state === name ? "page" : null }, t(`desk.${name}`));
  return h("div", { class: "page" }, h("h1", {}, t("nav.desk")), h("p", { class: "lead" }, t("desk.lead")),
    h("nav", { class: "tabs", "aria-label": t("nav.desk") }, tab("waiting", "#/desk"), tab("mine", "#/desk/mine")), place);
}

/** Looks again now and then, but never under the hands of somebody who is in the list. */
async function keepFresh(place, load, signal) {
  for (;;) {
    await resting(LOOK_AGAIN_MS, signal);
    if (signal.aborted) return;
    if (document.hidden || place.contains(document.activeElement) || place.querySelectorAll("li").length > FIRST_PAGE) continue;
    const fresh = await load().catch(() => null);
    if (fresh && !signal.aborted && !place.contains(document.activeElement)) fill(place, fresh);
  }
}

function row(review) {
  return h("li", { class: "row-item", data: { review: review.id } }, h("a", { class: "row-link", href: hrefOf("desk", "case", review.id) },
    h("span", { class: "row-text", lang: tagOf(review.language) }, review.question ?? t("question.no-text")),
    h("span", { class: "row-facts quiet" }, waitClock(review.openedAt), h("span", {}, told("language", review.language)),
      listOf(review.jurisdictions).map((code) => h("span", {}, jurisdiction(code))),
      review.specialty && h("span", {}, told("specialty", review.specialty)),
      review.risk && riskMark(review.risk)),
    h("span", { class: "reasons-line" }, listOf(review.reasons).map((code) => h("span", { class: "tag" }, reasonOf(code))))));
}

/** How long it has waited; late ones say so. */
export function waitClock(since) {
  const late = Date.now() - Date.parse(since) > LATE_AFTER_MS;
  return h("time", { class: late ? "wait late" : "wait", datetime: since, title: moment(since) }, t(late ? "desk.waits-long" : "desk.waits", { ago: ago(since) }));
}
