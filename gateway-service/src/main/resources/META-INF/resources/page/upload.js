/** Sending documents: chosen or dropped, one after the other, each accompanied until it is read and published. */

import { Problem, call } from "./api.js";
import { fill, h, icon } from "./dom.js";
import { accompanyImport, importMark, outcomeOf, progressOf, size } from "./imports.js";
import { announce, troubleBox } from "./notice.js";
import { hrefOf } from "./router.js";
import { LANGUAGES, jurisdiction, number, t } from "./words.js";

/** What the door takes of one document, in bytes. */
const FILE_BYTES_MAX = 256 * 1024 * 1024;
const FILES_MAX = 200;
const SPECIALTIES = ["general", "banking", "securities", "insurance"];
const KINDS = ".jsonl,.ndjson,.md,.markdown,.txt,.html,.htm,.xhtml,.pdf,.docx,.xml,.akn";
const CHOSEN = "sekisho.publish-jurisdiction";

/** The form for whole documents. */
export function uploadForm(me, signal) {
  const jurisdictions = [...(me.jurisdictions ?? [])];
  const chosen = rememberedJurisdiction(jurisdictions);
  const instrument = h("label", {}, t("upload.instrument"), h("input", { name: "instrument", type: "text", autocomplete: "off", "aria-describedby": "instrument-hint" }),
    h("span", { class: "hint", id: "instrument-hint" }, t("upload.instrument.hint")));
  const id = h("label", {}, t("upload.id"), h("input", { name: "documentId", type: "text", autocomplete: "off", spellcheck: "false", maxlength: 100, pattern: "[\\p{L}\\p{N}][\\p{L}\\p{N}._\\-]*", "aria-describedby": "id-hint" }),
    h("span", { class: "hint", id: "id-hint" }, t("upload.id.hint")));
  const fields = h("div", {},
    h("div", { class: "condition-row" },
      h("label", {}, t("publish.jurisdiction"), h("select", { name: "jurisdiction", onchange: (event) => remember(event.target.value) },
        h("option", { value: "" }, t("upload.jurisdiction.lines")),
        jurisdictions.map(({ code }) => h("option", { value: code, selected: code === chosen }, jurisdiction(code) === code ? code : `${code} ${jurisdiction(code)}`)))),
      h("label", {}, t("publish.language"), h("select", { name: "language" }, h("option", { value: "" }, t("upload.language.auto")),
        LANGUAGES.map(({ code, name, tag }) => h("option", { value: code, lang: tag }, name)))),
      h("label", {}, t("publish.specialty"), h("select", { name: "specialty" }, SPECIALTIES.map((code) => h("option", { value: code === "general" ? "" : code }, t(`specialty.${code}`))))),
      h("label", {}, t("upload.validFrom"), h("input", { name: "validFrom", type: "date", "aria-describedby": "from-hint" }), h("span", { class: "hint", id: "from-hint" }, t("upload.validFrom.hint")))),
    h("details", { class: "more-fields" }, h("summary", {}, t("upload.more")), instrument, id,
      h("label", { class: "tick" }, h("input", { type: "checkbox", name: "strict" }), h("span", {}, t("upload.strict")))));
  return sending({ fields, signal, accept: KINDS, test: "upload", words: "upload",
    path: "/v1/documents",
    params: (form, file, count) => {
      const data = new FormData(form);
      return {
        name: file.name, jurisdiction: data.get("jurisdiction"), language: data.get("language"), specialty: data.get("specialty"), validFrom: data.get("validFrom"),
        // A name or id of one document is not that of several.
        ...(count === 1 && { instrument: String(data.get("instrument")).trim(), documentId: String(data.get("documentId")).trim() }),
        ...(data.get("strict") && { onIncomplete: "refuse" }),
      };
    } });
}

/** The form for a vocabulary of concepts. */
export function vocabularyForm(signal) {
  const fields = h("div", {}, h("label", {}, t("vocabulary.name"), h("input", { name: "vocabulary", type: "text", required: true, autocomplete: "off", spellcheck: "false", pattern: "[a-z0-9][a-z0-9._\\-]*", maxlength: 100, "aria-describedby": "vocabulary-hint" }),
    h("span", { class: "hint", id: "vocabulary-hint" }, t("vocabulary.hint"))),
    h("label", { class: "tick" }, h("input", { name: "withdraw", type: "checkbox", value: "yes", "data-test": "vocabulary-withdraw" }), h("span", {}, t("vocabulary.withdraw"))));
  return sending({ fields, signal, accept: ".rdf,.xml,.ttl,.jsonl", test: "vocabulary", words: "vocabulary", path: "/v1/concepts",
    params: (form, file) => ({ name: file.name, vocabulary: new FormData(form).get("vocabulary"), ...(new FormData(form).get("withdraw") && { withdraw: "yes" }) }) });
}

