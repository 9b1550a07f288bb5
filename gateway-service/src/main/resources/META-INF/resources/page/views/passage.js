/** One provision: its versions on a line of time, the words of each, and the end of its validity. */

import { get } from "../api.js";
import { marked } from "../citation.js";
import { fill, h } from "../dom.js";
import { endingForm } from "../ending.js";
import { closed, may } from "../frame.js";
import { itemsOf } from "../more.js";
import { hrefOf } from "../router.js";
import { jurisdiction, t, tagOf, told, validity } from "../words.js";

/** Valid until this day means: taken back, never in force. */
const NEVER = "0001-01-01";

export async function view({ me, param: id, signal }) {
  const shut = closed(me, "knowledge", "librarian", "expert", "auditor");
  if (shut) return shut;
  const path = `/v1/passages/${encodeURIComponent(id)}`;
  const versions = itemsOf(await get(`${path}/versions`, signal)).sort(byBeginning);
  const today = new Date().toISOString().slice(0, 10);
  const counts = versions.find((one) => inForce(one, today)) ?? versions.at(-1);
  const words = h("div", { class: "version-words" });
  const buttons = versions.map((version) => h("button", { class: `version ${stateOf(version, today)}`, "aria-pressed": "false", data: { version: version.version }, onclick: () => choose(version) },
    h("b", {}, t("citation.version", { version: version.version })), h("span", {}, span(version)), h("span", { class: "version-state" }, t(`passage.${stateOf(version, today)}`))));
  const choose = (version) => {
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(versions[i] === version)));
    fill(words, version.title && h("p", { class: "paper-title", lang: tagOf(version.language) }, version.title), contextOf(version), marked(version, []));
  };
  choose(counts);
  return h("div", { class: "page" },
    h("p", {}, h("a", { href: hrefOf("knowledge", "of", counts.instrument) }, h("span", { lang: tagOf(counts.language) }, counts.instrument))),
    h("h1", { lang: tagOf(counts.language) }, counts.locator),
    h("p", { class: "row-facts quiet" }, h("span", {}, jurisdiction(counts.jurisdiction)), h("span", {}, told("language", counts.language)),
      counts.specialty && h("span", {}, told("specialty", counts.specialty)), h("code", {}, counts.id)),
    h("section", { class: "panel" }, h("h2", {}, t("passage.versions")), line(versions, today), h("div", { class: "versions", role: "group", "aria-label": t("passage.versions") }, buttons), words),
    may(me, "librarian") && inForce(counts, today) && endingForm("passage", path, counts.validFrom));
}

function byBeginning(one, other) {
  return withdrawn(one) - withdrawn(other) || (one.validFrom ?? "").localeCompare(other.validFrom ?? "") || one.version - other.version;
}

function withdrawn({ validTo }) {
  return validTo === NEVER;
}

function inForce({ validFrom, validTo }, on) {
  return (!validFrom || validFrom <= on) && (!validTo || validTo >= on);
}

function stateOf(version, today) {
  if (withdrawn(version)) return "withdrawn";
  if (inForce(version, today)) return "in-force";
  return version.validFrom && version.validFrom > today ? "to-come" : "past";
}

function span(version) {
  return withdrawn(version) ? t("passage.never") : validity(version.validFrom, version.validTo);
}

/** The versions as stretches of one line; the marker is today. What was never in force has no place on it. */
function line(versions, today) {
  const known = versions.filter((version) => !withdrawn(version));
  const days = [today, ...known.flatMap(({ validFrom, validTo }) => [validFrom, validTo])].filter(Boolean).map((iso) => Date.parse(iso));
  const margin = Math.max((Math.max(...days) - Math.min(...days)) * 0.08, 31_536_000_000);
  const [first, last] = [Math.min(...days) - margin, Math.max(...days) + margin];
  const at = (ms) => Math.round(((ms - first) / (last - first)) * 1000) / 10;
  const stretch = (version) => {
    const from = version.validFrom ? at(Date.parse(version.validFrom)) : 0;
    const to = version.validTo ? at(Date.parse(version.validTo)) : 100;
    return h("span", { class: `stretch ${stateOf(version, today)}`, vars: { "--from": `${from}%`, "--wide": `${Math.max(to - from, 1)}%` } }, String(version.version));
  };
  return h("div", { class: "time-line", "aria-hidden": "true" }, known.map(stretch),
    h("span", { class: "now", vars: { "--from": `${at(Date.parse(today))}%` } }, h("span", {}, t("passage.today"))));
}

function contextOf({ setting }) {
  return setting?.context ? h("p", { class: "quiet context" }, setting.context) : null;
}
