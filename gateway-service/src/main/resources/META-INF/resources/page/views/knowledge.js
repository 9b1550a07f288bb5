/** Knowledge: the laws and policies the house holds, and the ways to publish more. */

import { h } from "../dom.js";
import { closed } from "../frame.js";
import { emptyBox, pagedList } from "../more.js";
import { hrefOf } from "../router.js";
import { jurisdiction, number, t, tagOf, told } from "../words.js";

export async function view({ me, signal }) {
  const shut = closed(me, "knowledge", "librarian");
  if (shut) return shut;
  const publish = { href: "#/knowledge/new", text: t("knowledge.publish") };
  const list = await pagedList("/v1/instruments", row, { signal, empty: () => emptyBox(t("knowledge.empty"), publish) });
  return h("div", { class: "page" }, ...knowledgeHead("laws"), list);
}

/** Heading, the way to publish, and the tabs of this room. */
export function knowledgeHead(here) {
  const tab = (name, href) => h("a", { href, "aria-current": name === here ? "page" : null }, t(`knowledge.tab.${name}`));
  return [h("div", { class: "title-row" }, h("h1", {}, t("nav.knowledge")), h("a", { class: "button primary", href: "#/knowledge/new" }, t("knowledge.publish"))),
    h("p", { class: "lead" }, t("knowledge.lead")),
    h("nav", { class: "tabs", "aria-label": t("nav.knowledge") }, tab("laws", "#/knowledge"), tab("documents", "#/knowledge/documents"))];
}

function row(instrument) {
  const name = instrument.instrument;
  return h("li", { class: "row-item", data: { instrument: name } }, h("a", { class: "row-link", href: hrefOf("knowledge", "of", name) },
    h("span", { class: "row-text", lang: tagOf(instrument.language) }, name),
    h("span", { class: "row-facts quiet" }, h("span", {}, jurisdiction(instrument.jurisdiction)), h("span", {}, told("language", instrument.language)),
      h("span", {}, t("knowledge.passages", { count: number(instrument.passages) })))));
}
