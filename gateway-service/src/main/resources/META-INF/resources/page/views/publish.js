/** Publishing: one passage by hand, or a file of them, looked through before it is sent. */

import { post } from "../api.js";
import { fill, h } from "../dom.js";
import { closed } from "../frame.js";
import { PASSAGE_CHARS_MAX, batchesOf, readPassages } from "../jsonl.js";
import { actionButton, announce, toast, whileBusy } from "../notice.js";
import { LANGUAGES, jurisdiction, number, spoken, t } from "../words.js";

const SPECIALTIES = ["general", "banking", "securities", "insurance"];
const ERRORS_SHOWN_MAX = 50;
const FILE_BYTES_MAX = 64 * 1024 * 1024;

export function view({ me }) {
  const shut = closed(me, "knowledge", "librarian");
  if (shut) return shut;
  return h("div", { class: "page" }, h("p", {}, h("a", { href: "#/knowledge" }, t("knowledge.back"))), h("h1", {}, t("knowledge.publish")),
    h("div", { class: "two" }, onePassage(me), file()));
}

async function publish(passages) {
  return post("/v1/passages", { passages });
}

function onePassage(me) {
  const place = h("div");
  const send = h("button", { type: "submit", class: "button primary" }, t("publish.send"));
  const text = (name, props = {}) => h("label", {}, t(`publish.${name}`), h("input", { name, type: "text", autocomplete: "off", required: true, ...props }));
  const form = h("form", { class: "publish", "data-test": "publish" }, h("h2", {}, t("publish.one")),
    text("id", { pattern: "[^\\/\\\\?#%]+", spellcheck: "false" }), text("instrument"), text("locator"), text("title", { required: false }),
    h("div", { class: "condition-row" },
      h("label", {}, t("publish.language"), h("select", { name: "language" }, LANGUAGES.map(({ code, name, tag }) => h("option", { value: code, lang: tag, selected: code === spoken() }, name)))),
      h("label", {}, t("publish.jurisdiction"), h("select", { name: "jurisdiction" }, (me.jurisdictions ?? []).map(({ code }) => h("option", { value: code }, `${code} ${jurisdiction(code) === code ? "" : jurisdiction(code)}`)))),
      h("label", {}, t("publish.specialty"), h("select", { name: "specialty" }, SPECIALTIES.map((code) => h("option", { value: code }, t(`specialty.${code}`)))))),
    h("div", { class: "condition-row" }, text("validFrom", { type: "date", required: false }), text("validTo", { type: "date", required: false })),
    h("label", {}, t("publish.text"), h("textarea", { name: "text", rows: 8, required: true, maxlength: PASSAGE_CHARS_MAX })), send, place);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const passage = Object.fromEntries([...new FormData(form)].filter(([, value]) => String(value).trim() !== ""));
    whileBusy(send, place, async () => {
      const told = await publish([passage]);
      toast(t("publish.done", countsOf(told, 1)), { href: `#/knowledge/of/${encodeURIComponent(passage.instrument)}`, text: passage.instrument });
      form.reset();
    });
  });
  return form;
}

function countsOf(told, sent) {
  return { published: number(told?.published ?? sent), unchanged: number(told?.unchanged ?? 0) };
}

function file() {
  const place = h("div");
  const report = h("div", { class: "file-report" });
  const input = h("input", { type: "file", accept: ".jsonl,.ndjson,.json,application/jsonl,application/x-ndjson", "data-test": "file" });
  input.addEventListener("change", async () => {
    const chosen = input.files[0];
    fill(place);
    if (!chosen) return fill(report);
    if (chosen.size > FILE_BYTES_MAX) return fill(report, h("p", { class: "trouble", role: "alert" }, t("file.too-big")));
    return fill(report, looked(readPassages(await chosen.text()), place));
  });
  return h("section", { class: "file" }, h("h2", {}, t("file.heading")), h("p", { class: "quiet" }, t("file.means")),
    h("pre", { class: "sample", tabindex: "0", "aria-label": t("file.sample") }, '{"id":"…","instrument":"…","locator":"…","language":"en","jurisdiction":"EU","text":"…","validFrom":"2024-01-01"}'),
    h("label", {}, t("file.choose"), input), report, place);
}

/** What was found in the file, and the button to send what is good. */
function looked({ good, bad }, place) {
  announce(t("file.found", { good: number(good.length), bad: number(bad.length) }));
  const send = actionButton(t(bad.length > 0 ? "file.send-good" : "file.send", { count: number(good.length) }), place, () => sendAll(good, place),
    { class: "button primary", disabled: good.length === 0 });
  return [h("p", { role: "status" }, t("file.found", { good: number(good.length), bad: number(bad.length) })),
    bad.length > 0 && h("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-label": t("file.errors") }, h("table", {}, h("caption", {}, t("file.errors")),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("file.line")), h("th", { scope: "col" }, t("file.field")), h("th", { scope: "col" }, t("file.why")))),
      h("tbody", {}, bad.slice(0, ERRORS_SHOWN_MAX).map(({ line, field, code }) => h("tr", {}, h("td", {}, number(line)), h("td", {}, field && h("code", {}, field)), h("td", {}, t(`file.error.${code}`))))))),
    bad.length > ERRORS_SHOWN_MAX && h("p", { class: "quiet" }, t("file.more-errors", { count: number(bad.length - ERRORS_SHOWN_MAX) })),
    h("p", { class: "row" }, send)];
}

/** `passages[3].text` of a batch as the line it came from. */
function inLines(field, batch) {
  return String(field).replace(/^passages\[(\d+)\]\.?/, (_, i) => `${t("file.line")} ${batch[Number(i)]?.line ?? "?"} · `);
}

/** Sends batch after batch; a batch that is refused stops the rest, and what went before is told. */
async function sendAll(good, place) {
  const bar = h("progress", { max: good.length, value: 0, "aria-label": t("file.progress") });
  const words = h("p", { role: "status" });
  fill(place, bar, words);
  let published = 0;
  let unchanged = 0;
  let sent = 0;
  for (const batch of batchesOf(good)) {
    const told = await publish(batch.map(({ passage }) => passage)).catch((trouble) => {
      trouble.errors = (trouble.errors ?? []).map(({ field, reason }) => ({ field: inLines(field, batch), reason }));
      trouble.detail = `${t("file.stopped", { count: number(sent), line: number(batch[0].line) })} ${trouble.detail ?? ""}`.trim();
      throw trouble;
    });
    sent += batch.length;
    published += told?.published ?? batch.length;
    unchanged += told?.unchanged ?? 0;
    bar.value = sent;
    fill(words, t("publish.done", { published: number(published), unchanged: number(unchanged) }));
  }
  announce(words.textContent);
}
