/** One round: the states it went through, what went in, and its figures before and after. */

import { get } from "../api.js";
import { fact, h } from "../dom.js";
import { closed } from "../frame.js";
import { listOf } from "../reading.js";
import { moment, number, percent, t, told } from "../words.js";
import { figuresOf } from "./learning.js";

const COMPARED = [["accuracy", "accuracyBefore", "accuracyAfter"], ["mrr", "mrrBefore", "mrrAfter"]];
const SHARES = new Set(["winRate", "winRateLower", "trainAccuracy"]);

export async function view({ me, param: id, signal }) {
  const shut = closed(me, "learning", "modelowner", "operator");
  if (shut) return shut;
  const round = await get(`/v1/rounds/${encodeURIComponent(id)}`, signal);
  const figures = figuresOf(round);
  return h("div", { class: "page" }, h("p", {}, h("a", { href: "#/learning" }, t("learning.back"))), h("h1", {}, round.id ?? id),
    h("p", { class: "row-facts quiet" }, h("span", { class: `state state-${round.state}` }, told("round", round.state)), round.cause && h("span", {}, told("cause", round.cause)),
      round.reason && h("span", {}, told("abandoned", round.reason)), round.releaseId && h("span", {}, round.releaseId)),
    steps(round), compared(figures), others({ ...numbersIn(round), ...figures }), manifest(round));
}

function steps(round) {
  const states = listOf(round.history);
  if (states.length === 0) return null;
  return h("ol", { class: "steps", "aria-label": t("round.steps") }, states.map((one) => h("li", {}, h("b", {}, told("round", one.state ?? one)), one.at && h("time", { datetime: one.at, class: "quiet" }, moment(one.at)))));
}

function compared(figures) {
  const rows = COMPARED.filter(([, before, after]) => Number.isFinite(figures[before]) && Number.isFinite(figures[after]));
  if (rows.length === 0) return h("p", { class: "empty" }, t("round.no-figures"));
  const cell = (name, value) => h("td", {}, name === "accuracy" ? percent(value) : number(value, { maximumFractionDigits: 3, minimumFractionDigits: 3 }));
  return h("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-label": t("round.compared") }, h("table", { class: "compare" }, h("caption", {}, t("round.compared")),
    h("thead", {}, h("tr", {}, h("td", {}), h("th", { scope: "col" }, t("round.before")), h("th", { scope: "col" }, t("round.after")), h("th", { scope: "col" }, t("round.change")))),
    h("tbody", {}, rows.map(([name, before, after]) => h("tr", {}, h("th", { scope: "row" }, t(`figure.${name}`)), cell(name, figures[before]), cell(name, figures[after]), change(figures[after] - figures[before]))))));
}

function change(by) {
  return h("td", { class: by > 0 ? "better" : by < 0 ? "worse" : "" }, number(by * 100, { signDisplay: "exceptZero", minimumFractionDigits: 1, maximumFractionDigits: 1 }), ` ${t("round.points")}`);
}

function others(figures) {
  const shown = new Set(COMPARED.flat());
  const rows = Object.entries(figures).filter(([name, value]) => Number.isFinite(value) && !shown.has(name));
  return rows.length > 0 && h("dl", { class: "facts wide" }, rows.map(([name, value]) => fact(told("figure", name), SHARES.has(name) ? percent(value) : number(value, { maximumFractionDigits: 4 }))));
}

function numbersIn(record) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => Number.isFinite(value)));
}

function manifest(round) {
  if (!round.manifest) return null;
  return h("details", {}, h("summary", {}, t("round.manifest")), h("pre", { tabindex: "0", "aria-label": t("round.manifest") }, JSON.stringify(round.manifest, null, 2)));
}
