/** The documents the house holds, and what was sent lately. */

import { fill, h } from "../dom.js";
import { resting } from "../events.js";
import { closed } from "../frame.js";
import { ended, importRow } from "../imports.js";
import { emptyBox, itemsOf, pagedList } from "../more.js";
import { get } from "../api.js";
import { hrefOf } from "../router.js";
import { jurisdiction, moment, number, ago, t, tagOf, told } from "../words.js";
import { knowledgeHead } from "./knowledge.js";

const IMPORTS_SHOWN = 8;
const EVERY_MS = 2000;

export async function view({ me, signal }) {
  const shut = closed(me, "knowledge", "librarian");
  if (shut) return shut;
  const latest = h("ul", { class: "rows" });
  const section = h("section", { class: "panel", hidden: true }, h("h2", {}, t("documents.imports")), latest);
  const list = await pagedList("/v1/library", row, { signal, empty: () => emptyBox(t("documents.empty"), { href: "#/knowledge/new", text: t("knowledge.publish") }) });
  await look(section, latest, signal);
  return h("div", { class: "page" }, ...knowledgeHead("documents"), section, h("section", { class: "panel" }, h("h2", {}, t("documents.heading")), list));
}

/** Shows the newest imports, and looks again while one of them is under way. */
async function look(section, latest, signal) {
  const imports = itemsOf(await get(`/v1/documents?limit=${IMPORTS_SHOWN}`, signal));
  section.hidden = imports.length === 0;
  const focused = latest.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  fill(latest, imports.map(importRow));
  if (focused) latest.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
  if (imports.some((one) => !ended(one))) {
    resting(EVERY_MS, signal).then(() => { if (!signal.aborted) look(section, latest, signal).catch(() => {}); });
  }
}

function row(one) {
  return h("li", { class: "row-item", data: { document: one.id } }, h("a", { class: "row-link", href: one.importId ? hrefOf("knowledge", "import", one.importId) : hrefOf("knowledge", "of", one.instrument) },
    h("span", { class: "row-text", lang: tagOf(one.language) }, one.instrument),
    h("span", { class: "row-facts quiet" }, one.complete === false && h("span", { class: "state import-partly" }, t("import.partly")),
      h("span", {}, jurisdiction(one.jurisdiction)), h("span", {}, told("language", one.language)),
      h("span", {}, t("knowledge.passages", { count: number(one.passages) })),
      h("time", { datetime: one.publishedAt, title: moment(one.publishedAt) }, ago(one.publishedAt)), h("code", {}, one.id))));
}
