/** One's own questions, newest first; a mark where an expert settled one. */

import { fill, h } from "../dom.js";
import { emptyBox, pagedList } from "../more.js";
import { isLawNews, lawMark } from "../law.js";
import { isNews, noteState } from "../pending.js";
import { hrefOf } from "../router.js";
import { listOf } from "../reading.js";
import { ago, moment, t, tagOf } from "../words.js";

export async function view({ signal }) {
  const load = () => pagedList("/v1/questions", row, {
    signal, empty: () => emptyBox(t("history.empty"), { href: "#/", text: t("nav.ask") }),
  });
  const place = h("div", {}, await load());
  document.addEventListener("settled", async () => fill(place, await load()), { signal });
  return h("div", { class: "page" }, h("h1", {}, t("nav.history")), h("p", { class: "lead" }, t("history.lead")), place);
}

function row(item) {
  noteState(item);
  const text = item.question?.text;
  const language = item.question?.language;
  const jurisdictions = listOf(item.question?.jurisdictions);
  return h("li", { class: "row-item", data: { question: item.id } }, h("a", { class: "row-link", href: hrefOf("q", item.id) },
    h("span", { class: "row-text", lang: tagOf(language) }, text || t("question.no-text")),
    h("span", { class: "row-facts quiet" }, stateMark(item), item.decidedBy === "expert" && h("span", { class: "by-expert" }, t("history.by-expert")),
      lawMark(item),
      (isNews(item.id) || isLawNews(item)) && h("strong", { class: "news" }, t("history.news")),
      jurisdictions.length > 0 && h("span", {}, jurisdictions.join(" · ")),
      h("time", { datetime: item.askedAt, title: moment(item.askedAt) }, ago(item.askedAt)))));
}

function stateMark({ state, status }) {
  const kind = state === "open" && status ? status : state;
  return h("span", { class: `state state-${state}` }, t(`status.${kind}`));
}
