/** What is certified apart, in words and as a table. */

import { h } from "./dom.js";
import { jurisdiction, number, percent, t, told } from "./words.js";

const BOUND = { style: "percent", minimumFractionDigits: 2, maximumFractionDigits: 3 };

/** Language and jurisdictions of a stratum such as `en/EU+GB`, by name. */
export function stratumName(stratum) {
  const [language, places = ""] = String(stratum ?? "").split("/");
  const names = places.split("+").filter(Boolean).map(jurisdiction).join(" + ");
  return names ? `${told("language", language)} · ${names}` : told("language", language);
}

/** Every stratum: from which confidence it is open, and on how many answers that rests; or why it is closed. */
export function strataTable(strata) {
  const heads = ["name", "threshold", "n", "wrong", "bound", "coverage", "high-risk"];
  return h("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-label": t("strata.caption") }, h("table", { "data-test": "strata" },
    h("caption", {}, t("strata.caption")),
    h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, t(`strata.${head}`))))),
    h("tbody", {}, strata.map((one) => h("tr", {}, h("th", { scope: "row" }, stratumName(one.name)), one.kind === "open" ? open(one) : shut(one))))));
}

function open({ threshold, n, wrong, bound, coverage, highRisk }) {
  return [number(threshold, { maximumFractionDigits: 4 }), number(n), number(wrong), number(bound, BOUND), percent(coverage), t("strata.high-risk.of", { count: number(highRisk), n: number(n) })]
    .map((value) => h("td", {}, value));
}

function shut({ n, wrong, needed, reason }) {
  return [h("td", {}, h("span", { class: "state" }, t("strata.closed"))), h("td", {}, number(n)), h("td", {}, number(wrong)),
    h("td", { colspan: "3" }, told("strata.why", reason), " ", t("strata.needed", { needed: number(needed) }))];
}
