/** Documents on their way into the knowledge: how far one has come, and what came of it. */

import { get } from "./api.js";
import { h } from "./dom.js";
import { resting } from "./events.js";
import { listOf } from "./reading.js";
import { hrefOf } from "./router.js";
import { ago, knows, moment, number, t, told } from "./words.js";

const ENDED = new Set(["done", "refused", "failed"]);
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 2500;

/** True once nothing more happens to it. */
export function ended(one) {
  return ENDED.has(one?.state);
}

/** Asks how it goes until it has ended or the signal aborts; `onTurn` is told each time. */
export async function accompanyImport(id, onTurn, signal) {
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 1.4, LONGEST_PAUSE_MS)) {
    const one = await get(`/v1/documents/${encodeURIComponent(id)}`, signal);
    onTurn(one);
    if (ended(one)) return;
    await resting(pause, signal);
  }
}

/** What it is called: the law it turned out to be, else the file. */
export function titleOf(one) {
  return one?.document?.instrument || one?.name || one?.vocabulary || one?.id || "";
}

/** How far it is, as a bar with words; nothing once it has ended. */
export function progressOf(one) {
  if (ended(one)) return null;
  const { readDone = 0, readOf = 0, passages = 0, processed = 0 } = one.progress ?? {};
  const [value, max] = one.state === "publishing" ? [processed, passages] : [readDone, readOf];
  return h("div", { class: "import-progress" },
    h("progress", { "aria-label": t("import.progress"), ...(max > 0 && { max, value }) }),
    h("span", { class: "quiet" }, told("import.state", one.state), max > 0 && one.state === "publishing" ? ` ${number(value)} / ${number(max)}` : ""));
}

/** What came of it, in one sentence. */
export function outcomeOf(one) {
  if (!ended(one)) return told("import.state", one.state);
  if (one.state !== "done") return knows("import.reason", one.reason) ? told("import.reason", one.reason) : one.detail || told("import.state", one.state);
  const { published = 0, unchanged = 0, ended: gone = 0 } = one.progress ?? {};
  if (published === 0 && gone === 0) return t("import.nothing-new", { unchanged: number(unchanged) });
  return t("import.counts", { published: number(published), unchanged: number(unchanged), ended: number(gone) });
}

/** The state as a mark; a reading that left something out says so. */
export function importMark(one) {
  const partly = one.state === "done" && one.complete === false;
  return h("span", { class: `state import-${partly ? "partly" : one.state}` }, t(partly ? "import.partly" : `import.state.${ended(one) ? one.state : "open"}`));
}

/** One import in a list. */
export function importRow(one) {
  return h("li", { class: "row-item", data: { import: one.id } }, h("a", { class: "row-link", href: hrefOf("knowledge", "import", one.id) },
    h("span", { class: "row-text" }, titleOf(one)),
    h("span", { class: "row-facts quiet" }, importMark(one), h("span", {}, outcomeOf(one)),
      one.name && one.name !== titleOf(one) && h("span", {}, one.name),
      h("time", { datetime: one.receivedAt, title: moment(one.receivedAt) }, ago(one.receivedAt)))));
}

/** Bytes, written for people. */
export function size(bytes) {
  const [unit, factor] = [["megabyte", 1_048_576], ["kilobyte", 1024], ["byte", 1]].find(([, least]) => bytes >= least) ?? ["byte", 1];
  return number(bytes / factor, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: unit === "byte" ? 0 : 1 });
}

/** What could not be read, as a table that can be scrolled. */
export function skipTable(skips) {
  const rows = listOf(skips);
  if (rows.length === 0) return null;
  const head = (words) => h("th", { scope: "col" }, words);
  return h("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-label": t("import.skipped") }, h("table", {},
    h("thead", {}, h("tr", {}, head(t("import.place")), head(t("import.why")))),
    h("tbody", {}, rows.map(({ place, reason, detail }) => h("tr", {}, h("td", {}, place || "–"),
      h("td", {}, knows("import.skip", reason) ? told("import.skip", reason) : h("code", {}, reason), detail && h("span", { class: "check-detail", lang: "en" }, detail)))))));
}
