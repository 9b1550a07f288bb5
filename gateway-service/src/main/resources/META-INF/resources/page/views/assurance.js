/** Assurance: what the house states about its answers, how it is watched, and the switch that opens a closed gate. */

import { call, get, post, reach } from "../api.js";
import { fact, fill, h, icon } from "../dom.js";
import { closed } from "../frame.js";
import { closedNotice } from "../gatebanner.js";
import { emptyBox } from "../more.js";
import { actionButton, toast, whileBusy } from "../notice.js";
import { listOf } from "../reading.js";
import { strataTable } from "../strata.js";
import { ago, day, moment, number, t, told } from "../words.js";

const PROMISE_DIGITS = { style: "percent", maximumFractionDigits: 2 };

export async function view({ me, signal }) {
  const shut = closed(me, "assurance", "modelowner", "operator");
  if (shut) return shut;
  const place = h("div");
  const draw = async () => {
    const [current, all] = await Promise.all([get("/v1/certificates/current", signal), get("/v1/certificates", signal)]);
    closedNotice(current.watch);
    fill(place, standing(current), watch(current.watch, draw), history(listOf(all?.certificates), draw));
  };
  await draw();
  return h("div", { class: "page" }, h("h1", {}, t("nav.assurance")), h("p", { class: "lead" }, t("assurance.lead")), place);
}

function standing(current) {
  const { certificate, regions, policyHash } = current;
  return h("section", { class: "panel", "data-test": "standing" }, h("h2", {}, t("assurance.now")),
    h("ul", { class: "rows" }, listOf(regions).map(({ region, mode, why }) => h("li", { class: "row-item row-plain" }, h("span", { class: "row-text" }, told("region", region)),
      h("span", { class: "row-facts quiet" }, h("span", { class: `state state-gate-${mode}` }, t(`assurance.mode.${mode}`)), why && h("span", {}, told("assurance.why", why)))))),
    certificate ? certificateOf(certificate) : h("p", { class: "quiet" }, t("assurance.none")),
    !certificate && policyHash && h("dl", { class: "facts" }, fact(t("papers.policy"), h("code", { class: "long" }, policyHash))));
}

/** What a certificate states, stratum by stratum, and the way to take it along. */
function certificateOf(certificate) {
  const { id, promise, items, itemsDigest, source, issuedAt, expiresAt, consents, policyHash } = certificate;
  const place = h("div");
  return h("div", { class: "certificate", data: { certificate: id } },
    h("p", { class: "statement" }, t("assurance.statement", { error: number(promise.error, PROMISE_DIGITS), sure: number(1 - promise.doubt, PROMISE_DIGITS), day: day(expiresAt) })),
    strataTable(listOf(certificate.strata)),
    h("dl", { class: "facts wide" }, fact(t("papers.certificate"), h("code", { class: "long" }, id)),
      issuedAt && fact(t("assurance.issued"), moment(issuedAt)), fact(t("assurance.expires"), `${moment(expiresAt)} · ${ago(expiresAt)}`),
      fact(t("assurance.items"), number(items), " · ", t(source === "house" ? "assurance.source.house" : "assurance.source.file")),
      fact(t("assurance.digest"), h("code", { class: "long" }, itemsDigest)), fact(t("papers.policy"), h("code", { class: "long" }, policyHash)),
      fact(t("assurance.people"), people(consents))),
    issuedAt && h("p", { class: "row" }, download(id, "file", `certificate-${id}.note`, "assurance.download", place), download(id, "items", `certificate-${id}-items.txt`, "assurance.download-items", place)), place);
}

function people(consents) {
  return listOf(consents).map(({ role, at, yours }) => `${told("role", role)}${yours ? ` (${t("assurance.you")})` : ""}, ${moment(at)}`).join(" · ");
}

