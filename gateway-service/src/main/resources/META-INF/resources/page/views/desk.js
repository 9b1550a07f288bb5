/** The review desk: what waits for an expert, what one has claimed, and what one may take over. */

import { get } from "../api.js";
import { cameAt, dueClock } from "../desk/clock.js";
import { lanesBar, queuePath } from "../desk/lanes.js";
import { fill, h } from "../dom.js";
import { resting } from "../events.js";
import { closed } from "../frame.js";
import { emptyBox, pagedList } from "../more.js";
import { troubleBox } from "../notice.js";
import { riskMark } from "../risk.js";
import { hrefOf } from "../router.js";
import { listOf } from "../reading.js";
import { jurisdiction, reasonOf, t, tagOf, told } from "../words.js";

const LOOK_AGAIN_MS = 10_000;
const FIRST_PAGE = 20;
const STATES = ["waiting", "mine", "deputised"];

export async function view({ me, param, signal }) {
  const shut = closed(me, "desk", "expert");
  if (shut) return shut;
  const state = STATES.includes(param) ? param : "waiting";
  const load = () => pagedList(state === "waiting" ? queuePath() : `/v1/reviews?state=${state}`, row, { signal, empty: () => emptyBox(t(`desk.empty.${state}`)) });
  const place = h("div", {}, await load());
  const again = async () => {
    try {
      fill(place, await load());
    } catch (trouble) {
      if (!signal.aborted) fill(place, troubleBox(trouble, { again }));
    }
  };
  const bar = state === "waiting" ? lanesBar(await get("/v1/reviews/desk/lanes", signal).catch(() => null), again) : null;
  keepFresh(place, load, signal);
  return h("div", { class: "page" }, h("h1", {}, t("nav.desk")), h("p", { class: "lead" }, t("desk.lead")), deskTabs(state), bar, place);
}

/** Where one may go at the desk. */
export function deskTabs(current) {
  const tab = (name, href) => h("a", { href, "aria-current": current === name ? "page" : null }, t(`desk.${name}`));
  return h("nav", { class: "tabs", "aria-label": t("nav.desk") }, tab("waiting", "#/desk"), tab("mine", "#/desk/mine"), tab("deputised", "#/desk/deputised"), tab("me", "#/desk/me"));
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
    h("span", { class: "row-facts quiet" }, dueClock(review), cameAt(review.openedAt), h("span", {}, told("language", review.language)),
      listOf(review.jurisdictions).map((code) => h("span", {}, jurisdiction(code))),
      review.specialty && h("span", {}, told("specialty", review.specialty)),
      review.risk && riskMark(review.risk),
      review.proposedBy && h("span", { class: "state state-candidate" }, t(review.proposedBy.me ? "desk.awaits-second" : "desk.wants-second")),
      review.holder && !review.holder.me && h("span", {}, t("desk.held-by", { name: review.holder.name }))),
    h("span", { class: "reasons-line" }, listOf(review.reasons).map((code) => h("span", { class: "tag" }, reasonOf(code))))));
}