/** A form with a place to drop files on, the list of what was chosen, and what became of each. */
function sending({ fields, signal, accept, test, words, path, params }) {
  const queue = [];
  const list = h("ul", { class: "rows upload-list", hidden: true, "aria-label": t("upload.list") });
  const place = h("div");
  const input = h("input", { type: "file", multiple: true, accept, "data-test": `${test}-files`, "aria-describedby": `${test}-means` });
  const drop = h("div", { class: "drop" }, icon("down"), h("label", { class: "drop-label" }, t(`${words}.choose`), input), h("p", { class: "quiet", id: `${test}-means` }, t(`${words}.means`)));
  const send = h("button", { type: "submit", class: "button primary big", disabled: true, "data-test": `${test}-send` }, t("publish.send"));
  const form = h("form", { class: "publish upload", "data-test": test }, drop, list, fields, h("p", { class: "row" }, send), place);
  const draw = () => {
    list.hidden = queue.length === 0;
    const waiting = queue.filter(({ state }) => state === "waiting").length;
    send.disabled = waiting === 0;
    fill(send, waiting > 1 ? t("upload.send", { count: number(waiting) }) : t("publish.send"));
  };
  const add = (files) => {
    fill(place);
    for (const file of files) {
      if (queue.length === FILES_MAX) {
        fill(place, h("p", { class: "trouble", role: "alert" }, t("upload.too-many", { count: number(FILES_MAX) })));
        break;
      }
      const one = entry(file, () => { queue.splice(queue.indexOf(one), 1); one.element.remove(); draw(); input.focus(); });
      queue.push(one);
      list.append(one.element);
    }
    draw();
    announce(t("upload.chosen", { count: number(queue.length) }));
  };
  input.addEventListener("change", () => { add(input.files); input.value = ""; });
  droppable(form, drop, add);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const waiting = queue.filter(({ state }) => state === "waiting");
    if (waiting.length === 0) return;
    send.disabled = true;
    fill(place);
    await sendAll(waiting, (file) => addressOf(path, params(form, file, waiting.length)), signal);
    draw();
  });
  return form;
}

function droppable(form, drop, add) {
  const over = (on) => (event) => {
    event.preventDefault();
    drop.classList.toggle("over", on);
  };
  form.addEventListener("dragover", over(true));
  form.addEventListener("dragleave", over(false));
  form.addEventListener("drop", (event) => {
    over(false)(event);
    add([...(event.dataTransfer?.files ?? [])]);
  });
}

/** One chosen file with its line in the list. */
function entry(file, onRemove) {
  const words = h("div", { class: "upload-words" });
  const remove = h("button", { class: "bare", "aria-label": t("upload.remove", { name: file.name }), onclick: onRemove }, icon("cross"));
  const element = h("li", { class: "upload-file", data: { file: file.name } }, h("div", { class: "upload-name" }, h("b", {}, file.name), " ", h("span", { class: "quiet" }, size(file.size)), words), remove);
  const one = { file, element, remove, words, state: "waiting" };
  const wrong = file.size > FILE_BYTES_MAX ? "upload.too-big" : file.size === 0 ? "upload.empty" : null;
  if (wrong) {
    one.state = "wrong";
    fill(words, h("span", { class: "wrong" }, t(wrong)));
  }
  return one;
}

/** Sends one after the other; each is accompanied while the next is sent. */
async function sendAll(entries, address, signal) {
  const going = [];
  for (const one of entries) {
    if (signal.aborted) break;
    one.state = "sent";
    one.remove.remove();
    fill(one.words, h("progress", { "aria-label": t("import.progress") }), h("span", { class: "quiet" }, t("upload.sending")));
    try {
      const { body } = await call("POST", address(one.file), { body: one.file, signal });
      going.push(accompany(one, body, signal));
    } catch (trouble) {
      if (signal.aborted) return;
      one.state = trouble instanceof Problem && trouble.status === 422 ? "wrong" : "waiting";
      fill(one.words, troubleBox(trouble));
    }
  }
  await Promise.all(going);
}

async function accompany(one, first, signal) {
  const show = (told0) => fill(one.words, progressOf(told0) ?? h("span", { class: "row" }, importMark(told0), h("span", {}, outcomeOf(told0)), h("a", { href: hrefOf("knowledge", "import", told0.id) }, t("upload.report"))));
  show(first);
  try {
    await accompanyImport(first.id, show, signal);
    announce(`${one.file.name}: ${one.words.textContent}`);
  } catch (trouble) {
    if (!signal.aborted) fill(one.words, troubleBox(trouble));
  }
}

function addressOf(path, params) {
  const said = Object.entries(params).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return `${path}?${new URLSearchParams(said)}`;
}

function rememberedJurisdiction(known) {
  let last = null;
  try { last = localStorage.getItem(CHOSEN); } catch { /* storage may be forbidden */ }
  return known.some(({ code }) => code === last) ? last : known[0]?.code ?? "";
}

function remember(code) {
  try { localStorage.setItem(CHOSEN, code); } catch { /* storage may be forbidden */ }
}
