/** What became of the law an answer cites: told beside the answer, which itself stays as it was released. */

import { h, icon } from "./dom.js";
import { listOf } from "./reading.js";
import { day, t, tagOf } from "./words.js";

const KINDS = ["replaced", "ended", "withdrawn", "will-change"];
const SEEN = "sekisho.law-seen";
const SEEN_MAX = 300;

/** Changes that have happened, and those still to come, as the server told them; one of an unknown kind counts as a replacement. */
export function changesOf(question) {
  const all = listOf(question?.lawChanges).map((change) => ({ ...change, kind: KINDS.includes(change.kind) ? change.kind : "replaced" }));
  return { due: all.filter(({ kind }) => kind !== "will-change"), coming: all.filter(({ kind }) => kind === "will-change") };
}

/** A banner over the answer; null while the cited law stands. `again` leads to asking as of today. */
export function lawBanner(question, again) {
  const { due, coming } = changesOf(question);
  if (due.length + coming.length === 0) return null;
  const lang = tagOf(question.answer?.language);
  const line = (change) => h("li", {}, t(`law.${change.kind}`, { day: day(change.day) }), " ",
    h("cite", { lang }, [change.instrument, change.locator].filter(Boolean).join(", ")));
  const retroactive = due.some((change) => change.retroactive);
  return h("section", { class: `law-banner ${due.length > 0 ? "due" : "coming"}`, "data-test": "law-changes", "aria-label": t("law.label") },
    icon("clock"),
    h("div", {}, h("h2", {}, t(due.length > 0 ? "law.heading" : "law.heading-coming")),
      h("ul", {}, [...due, ...coming].map(line)),
      h("p", { class: "quiet" }, t(retroactive ? "law.means-retroactive" : "law.means", { day: day(question.question?.asOf) })),
      due.length > 0 && again));
}

/** A mark for lists; null while the cited law stands. */
export function lawMark(question) {
  const { due, coming } = changesOf(question);
  const last = due.at(-1) ?? coming[0];
  return last ? h("span", { class: `law-mark ${due.length > 0 ? "due" : ""}` }, t(due.length > 0 ? "law.mark" : "law.mark-coming", { day: day(last.day) })) : null;
}

/** True while a change that has happened was not yet seen in this browser. */
export function isLawNews(question) {
  const { due } = changesOf(question);
  return due.length > 0 && !remembered().includes(keyOf(question, due));
}

/** The changes of this question were seen. */
export function lawSeen(question) {
  if (!isLawNews(question)) return;
  const key = keyOf(question, changesOf(question).due);
  try { localStorage.setItem(SEEN, JSON.stringify([...remembered(), key].slice(-SEEN_MAX))); } catch { /* storage may be forbidden */ }
}

/** No word of the question: its number, and the days the law changed. */
function keyOf({ id }, due) {
  return `${id}:${due.map((change) => change.day).join(",")}`;
}

function remembered() {
  try { return listOf(JSON.parse(localStorage.getItem(SEEN) ?? "[]")); } catch { return []; }
}
