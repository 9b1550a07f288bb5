/** Lanes of the desk: what lies where, and which of it is looked at. */

import { fill, h } from "../dom.js";
import { listOf } from "../reading.js";
import { jurisdiction, number, t, told } from "../words.js";

const WHOSE = ["mine", "others", "all"];
const PARTS = ["jurisdiction", "specialty", "language"];

/** What is chosen, while the page is open. */
const chosen = { lanes: "mine", jurisdiction: "", specialty: "", language: "" };

/** The address of the queue as it is chosen now. */
export function queuePath() {
  const parts = PARTS.filter((part) => chosen[part]).map((part) => `&${part}=${encodeURIComponent(chosen[part])}`);
  return `/v1/reviews?state=waiting&lanes=${chosen.lanes}${parts.join("")}`;
}

/** The bar over the queue; `onChoice` is called when something else is to be looked at. */
export function lanesBar(reply, onChoice) {
  const lanes = listOf(reply?.items);
  const box = h("div", { class: "lanes" });
  const draw = () => fill(box, whose(lanes, choose), filters(lanes, choose), list(lanes, choose));
  const choose = (change) => {
    Object.assign(chosen, change);
    draw();
    onChoice();
  };
  draw();
  return box;
}

function whose(lanes, choose) {
  const count = { mine: sum(lanes.filter(({ mine }) => mine)), others: sum(lanes.filter(({ mine }) => !mine)), all: sum(lanes) };
  return h("div", { class: "segments", role: "group", "aria-label": t("desk.whose") }, WHOSE.map((name) =>
    h("button", { class: "segment", "aria-pressed": String(chosen.lanes === name), data: { lanes: name }, onclick: () => choose({ lanes: name }) },
      t(`desk.lanes.${name}`), " ", h("span", { class: "count" }, number(count[name].waiting)))));
}

function filters(lanes, choose) {
  const options = {
    jurisdiction: [...new Set(lanes.flatMap((lane) => listOf(lane.jurisdictions)))].map((code) => [code, jurisdiction(code)]),
    specialty: [...new Set(lanes.map((lane) => lane.specialty))].filter(Boolean).map((code) => [code, told("specialty", code)]),
    language: [...new Set(lanes.map((lane) => lane.language))].filter(Boolean).map((code) => [code, told("language", code)]),
  };
  return h("div", { class: "lane-filters" }, PARTS.map((part) => h("label", {}, t(`desk.filter.${part}`),
    h("select", { data: { filter: part }, onchange: (event) => choose({ [part]: event.target.value }) },
      h("option", { value: "" }, t("desk.filter.any")),
      withChosen(part, options[part]).map(([code, name]) => h("option", { value: code, selected: chosen[part] === code }, name))))));
}

/** What is chosen stays among the choices, even when its lane has emptied. */
function withChosen(part, options) {
  const code = chosen[part];
  return code && !options.some(([known]) => known === code) ? [...options, [code, code]] : options;
}

function list(lanes, choose) {
  if (lanes.length === 0) return null;
  const { waiting, overdue, held } = sum(lanes);
  return h("details", { class: "lane-list" },
    h("summary", {}, t("desk.lanes.sum", { waiting: number(waiting), overdue: number(overdue), held: number(held) })),
    h("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-label": t("desk.lanes") }, h("table", {},
      h("thead", {}, h("tr", {}, ["lane", "waiting", "overdue", "held"].map((name) => h("th", { scope: "col" }, t(`desk.column.${name}`))))),
      h("tbody", {}, lanes.map((lane) => h("tr", { class: lane.overdue > 0 ? "late" : "" },
        h("th", { scope: "row" }, h("button", { class: "bare lane-name", onclick: () => choose(onlyThis(lane)) }, laneName(lane)), lane.mine && h("span", { class: "tag" }, t("desk.lane.mine"))),
        h("td", {}, number(lane.waiting)), h("td", {}, number(lane.overdue)), h("td", {}, number(lane.held))))))));
}

function onlyThis({ jurisdictions, specialty, language }) {
  return { lanes: "all", jurisdiction: listOf(jurisdictions)[0] ?? "", specialty: specialty ?? "", language: language ?? "" };
}

function laneName({ jurisdictions, specialty, language }) {
  const places = listOf(jurisdictions).map(jurisdiction).join(" + ") || t("desk.any-jurisdiction");
  return [places, told("specialty", specialty), told("language", language)].join(" · ");
}

function sum(lanes) {
  const total = { waiting: 0, overdue: 0, held: 0 };
  for (const lane of lanes) for (const name of Object.keys(total)) total[name] += Number.isFinite(lane[name]) ? lane[name] : 0;
  return total;
}
