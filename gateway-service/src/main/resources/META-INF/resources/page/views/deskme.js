/** Oneself at the desk: the name colleagues see, the lanes one serves, and who stands in. */

import { call, get, post } from "../api.js";
import { nameOf } from "../desk/past.js";
import { fill, h } from "../dom.js";
import { closed } from "../frame.js";
import { actionButton, toast, whileBusy } from "../notice.js";
import { listOf } from "../reading.js";
import { jurisdiction, LANGUAGES, moment, t, told } from "../words.js";
import { deskTabs } from "./desk.js";

const SPECIALTIES = ["banking", "securities", "insurance", "general"];

export async function view({ me, signal }) {
  const shut = closed(me, "desk", "expert");
  if (shut) return shut;
  const [profile, colleagues] = await Promise.all([get("/v1/reviews/desk/profile", signal), get("/v1/reviews/desk/colleagues", signal)]);
  const deputies = h("div");
  const drawDeputies = async () => fill(deputies, deputiesPart(await get("/v1/reviews/desk/deputies", signal), listOf(colleagues?.items), drawDeputies));
  await drawDeputies();
  return h("div", { class: "page" }, h("h1", {}, t("desk.me")), deskTabs("me"), lanesForm(profile ?? {}, me), deputies);
}

function lanesForm(profile, me) {
  const place = h("div");
  const send = h("button", { type: "submit", class: "button primary", "data-test": "profile" }, t("me.save"));
  const group = (name, choices) => h("fieldset", { class: "chips" }, h("legend", {}, t(`me.${name}`), " ", h("span", { class: "quiet" }, t("me.none-is-all"))),
    h("div", { class: "chip-group" }, choices.map(([code, words]) => h("label", { class: "chip" },
      h("input", { type: "checkbox", name, value: code, checked: listOf(profile[name]).includes(code) }), h("span", {}, words)))));
  const form = h("form", { class: "panel file", "data-test": "lanes" }, h("h2", {}, t("me.heading")), h("p", { class: "quiet" }, t("me.lead")),
    h("label", {}, t("me.name"), h("input", { name: "name", maxlength: 40, autocomplete: "off", value: profile.name ?? "" }), h("span", { class: "hint" }, t("me.name.means", { name: profile.me?.name ?? "" }))),
    group("jurisdictions", listOf(me?.jurisdictions).map(({ code }) => [code, jurisdiction(code)])),
    group("specialties", SPECIALTIES.map((code) => [code, told("specialty", code)])),
    group("languages", LANGUAGES.map(({ code }) => [code, told("language", code)])),
    h("p", { class: "row" }, send), place);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    whileBusy(send, place, async () => {
      const data = new FormData(form);
      await post("/v1/reviews/desk/profile", { name: String(data.get("name") ?? "").trim(), jurisdictions: data.getAll("jurisdictions"), specialties: data.getAll("specialties"), languages: data.getAll("languages") });
      toast(t("me.saved"));
    });
  });
  return form;
}

function deputiesPart(reply, colleagues, redraw) {
  const place = h("div");
  const running = listOf(reply?.items);
  const others = colleagues.filter(({ me }) => !me);
  return h("section", { class: "panel" }, h("h2", {}, t("deputy.heading")), h("p", { class: "quiet" }, t("deputy.lead")),
    running.length === 0 ? h("p", { class: "empty" }, t("deputy.none")) : h("ul", { class: "rows" }, running.map((one) => deputyRow(one, place, redraw))),
    others.length === 0 ? h("p", { class: "quiet" }, t("deputy.nobody")) : deputyForm(others, redraw), place);
}

function deputyRow(one, place, redraw) {
  return h("li", { class: "row-item row-plain" }, h("span", { class: "row-text" }, t("deputy.line", { person: nameOf(one.person), deputy: nameOf(one.deputy) })),
    h("span", { class: "row-facts quiet" }, h("span", {}, t("deputy.span", { from: moment(one.from), until: moment(one.until) })), h("span", { class: "state" }, t(one.running ? "deputy.running" : "deputy.to-come"))),
    one.person?.me && actionButton(t("deputy.end"), place, async () => {
      await call("POST", `/v1/reviews/desk/deputies/${encodeURIComponent(one.id)}/end`);
      await redraw();
    }));
}

function deputyForm(others, redraw) {
  const place = h("div");
  const send = h("button", { type: "submit", class: "button", "data-test": "deputy" }, t("deputy.send"));
  const form = h("form", { class: "file" }, h("div", { class: "condition-row" },
    h("label", {}, t("deputy.who"), h("select", { name: "deputy", required: true }, others.map(({ pseudonym, name }) => h("option", { value: pseudonym }, name)))),
    h("label", {}, t("deputy.from"), h("input", { type: "datetime-local", name: "from" })),
    h("label", {}, t("deputy.until"), h("input", { type: "datetime-local", name: "until", required: true }))),
  h("p", { class: "row" }, send), place);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    whileBusy(send, place, async () => {
      const data = new FormData(form);
      const from = data.get("from");
      await post("/v1/reviews/desk/deputies", { deputy: data.get("deputy"), ...(from && { from: new Date(from).toISOString() }), until: new Date(data.get("until")).toISOString() });
      toast(t("deputy.named"));
      await redraw();
    });
  });
  return form;
}
