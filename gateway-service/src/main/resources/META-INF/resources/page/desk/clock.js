/** The two clocks of the desk: when a case is due, and how long one still holds it. */

import { fill, h } from "../dom.js";
import { announce } from "../notice.js";
import { ago, moment, t } from "../words.js";

const TICK_MS = 1000;
const WARN_MS = 120_000;

/** When a case is due; a late one says so. Where no due time was told, how long it has waited. */
export function dueClock({ dueAt, openedAt, overdue }, now = Date.now()) {
  if (!dueAt) return h("time", { class: "wait", datetime: openedAt, title: moment(openedAt) }, t("desk.waits", { ago: ago(openedAt, now) }));
  const late = overdue ?? Date.parse(dueAt) < now;
  return h("time", { class: late ? "wait late" : "wait", datetime: dueAt, title: moment(dueAt) }, t(late ? "desk.overdue" : "desk.due", { ago: ago(dueAt, now) }));
}

/** How long ago it came. */
export function cameAt(openedAt, now = Date.now()) {
  return openedAt ? h("time", { datetime: openedAt, title: moment(openedAt) }, t("desk.waits", { ago: ago(openedAt, now) })) : null;
}

/**
 * What is left of a claim, counting down; by the server's clock, so that a wrong one here does no harm.
 *
 * @param {{until: string, now: string, signal: AbortSignal, onEnd: () => void}} claim
 */
export function countdown({ until, now, signal, onEnd }) {
  const ahead = Number.isNaN(Date.parse(now)) ? 0 : Date.parse(now) - Date.now();
  const left = () => Date.parse(until) - (Date.now() + ahead);
  const time = h("b", { class: "countdown-time" });
  const box = h("p", { class: "countdown", role: "timer" }, t("case.held-for"), " ", time);
  let warned = left() < WARN_MS;
  const tick = () => {
    const ms = Math.max(0, left());
    fill(time, spelled(ms));
    box.dataset.short = String(ms < WARN_MS);
    if (ms < WARN_MS && !warned) {
      warned = true;
      announce(t("case.held-short"));
    }
    if (ms > 0) return;
    stop();
    onEnd();
  };
  const timer = setInterval(tick, TICK_MS);
  const stop = () => clearInterval(timer);
  signal?.addEventListener("abort", stop, { once: true });
  fill(time, spelled(Math.max(0, left())));
  box.dataset.short = String(warned);
  return { element: box, stop };
}

/** Minutes and seconds. */
function spelled(ms) {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
