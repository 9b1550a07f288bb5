/** Finding a provision to cite, and marking the words in it that are quoted: what is quoted so stands there verbatim. */

import { get } from "../api.js";
import { keepPassages, knownPassage, nameOf } from "../citation.js";
import { fill, h, icon } from "../dom.js";
import { announce, whileBusy } from "../notice.js";
import { listOf } from "../reading.js";
import { jurisdiction, number, t, tagOf, validity } from "../words.js";

const QUOTE_CHARS_MAX = 1200;
const EXCERPT_CHARS = 160;

/**
 * A search over the provisions that may answer the question; before anything is typed it shows what the model considered.
 *
 * @param {string} path of the case
 * @param {object[]} candidates what the model considered
 * @param {(passage: object) => void} onPick
 */
export function provisionSearch(path, candidates, onPick) {
  const found = h("ul", { class: "found", "aria-label": t("settle.found") });
  const place = h("div");
  const input = h("input", { type: "search", autocomplete: "off", spellcheck: "false", "aria-label": t("settle.search"), placeholder: t("settle.search"), maxlength: 200 });
  const button = h("button", { class: "button" }, t("settle.find"));
  const show = (passages, words) => fill(found, passages.map((passage) => h("li", {}, h("button", { class: "found-one", data: { passage: passage.id }, onclick: () => onPick(passage) },
    h("b", { lang: tagOf(passage.language) }, nameOf(passage)), " ", h("span", { class: "quiet" }, `${jurisdiction(passage.jurisdiction)} · ${validity(passage.validFrom, passage.validTo)}`),
    h("span", { class: "excerpt", lang: tagOf(passage.language) }, excerpt(passage.text ?? "", words))))));
  const search = () => {
    const words = input.value.trim();
    if (words === "") return;
    whileBusy(button, place, async () => {
      const passages = listOf((await get(`${path}/provisions?q=${encodeURIComponent(words)}`))?.items);
      keepPassages(passages);
      show(passages, words);
      const told = t("settle.found-count", { count: number(passages.length) });
      fill(place, h("p", { class: "hint" }, told));
      announce(told);
    });
  };
  button.addEventListener("click", search);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    search();
  });
  show(candidates.map(knownPassage).filter(Boolean), "");
  return h("div", { class: "edit-add" }, h("div", { class: "edit-search" }, input, button), place, found);
}

function excerpt(text, words) {
  const at = words === "" ? -1 : text.toLowerCase().indexOf(words.toLowerCase().split(/\s+/)[0]);
  const start = Math.max(0, at - EXCERPT_CHARS / 4);
  return `${start > 0 ? "… " : ""}${text.slice(start, start + EXCERPT_CHARS)}${text.length > start + EXCERPT_CHARS ? " …" : ""}`;
}

/**
 * The provision's words to mark a quote in. A read-only field has no caret in some browsers, so that the keyboard could not
 * mark; this one has a caret and takes no change.
 */
export function quotePicker(passage, onQuote) {
  const text = passage.text ?? "";
  const hint = h("p", { class: "hint", role: "status" });
  const words = h("textarea", { class: "law-words", "aria-readonly": "true", onbeforeinput: (event) => event.preventDefault(), oninput: () => { words.value = text; }, rows: 6, lang: tagOf(passage.language), "aria-label": t("settle.mark", { name: nameOf(passage) }), value: text });
  const take = h("button", { class: "button" }, icon("copy"), t("settle.take-marked"));
  take.addEventListener("click", () => {
    const marked = text.slice(words.selectionStart, words.selectionEnd).trim();
    const quote = marked === "" ? text.trim() : marked;
    if (quote.length > QUOTE_CHARS_MAX) {
      fill(hint, t("settle.too-long", { max: number(QUOTE_CHARS_MAX) }));
      return;
    }
    fill(hint);
    onQuote(quote);
  });
  return h("div", { class: "quote-picker" }, h("p", { class: "hint" }, t("settle.mark.means")), words, take, hint);
}
