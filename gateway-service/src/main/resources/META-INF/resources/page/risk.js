/** Small marks for a share and a risk; the words always stand beside the colour. */

import { h } from "./dom.js";
import { told } from "./words.js";

/** A bar for a share 0..1; the number stands beside it. */
export function level(share) {
  return h("span", { class: "level", "aria-hidden": "true", vars: { "--share": share } });
}

/** The risk in words, coloured. */
export function riskMark(risk) {
  return h("span", { class: `risk risk-${risk}` }, told("risk", risk));
}
