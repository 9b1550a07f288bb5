/**
 * The road of a question: its stages as stations, the gate as the last but one, and a clock towards the promise. What
 * the road shows comes from the server's events only; the clock alone runs in the page.
 */

import { fill, h, icon } from "./dom.js";
import { announce } from "./notice.js";
import { seconds, span, t } from "./words.js";

const STATIONS = ["accepted", "retrieved", "drafted", "verifying", "end"];
const ENDS = new Set(["released", "escalated", "refused"]);

/** A road with nothing passed yet. */
export class Road {
  #passed = new Map();
  #ended = null;
  #byExpert = false;
  #began;
  #promiseMs;
  #frame = 0;
  #list = h("ol", { class: "road" });
  #time = h("span", { class: "clock-time" });
  #words = h("span", { class: "clock-words" });
  #bar = h("span", { class: "clock-bar", "aria-hidden": "true" });

  constructor({ began, promiseMs }) {
    this.#began = began;
    this.#promiseMs = promiseMs;
    this.element = h("section", { class: "journey", "aria-label": t("road.label") }, this.#list,
      h("p", { class: "clock" }, this.#time, this.#words, this.#bar));
    this.#draw();
  }

  /** A stage was reached, so many milliseconds after the question was accepted. */
  pass(stage, elapsedMs) {
    if (this.#passed.has(stage) && !ENDS.has(stage)) return;
    this.#passed.set(stage, Number.isFinite(elapsedMs) ? elapsedMs : null);
    if (ENDS.has(stage)) this.#ended = stage;
    this.#draw();
    if (!ENDS.has(stage)) announce(t(`stage.${stage}`));
  }

  /** All at once, for a question that was asked before. */
  recall(timings, state, decidedBy) {
    const { retrieved, drafted, verdict, visible } = timings ?? {};
    const known = { accepted: 0, retrieved, drafted, verifying: drafted, ...(ENDS.has(state) && { [state]: visible ?? verdict ?? null }) };
    for (const [stage, ms] of Object.entries(known)) {
      if (ms !== undefined && (!this.#passed.has(stage) || stage === state)) this.#passed.set(stage, ms);
    }
    if (ENDS.has(state)) this.#ended = state;
    this.#byExpert = decidedBy === "expert";
    this.#draw();
  }

  /** Lets the clock run until the signal aborts or the road ends. */
  run(signal) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    let last = 0;
    const tick = (now) => {
      if (signal.aborted || this.#ended) return;
      if (!still || now - last > 500) {
        this.#clock(Date.now() - this.#began);
        last = now;
      }
      this.#frame = requestAnimationFrame(tick);
    };
    this.#frame = requestAnimationFrame(tick);
  }

  #draw() {
    if (this.#ended) {
      cancelAnimationFrame(this.#frame);
      this.#clock(this.#endedAfter());
    }
    const passed = (station) => (station === "end" || station === "verifying" ? this.#ended !== null : this.#passed.has(station) || this.#isBehind(station));
    const next = STATIONS.find((station) => !passed(station));
    fill(this.#list, STATIONS.map((station) => this.#station(station, passed(station), station === next)));
  }

  /** A later stage was passed, so this one was too, even if its event was not seen. */
  #isBehind(station) {
    if (this.#ended) return this.#ended === "released";
    return STATIONS.slice(STATIONS.indexOf(station) + 1).some((later) => this.#passed.has(later));
  }

  #station(station, passed, next) {
    const stage = station === "end" ? this.#ended ?? "end" : station;
    const ms = this.#passed.get(stage);
    return h("li", {
      class: `station ${passed ? "passed" : ""} ${next && !this.#ended ? "next" : ""} ${station === "verifying" ? "at-gate" : ""} ends-${stage}`,
      "aria-current": next && !this.#ended ? "step" : null, data: { stage },
    },
    h("span", { class: "station-mark", "aria-hidden": "true" }, station === "verifying" ? icon("gate") : null),
    h("span", { class: "station-name" }, t(`station.${stage}`), passed && h("span", { class: "unseen" }, ` ${t("road.passed")}`)),
    h("span", { class: "station-time" }, Number.isFinite(ms) ? seconds(ms) : ""));
  }

  #endedAfter() {
    const ms = this.#passed.get(this.#ended);
    return Number.isFinite(ms) ? ms : null;
  }

  /** An expert takes the time it needs; the promise was the honest word before. */
  #clock(ms) {
    this.#bar.hidden = this.#ended !== null && this.#byExpert;
    if (this.#bar.hidden) {
      this.element.dataset.late = "false";
      fill(this.#time);
      fill(this.#words, t("papers.by-expert"));
      return;
    }
    const late = ms !== null && ms > this.#promiseMs;
    this.#bar.style.setProperty("--share", String(ms === null ? 0 : Math.min(1, ms / this.#promiseMs)));
    this.element.dataset.late = String(late);
    fill(this.#time, ms === null ? "" : seconds(ms));
    fill(this.#words, ms === null ? "" : t(late ? "clock.late" : "clock.promise", { promise: span(this.#promiseMs) }));
  }
}
