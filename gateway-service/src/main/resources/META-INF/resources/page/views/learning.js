/** Learning: the pairs that wait, the rounds that ran, and which release answers now. */

import { call, get, post } from "../api.js";
import { fact, fill, h } from "../dom.js";
import { closed, may } from "../frame.js";
import { emptyBox, itemsOf } from "../more.js";
import { actionButton, toast, troubleBox } from "../notice.js";
import { hrefOf } from "../router.js";
import { listOf } from "../reading.js";
import { moment, number, percent, reasonOf, t, told } from "../words.js";

const ENDED = new Set(["promoted", "abandoned", "rolled-back"]);
const LOOK_AGAIN_MS = 3000;

export async function view({ me, signal }) {
  const shut = closed(me, "learning", "modelowner", "operator");
  if (shut) return shut;
  const part = (path, draw) => partOf(path, draw, signal);
  const [pairs, rounds, releases] = await Promise.all([part("/v1/pairs/summary", pairsPart), part("/v1/rounds", (reply, reload) => roundsPart(reply, reload, may(me, "modelowner"))), part("/v1/releases", releasesPart)]);
  return h("div", { class: "page" }, h("h1", {}, t("nav.learning")), h("p", { class: "lead" }, t("learning.lead")), h("p", {}, h("a", { href: "#/learning/desk" }, t("quality.link"))), pairs, rounds, releases);
}

/** A part that fails shows its own trouble and leaves the others standing. */
async function partOf(path, draw, signal) {
  const place = h("div");
  const load = async () => {
    if (signal.aborted) return;
    try {
      fill(place, draw(await get(path, signal), load));
    } catch (trouble) {
      if (signal.aborted) throw trouble;
      fill(place, troubleBox(trouble, { again: load }));
    }
  };
  await load();
  return place;
}

function pairsPart(summary) {
  const counts = listOf(summary?.counts);
  const tiles = ["collected", "imported", "refused", "preferencesWaiting", "opinionsWaiting"].filter((name) => Number.isFinite(summary?.[name]));
  const learned = counts.filter(({ outcome }) => outcome !== "refused");
  return h("section", { class: "panel" }, h("h2", {}, t("learning.pairs")),
    tiles.length === 0 && h("p", { class: "empty" }, t("learning.no-pairs")),
    h("dl", { class: "tiles" }, tiles.map((name) => fact(t(`pairs.${name}`), number(summary[name])))),
    h("div", { class: "groups" }, group("pairs.byLanguage", learned, "language", told), group("pairs.bySource", learned, "source", told),
      group("pairs.byReason", counts.filter(({ reason }) => reason), "reason", (_, code) => reasonOf(code))));
}

/** Counts added up by one of their names, the largest first. */
function group(title, counts, name, words) {
  const sums = new Map();
  for (const one of counts.filter((each) => each[name])) sums.set(one[name], (sums.get(one[name]) ?? 0) + one.count);
  if (sums.size === 0) return null;
  return h("div", {}, h("h3", {}, t(title)), h("dl", { class: "facts" }, [...sums].sort(([, a], [, b]) => b - a)
    .map(([code, count]) => fact(words(name, code), number(count)))));
}

function roundsPart(reply, reload, mayStart) {
  const rounds = itemsOf(reply);
  const place = h("div");
  const start = actionButton(t("learning.start"), place, async () => {
    await call("POST", "/v1/rounds");
    toast(t("learning.started"));
    await reload();
  }, { class: "button primary", "data-test": "start-round" });
  if (rounds.some(({ state }) => !ENDED.has(state))) setTimeout(reload, LOOK_AGAIN_MS);
  return h("section", { class: "panel" }, h("div", { class: "title-row" }, h("h2", {}, t("learning.rounds")), mayStart && start), place,
    Number.isFinite(reply?.newPairs) && h("p", { class: "quiet" }, t("learning.next", { fresh: number(reply.newPairs), volume: number(reply.volume) })),
    rounds.length === 0 ? emptyBox(t("learning.no-rounds")) : h("ul", { class: "rows" }, rounds.map(roundRow)));
}

function roundRow(round) {
  const id = round.id;
  return h("li", { class: "row-item" }, h("a", { class: "row-link", href: hrefOf("learning", "round", id) }, h("span", { class: "row-text" }, id),
    h("span", { class: "row-facts quiet" }, h("span", { class: `state state-${round.state}` }, told("round", round.state)),
      round.cause && h("span", {}, told("cause", round.cause)), round.reason && h("span", {}, told("abandoned", round.reason)),
      h("span", {}, moment(round.openedAt)), gain(figuresOf(round)))));
}

/** The figures of a round by name; none before it was compared. */
export function figuresOf(round) {
  return round.figures ?? {};
}

function gain(figures) {
  const { accuracyBefore, accuracyAfter } = figures;
  return Number.isFinite(accuracyBefore) && Number.isFinite(accuracyAfter) ? h("span", {}, `${percent(accuracyBefore)} → ${percent(accuracyAfter)}`) : null;
}

function releasesPart(reply, reload) {
  const releases = itemsOf(reply);
  const place = h("div");
  const back = actionButton(t("learning.rollback"), place, async () => {
    if (!confirm(t("learning.rollback.sure"))) return;
    await post("/v1/releases/rollback", { reason: "by-hand" });
    toast(t("learning.rolled-back"));
    await reload();
  });
  return h("section", { class: "panel" }, h("div", { class: "title-row" }, h("h2", {}, t("learning.releases")), releases.length > 1 && back), place,
    releases.length === 0 ? emptyBox(t("learning.no-releases")) : h("ul", { class: "rows" }, releases.map((release) => releaseRow(release, place, reload))));
}

function releaseRow(release, place, reload) {
  const id = release.id;
  const standing = release.standing;
  const promote = actionButton(t("learning.promote"), place, async () => {
    const missing = (await call("POST", `/v1/releases/${encodeURIComponent(id)}/promotion`)).body?.approvalsMissing;
    toast(missing > 0 ? t("learning.missing", { count: number(missing) }) : t("learning.promoted", { release: id }));
    await reload();
  });
  return h("li", { class: "row-item row-plain" }, h("span", { class: "row-text" }, id),
    h("span", { class: "row-facts quiet" }, h("span", { class: `state state-${standing}` }, told("standing", standing)),
      release.roundId && h("a", { href: hrefOf("learning", "round", release.roundId) }, release.roundId),
      h("span", {}, moment(release.releasedAt)),
      Number.isFinite(release.approvalsMissing) && h("span", {}, t("learning.missing", { count: number(release.approvalsMissing) })),
      listOf(release.approvals).map((one) => h("span", {}, t("learning.approved", { role: told("role", one.role) })))),
    standing === "candidate" && promote);
}
