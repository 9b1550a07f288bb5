/** What has happened to a case, and the ways out of it. */

import { call } from "../api.js";
import { h } from "../dom.js";
import { actionButton, toast } from "../notice.js";
import { listOf } from "../reading.js";
import { moment, t } from "../words.js";

const NOTE_CHARS_MAX = 1000;

/** The history, newest last; nothing where nothing has happened. */
export function pastOf(review) {
  const moves = listOf(review.history);
  return h("section", { class: "past" }, h("h2", {}, t("case.history")), h("ol", {},
    h("li", {}, h("time", { datetime: review.openedAt }, moment(review.openedAt)), " ", t("move.opened")),
    moves.map((move) => h("li", {}, h("time", { datetime: move.at }, moment(move.at)), " ",
      t(`move.${move.kind}`, { name: nameOf(move.by), other: nameOf(move.aside) }),
      move.note && h("q", { class: "past-note" }, move.note)))));
}

/** A colleague's name, or that it is oneself. */
export function nameOf(person) {
  if (!person) return "";
  return person.me ? t("desk.you") : person.name ?? "";
}

/** Giving a case back, with a note to colleagues. */
export function returnForm(path, proposed) {
  return noteForm({ heading: t(proposed ? "case.withdraw" : "case.return"), why: t("case.return.why"), send: t(proposed ? "case.withdraw" : "case.return"), test: "return",
    act: async (note) => {
      await call("POST", `${path}/return`, { body: note ? { note } : {} });
      toast(t("case.returned"));
      location.hash = "#/desk";
    } });
}

/** Declaring a conflict of interest; the case is gone from one's desk then. */
export function conflictForm(path) {
  return noteForm({ heading: t("case.conflict"), why: t("case.conflict.why"), send: t("case.conflict.send"), test: "conflict",
    act: async (note) => {
      await call("POST", `${path}/conflict`, { body: note ? { note } : {} });
      toast(t("case.conflict.done"));
      location.hash = "#/desk";
    } });
}

function noteForm({ heading, why, send, test, act }) {
  const place = h("div");
  const note = h("textarea", { rows: 2, maxlength: NOTE_CHARS_MAX });
  const button = actionButton(send, place, () => act(note.value.trim()), { "data-test": test });
  return h("details", { class: "way-out", data: { way: test } }, h("summary", {}, heading), h("p", { class: "quiet" }, why),
    h("label", {}, t("case.note"), note), h("p", { class: "row" }, button), place);
}