function download(id, what, name, words, place) {
  const button = h("button", { class: "button" }, icon("down"), t(words));
  button.addEventListener("click", () => whileBusy(button, place, async () => {
    const reply = await reach("GET", `/v1/certificates/${encodeURIComponent(id)}/${what}`, { headers: { Accept: "text/plain" } });
    if (!reply.ok) throw new Error(`status ${reply.status}`);
    const address = URL.createObjectURL(new Blob([await reply.text()], { type: "text/plain" }));
    h("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }));
  return button;
}

function watch(state, redraw) {
  const digits = { maximumFractionDigits: 2 };
  return h("section", { class: "panel", "data-test": "watch" }, h("h2", {}, t("watch.heading")), h("p", { class: "quiet" }, t("watch.means", { stake: number(state.alarmAt) })),
    h("dl", { class: "tiles" }, fact(t("watch.audits"), number(state.audits)), fact(t("watch.wrong"), number(state.wrong)),
      fact(t("watch.stake", { at: number(state.alarmAt) }), number(state.stake, digits)), fact(t("watch.since"), day(state.since))),
    state.closed && opening(state.alarm, redraw),
    listOf(state.alarms).length > 0 && h("h3", {}, t("watch.alarms")),
    h("ul", { class: "rows" }, listOf(state.alarms).map((alarm) => h("li", { class: "row-item row-plain" }, h("span", { class: "row-text" }, moment(alarm.raisedAt)),
      h("span", { class: "row-facts quiet" }, h("span", {}, t("watch.alarm", { wrong: number(alarm.wrong), audits: number(alarm.audits), stake: number(alarm.stake, digits) })),
        listOf(alarm.consents).map((one) => h("span", {}, `${told("role", one.role)}: ${one.reason}`)))))));
}

/** Opening a closed gate: two people, two roles, each with a reason. */
function opening(alarm, redraw) {
  const place = h("div");
  const send = h("button", { type: "submit", class: "button primary", "data-test": "open-gate" }, t("watch.open"));
  const reason = h("textarea", { name: "reason", rows: 2, maxlength: 1000, required: true });
  const form = h("form", { class: "settlement", "data-test": "opening" }, h("h3", {}, t("watch.closed")),
    h("p", {}, t(listOf(alarm?.consents).length > 0 ? "watch.one-more" : "watch.two-people")),
    h("label", {}, t("watch.reason"), reason), h("p", { class: "row" }, send), place);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    whileBusy(send, place, async () => {
      const state = await post("/v1/watch/opening", { reason: reason.value });
      toast(t(state.closed ? "watch.noted" : "watch.opened"));
      await redraw();
    });
  });
  return form;
}

function history(certificates, redraw) {
  const place = h("div");
  const propose = actionButton(t("assurance.propose"), place, async () => {
    await post("/v1/certificates", {});
    toast(t("assurance.proposed"));
    await redraw();
  }, { class: "button", "data-test": "propose" });
  return h("section", { class: "panel", "data-test": "certificates" }, h("div", { class: "title-row" }, h("h2", {}, t("assurance.history")), propose), place,
    certificates.length === 0 ? emptyBox(t("assurance.no-history")) : h("ul", { class: "rows" }, certificates.map((one) => historyRow(one, place, redraw))));
}

function historyRow(certificate, place, redraw) {
  const open = listOf(certificate.strata).filter(({ kind }) => kind === "open").length;
  const agree = actionButton(t("assurance.agree"), place, async () => {
    await call("POST", `/v1/certificates/${encodeURIComponent(certificate.id)}/consent`);
    toast(t("assurance.agreed"));
    await redraw();
  }, { class: "button", "data-test": "agree" });
  return h("li", { class: "row-item", data: { dossier: certificate.id } }, h("details", {},
    h("summary", { class: "row-plain" }, h("span", { class: "row-text" }, moment(certificate.issuedAt ?? certificate.consents?.[0]?.at)),
      h("span", { class: "row-facts quiet" }, h("span", { class: `state state-${certificate.state}` }, t(`assurance.state.${certificate.state}`)),
        h("span", {}, t("assurance.open-of", { open: number(open), all: number(listOf(certificate.strata).length) })))),
    h("div", { class: "row-inside" }, certificateOf(certificate))),
  certificate.consentsMissing > 0 && h("p", { class: "row row-inside" }, h("span", {}, t("assurance.missing", { count: number(certificate.consentsMissing) })), agree));
}
