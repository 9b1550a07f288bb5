/** Whether review is real: what experts did with known-wrong drafts, and what so few of them can prove. */

import { get } from "../api.js";
import { fact, h } from "../dom.js";
import { closed } from "../frame.js";
import { emptyBox } from "../more.js";
import { listOf } from "../reading.js";
import { number, percent, seconds, t, told } from "../words.js";

export async function view({ me, signal }) {
  const shut = closed(me, "learning", "modelowner", "operator");
  if (shut) return shut;
  const quality = (await get("/v1/reviews/quality", signal)) ?? {};
  const all = quality.all ?? {};
  return h("div", { class: "page" }, h("p", {}, h("a", { href: "#/learning" }, t("learning.back"))),
    h("h1", {}, t("quality.heading")), h("p", { class: "lead" }, t("quality.lead")),
    all.seen > 0 ? measured(quality, all) : emptyBox(t("quality.none")),
    h("p", { class: "quiet" }, t("quality.stock", { open: number(quality.open), unused: number(quality.unused), questions: number(quality.questions) })));
}

function measured(quality, all) {
  return h("div", {}, h("dl", { class: "tiles" }, fact(t("quality.seen"), number(all.seen)), fact(t("quality.caught"), number(all.caught)),
    fact(t("quality.missed"), number(all.missed)), fact(t("quality.bound"), bound(all)), fact(t("quality.time"), seconds(all.medianMs))),
  table("quality.by-expert", listOf(quality.experts).map(({ expert, caught }) => [expert?.name ?? "", caught])),
  table("quality.by-region", listOf(quality.regions).map(({ region, caught }) => [told("region", region), caught])),
  table("quality.by-operator", listOf(quality.operators).map(({ operator, caught }) => [told("operator", operator), caught])));
}

/** The bound is given with its n; of few it says little, and is shown to say little. */
function bound({ missedAtMost, seen }) {
  return Number.isFinite(missedAtMost) && seen > 0 ? `≤ ${percent(missedAtMost)}` : "–";
}

function table(title, rows) {
  if (rows.length === 0) return null;
  return h("section", { class: "panel" }, h("h2", {}, t(title)), h("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-label": t(title) }, h("table", { class: "compare" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("quality.who")), ["seen", "caught", "missed", "bound", "time"].map((name) => h("th", { scope: "col" }, t(`quality.${name}`))))),
    h("tbody", {}, rows.map(([name, caught]) => h("tr", {}, h("th", { scope: "row" }, name), h("td", {}, number(caught?.seen)), h("td", {}, number(caught?.caught)),
      h("td", { class: caught?.missed > 0 ? "worse" : "" }, number(caught?.missed)), h("td", {}, bound(caught ?? {})), h("td", {}, seconds(caught?.medianMs))))))));
}
