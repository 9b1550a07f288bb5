/** One import: how it goes while it goes, and then the report of what was read and what was not. */

import { get } from "../api.js";
import { fact, fill, h } from "../dom.js";
import { endingForm } from "../ending.js";
import { closed } from "../frame.js";
import { accompanyImport, ended, importMark, outcomeOf, progressOf, size, skipTable, titleOf } from "../imports.js";
import { actionButton, announce, troubleBox } from "../notice.js";
import { listOf } from "../reading.js";
import { hrefOf } from "../router.js";
import { jurisdiction, moment, number, t, tagOf, told } from "../words.js";

export async function view({ me, param: id, signal }) {
  const shut = closed(me, "knowledge", "librarian");
  if (shut) return shut;
  const path = `/v1/documents/${encodeURIComponent(id)}`;
  const heading = h("h1", {});
  const body = h("div", {});
  const draw = (one) => {
    fill(heading, titleOf(one));
    heading.lang = tagOf(one.document?.language) ?? "";
    fill(body, report(one, path));
  };
  const first = await get(path, signal);
  draw(first);
  if (!ended(first)) {
    accompanyImport(id, draw, signal).then(() => { if (!signal.aborted) announce(body.querySelector("[data-outcome]")?.textContent ?? ""); })
      .catch((trouble) => { if (!signal.aborted) body.append(troubleBox(trouble)); });
  }
  return h("div", { class: "page" }, h("p", {}, h("a", { href: "#/knowledge/documents" }, t("documents.back"))), heading, body);
}

function report(one, path) {
  const bad = one.state === "refused" || one.state === "failed";
  return [
    h("p", { class: "row" }, importMark(one), h("span", { data: { outcome: one.state } }, outcomeOf(one))),
    progressOf(one),
    bad && h("div", { class: "trouble" }, h("p", { class: "trouble-head" }, t(`import.${one.state}.means`)), one.detail && h("p", { lang: "en" }, one.detail),
      h("p", { class: "trouble-foot" }, one.reason && h("code", {}, one.reason), h("a", { class: "button", href: "#/knowledge/new" }, t("import.another")))),
    counts(one),
    one.progress?.leftOver > 0 && h("p", { class: "note" }, t("import.left-over.means", { count: number(one.progress.leftOver) })),
    skipped(one, path),
    facts(one),
    one.state === "done" && one.document?.id && endingForm("document", `/v1/library/${encodeURIComponent(one.document.id)}`),
  ];
}

function counts(one) {
  if (one.state !== "done") return null;
  const { published = 0, unchanged = 0, ended: gone = 0, skipped: left = 0 } = one.progress ?? {};
  const tile = (name, count) => h("div", {}, h("dt", {}, t(`import.${name}`)), h("dd", {}, number(count)));
  return h("dl", { class: "tiles" }, tile("published", published), tile("unchanged", unchanged), tile("ended", gone), tile("left-out", left));
}

function skipped(one, path) {
  const items = listOf(one.skipped?.items);
  if (items.length === 0) return null;
  const place = h("div");
  const table = h("div", {}, skipTable(items));
  const foot = h("p", { class: "more" });
  const next = (cursor) => fill(foot, cursor && actionButton(t("more"), place, async () => {
    const more = await get(`${path}?cursor=${encodeURIComponent(cursor)}`);
    table.querySelector("tbody").append(...skipTable(more.skipped?.items)?.querySelectorAll("tbody tr") ?? []);
    next(more.skipped?.nextCursor);
  }));
  next(one.skipped.nextCursor);
  return h("section", { class: "panel" }, h("h2", {}, t("import.skipped")), h("p", { class: "quiet" }, t("import.skipped.means")), table, foot, place);
}

function facts(one) {
  const { instrument, jurisdiction: place, language, id } = one.document ?? {};
  const rows = [
    instrument && [t("publish.instrument"), h("a", { href: hrefOf("knowledge", "of", instrument) }, instrument)],
    place && [t("publish.jurisdiction"), jurisdiction(place)],
    language && [t("publish.language"), told("language", language)],
    id && [t("upload.id"), h("code", { class: "long" }, id)],
    one.vocabulary && [t("vocabulary.name"), h("code", {}, one.vocabulary)],
    one.name && [t("import.file"), `${one.name}${Number.isFinite(one.bytes) ? ` (${size(one.bytes)})` : ""}`],
    one.format && [t("import.format"), h("code", {}, one.format)],
    one.receivedAt && [t("import.received"), moment(one.receivedAt)],
    one.finishedAt && [t("import.finished"), moment(one.finishedAt)],
    one.digest && [t("import.digest"), h("code", { class: "long", title: one.digest }, one.digest.slice(0, 16))],
  ].filter(Boolean);
  return h("dl", { class: "facts wide" }, rows.map(([name, value]) => fact(name, value)));
}
