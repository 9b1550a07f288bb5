/** Citations as numbered doors: opening one shows its passage with the quoted words marked. */

import { get } from "./api.js";
import { fill, h, icon } from "./dom.js";
import { findAll } from "./fold.js";
import { announce, troubleBox } from "./notice.js";
import { jurisdiction, t, tagOf, told, validity } from "./words.js";

const passages = new Map();
const known = new Map();

function pathOf({ passageId, version }) {
  return `/v1/passages/${encodeURIComponent(passageId)}${version ? `?version=${encodeURIComponent(version)}` : ""}`;
}

/** The passage in that version; asked for once while the page is open. */
export function passageOf({ passageId, version }) {
  const path = pathOf({ passageId, version });
  if (!passages.has(path)) {
    const asked = get(path);
    passages.set(path, asked);
    asked.catch(() => passages.delete(path));
  }
  return passages.get(path);
}

/** Passages that came with a case: the gate's own copy, so that the expert sees what the gate saw. */
export function keepPassages(list) {
  for (const passage of list) {
    known.set(`${passage.id}@${passage.version}`, passage);
    passages.set(pathOf({ passageId: passage.id, version: passage.version }), Promise.resolve(passage));
  }
}

/** A passage that came with a case; undefined if it did not. */
export function knownPassage({ passageId, version }) {
  return known.get(`${passageId}@${version}`);
}

/** Instrument and locator as lawyers write them. */
export function nameOf({ instrument, locator, passageId }) {
  return [instrument, locator].filter(Boolean).join(" ") || passageId;
}

/** Buttons [1] [2] after a claim, and the place their passages open in. */
export function citationDoors(claim, numberOf) {
  const paper = h("div", { class: "papers-open" });
  const buttons = claim.citations.map((citation) => door(citation, numberOf(citation), paper));
  return { doors: h("span", { class: "doors" }, buttons), paper };
}

function door(citation, number, paper) {
  const button = h("button", {
    class: "door", "aria-expanded": "false", data: { citation: number },
    "aria-label": t("citation.open", { number, name: nameOf(citation) }), title: nameOf(citation),
  }, String(number));
  let shown = null;
  button.addEventListener("click", () => {
    if (shown?.isConnected) {
      shown.remove();
      button.setAttribute("aria-expanded", "false");
      return;
    }
    shown = passagePaper(citation, number, () => { shown.remove(); button.setAttribute("aria-expanded", "false"); button.focus(); });
    paper.append(shown);
    button.setAttribute("aria-expanded", "true");
  });
  return button;
}

/** The paper of a citation: where it stands, since when, and the passage with the quote marked. */
export function passagePaper(citation, number, onClose) {
  const text = h("div", { class: "paper-text", "aria-busy": "true" }, h("p", { class: "quiet" }, t("loading")));
  const name = h("p", { class: "paper-name" }, nameOf(citation));
  const paper = h("article", { class: "paper", "aria-label": nameOf(citation) },
    h("header", { class: "paper-head" },
      number && h("span", { class: "paper-number", "aria-hidden": "true" }, String(number)),
      h("div", {}, name, h("p", { class: "paper-facts" },
        h("span", {}, jurisdiction(citation.jurisdiction)), h("span", {}, validity(citation.validFrom, citation.validTo)),
        citation.version && h("span", {}, t("citation.version", { version: citation.version })))),
      onClose && h("button", { class: "bare", "aria-label": t("close"), onclick: onClose }, icon("cross"))),
    text);
  show(citation, text, name);
  return paper;
}

async function show(citation, place, name) {
  try {
    const passage = await passageOf(citation);
    name.lang = tagOf(passage.language) ?? "";
    const ranges = citation.quote ? findAll(passage.text ?? "", [citation.quote]) : [];
    fill(place, passage.title && h("p", { class: "paper-title", lang: tagOf(passage.language) }, passage.title),
      marked(passage, ranges),
      citation.quote && ranges.length === 0 && notThere(citation, passage),
      passage.specialty && h("p", { class: "quiet" }, told("specialty", passage.specialty), " · ", h("code", {}, passage.id ?? citation.passageId)));
    const mark = place.querySelector("mark");
    if (mark) mark.parentElement.scrollTop = mark.offsetTop - mark.parentElement.offsetTop - mark.parentElement.clientHeight / 3;
    announce(ranges.length > 0 ? t("citation.marked") : t("citation.opened"));
  } catch (trouble) {
    fill(place, citation.quote && h("blockquote", {}, citation.quote), troubleBox(trouble, { again: () => show(citation, place, name) }));
  } finally {
    place.removeAttribute("aria-busy");
  }
}

/** The passage's words with these places marked. */
export function marked(passage, ranges) {
  const text = passage.text ?? "";
  const parts = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(at, start), h("mark", {}, text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return h("div", { class: "law", lang: tagOf(passage.language), tabindex: "0", role: "region", "aria-label": t("citation.passage") }, parts);
}

function notThere(citation, passage) {
  return h("div", { class: "trouble", role: "alert" }, h("p", { class: "trouble-head" }, t("citation.not-there")),
    h("blockquote", { lang: tagOf(passage.language) }, citation.quote));
}
