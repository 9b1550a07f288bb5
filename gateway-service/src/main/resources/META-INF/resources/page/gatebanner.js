/** The notice that stands above every view while an alarm keeps the gate closed. */

import { get } from "./api.js";
import { fill, h } from "./dom.js";
import { may } from "./frame.js";
import { moment, t } from "./words.js";

const LOOK_AGAIN_MS = 30_000;

let last = null;

/** Looks now and then whether the gate is closed, for those who have to know. */
export function watchGate(me) {
  if (!may(me, "operator", "modelowner")) return;
  const look = async () => {
    if (!document.hidden) await get("/v1/watch").then(closedNotice).catch(() => { /* the next look will tell */ });
    setTimeout(look, LOOK_AGAIN_MS);
  };
  look();
}

/** Shows the notice, or takes it away; without a watch, as it was last known, in the language spoken now. */
export function closedNotice(watch = last) {
  last = watch;
  const bar = document.getElementById("gate-notice") ?? placed();
  bar.hidden = !watch?.closed;
  fill(bar, watch?.closed && h("p", {}, h("b", {}, t("gate.closed")), " ", t("gate.closed.since", { moment: moment(watch.alarm?.raisedAt) }), " ",
    h("a", { href: "#/assurance" }, t("gate.closed.open"))));
}

function placed() {
  const bar = h("div", { id: "gate-notice", class: "gate-notice", role: "status", "data-test": "gate-closed" });
  document.getElementById("head").after(bar);
  return bar;
}
