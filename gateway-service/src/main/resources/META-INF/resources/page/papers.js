/** The papers of an answer: confidence, risk, the checks it passed, the model that made it, and its receipt. */

import { get } from "./api.js";
import { checkDetail, checkName, seal } from "./answer.js";
import { fact, fill, h, icon } from "./dom.js";
import { changesOf } from "./law.js";
import { troubleBox, whileBusy } from "./notice.js";
import { listOf } from "./reading.js";
import { level, riskMark } from "./risk.js";
import { day, moment, percent, seconds, t, told } from "./words.js";

/** The column beside the answer. */
export function papersOf(question) {
  return h("aside", { class: "papers", "aria-label": t("papers.label") },
    question.state === "released" && seal(question), measure(question), checks(question.gate), origin(question), receipt(question));
}

function measure({ confidence, risk }) {
  return h("dl", { class: "facts" },
    Number.isFinite(confidence) && fact(t("papers.confidence"), level(confidence), percent(confidence)),
    risk && fact(t("papers.risk"), riskMark(risk)));
}

function checks(gate) {
  const list = listOf(gate?.checks);
  if (list.length === 0) return null;
  const applied = list.filter(({ outcome }) => outcome !== "not-applicable").length;
  const passed = list.filter(({ outcome }) => outcome === "passed").length;
  return h("section", { class: "checks" }, h("h2", {}, t("papers.checks", { passed, all: applied })),
    h("ul", {}, list.map(checkLine)));
}

/** One check with its outcome, and what it objected to. */
export function checkLine({ name, outcome, detail }) {
  return h("li", { class: `check check-${outcome}`, data: { check: name } }, h("span", { class: "check-mark", "aria-hidden": "true" }),
    h("span", {}, checkName(name), h("span", { class: outcome === "passed" ? "unseen" : "quiet" }, ` – ${told("outcome", outcome)}`),
      detail && outcome !== "passed" && h("span", { class: "check-detail" }, checkDetail(detail))));
}

function origin(question) {
  const { model, gate, timings, region } = question;
  const visible = timings?.visible;
  const rows = [
    model?.base && [t("papers.model"), [model.base, model.adapter !== "none" && model.adapter].filter(Boolean).join(" + ")],
    model?.release && [t("papers.release"), model.release],
    region && [t("papers.region"), told("region", region)],
    question.askedAt && [t("papers.asked"), moment(question.askedAt)],
    Number.isFinite(visible) && [t("papers.answered-in"), seconds(visible)],
    gate?.certificateId && [t("papers.certificate"), h("code", {}, gate.certificateId)],
    gate?.policyHash && [t("papers.policy"), h("code", { title: gate.policyHash }, gate.policyHash.slice(0, 12))],
  ].filter(Boolean);
  return h("dl", { class: "facts" }, rows.map(([name, value]) => fact(name, value)));
}

function receipt({ receiptId }) {
  if (!receiptId) return null;
  const place = h("div", { class: "receipt-open" });
  const path = `/v1/receipts/${encodeURIComponent(receiptId)}`;
  const name = `receipt-${receiptId}.json`;
  const viewer = h("button", { class: "button", "aria-expanded": "false" }, t("papers.receipt-view"));
  viewer.addEventListener("click", () => {
    if (viewer.getAttribute("aria-expanded") === "true") {
      fill(place);
      viewer.setAttribute("aria-expanded", "false");
      return;
    }
    whileBusy(viewer, place, async () => {
      const body = await get(path);
      fill(place, lawOf(body), h("pre", { tabindex: "0", "aria-label": t("papers.receipt") }, JSON.stringify(body, null, 2)));
      viewer.setAttribute("aria-expanded", "true");
    });
  });
  const saver = h("button", { class: "button" }, icon("down"), t("papers.receipt-save"));
  saver.addEventListener("click", async () => {
    try {
      save(name, await get(path));
    } catch (trouble) {
      fill(place, troubleBox(trouble));
    }
  });
  return h("section", { class: "receipt" }, h("h2", {}, t("papers.receipt")), h("p", {}, h("code", { class: "long" }, receiptId)),
    h("p", { class: "row" }, viewer, saver), place,
    h("p", { class: "quiet" }, t("papers.receipt-verify"), h("br"), h("code", { class: "long" }, `./sekisho evidence verify ${name}`)));
}

/** What the receipt says beside its papers. */
function lawOf(receipt) {
  const { due, coming } = changesOf(receipt);
  const changes = [...due, ...coming];
  return changes.length > 0 && h("ul", { class: "receipt-law" }, changes.map((change) => h("li", {},
    t(`law.${change.kind}`, { day: day(change.day) }), " ", h("cite", {}, [change.instrument, change.locator].filter(Boolean).join(", ")))));
}

function save(name, body) {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(body, null, 2)}\n`], { type: "application/json" }));
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
