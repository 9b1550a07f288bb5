/** The passages of one law or policy, each with its validity. */

import { marked } from "../citation.js";
import { h } from "../dom.js";
import { closed } from "../frame.js";
import { emptyBox, pagedList } from "../more.js";
import { hrefOf } from "../router.js";
import { jurisdiction, t, tagOf, told, validity } from "../words.js";

export async function view({ me, param: instrument, signal }) {
  const shut = closed(me, "knowledge", "librarian");
  if (shut) return shut;
  const list = await pagedList(`/v1/passages?instrument=${encodeURIComponent(instrument)}`, row, {
    signal, list: h("ul", { class: "passages" }), empty: () => emptyBox(t("knowledge.no-passages")),
  });
  return h("div", { class: "page" }, h("p", {}, h("a", { href: "#/knowledge" }, t("knowledge.back"))), h("h1", {}, instrument), list);
}

function row(passage) {
  return h("li", {}, h("details", { class: "passage" }, h("summary", {}, h("b", {}, passage.locator), passage.title && h("span", { lang: tagOf(passage.language) }, ` ${passage.title}`),
    h("span", { class: "row-facts quiet" }, h("span", {}, jurisdiction(passage.jurisdiction)), h("span", {}, told("language", passage.language)),
      h("span", {}, validity(passage.validFrom, passage.validTo)), passage.version && h("span", {}, t("citation.version", { version: passage.version })))),
  h("p", { class: "quiet" }, h("a", { href: hrefOf("knowledge", "passage", passage.id) }, t("passage.open")), " ", h("code", {}, passage.id)), marked(passage, [])));
}
