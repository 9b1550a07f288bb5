/** The road over the pass, seen from the gate: three ridges, a sun, two posts and a beam. Decoration. */

import { h } from "./dom.js";

export function landscape() {
  return h("svg", { class: "landscape", viewBox: "0 0 1200 220", preserveAspectRatio: "xMaxYMax slice", "aria-hidden": "true", focusable: "false" },
    h("circle", { class: "sun", cx: 905, cy: 92, r: 40 }),
    h("path", { class: "ridge far", d: "M0 150 C90 132 150 120 230 128 C330 138 380 92 470 84 C520 80 552 100 610 106 C690 114 740 66 815 58 C872 52 905 90 965 104 C1040 122 1110 112 1200 128 V220 H0z" }),
    h("path", { class: "ridge mid", d: "M0 178 C120 158 210 170 300 160 C400 149 470 126 560 136 C650 146 720 168 820 158 C920 148 1000 136 1080 146 C1130 152 1170 160 1200 162 V220 H0z" }),
    h("path", { class: "ridge near", d: "M0 200 C160 184 300 194 440 190 C600 185 700 198 860 192 C1000 187 1110 194 1200 190 V220 H0z" }),
    h("path", { class: "gate-drawn", d: "M988 136h132v9H988zM1003 145h11v50h-11zM1094 145h11v50h-11zM1014 155h80v6h-80z" }));
}
