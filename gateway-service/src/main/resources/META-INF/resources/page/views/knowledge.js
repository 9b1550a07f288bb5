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
  return h("div", { class: "page" }, h("div", { class: "title-row" }, h("h1", {}, t("nav.knowledge")), h("a", { class: "button primary", href: publish.href }, publish.text)),
    h("p", { class: "lead" }, t("knowledge.lead")), list);
}

function row(instrument) {
  const name = instrument.instrument;
  return h("li", { class: "row-item", data: { instrument: name } }, h("a", { class: "row-link", href: hrefOf("knowledge", "of", name) },
    h("span", { class: "row-text", lang: tagOf(instrument.language) }, name),
    h("span", { class: "row-facts quiet" }, h("span", {}, jurisdiction(instrument.jurisdiction)), h("span", {}, told("language", instrument.language)),
      h("span", {}, t("knowledge.passages", { count: number(instrument.passages) })))));
}
