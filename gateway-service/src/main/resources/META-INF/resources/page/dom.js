/**
 * Building elements. Text only ever becomes a text node: there is no way in for markup, and the page's policy
 * (trusted types) forbids any other way.
 */

const SVG = "http://www.w3.org/2000/svg";
const DRAWN = new Set(["svg", "path", "g", "circle", "rect", "line"]);

/** An element with attributes, `on…` listeners and children; null and false children are left out. */
export function h(tag, props, ...children) {
  const element = DRAWN.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) set(element, name, value);
  element.append(...nodes(children));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "value" || name === "checked" || name === "disabled" || name === "selected") element[name] = value;
  else if (name === "data") Object.assign(element.dataset, value);
  else if (name === "vars") for (const [key, v] of Object.entries(value)) element.style.setProperty(key, v);
  else element.setAttribute(name, value === true ? "" : String(value));
}

function nodes(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

/** Puts these children in place of what was there. */
export function fill(element, ...children) {
  element.replaceChildren(...nodes(children));
  return element;
}

/** A name and its value, for a list of facts. */
export function fact(name, ...value) {
  return h("div", {}, h("dt", {}, name), h("dd", {}, ...value));
}

const PATHS = {
  gate: "M2 5h20v2.6H2zM5 7.6h2.7V21H5zM16.3 7.6H19V21h-2.7zM7.7 10.2h8.6v1.6H7.7z",
  ask: "M4 4h16v12H9.5L5.5 20v-4H4zM8 8.2h8M8 11.8h5",
  history: "M12 3a9 9 0 1 0 9 9M12 7v5l3.6 2M16 3.6h5M18.5 1.2v5",
  desk: "M4 20V9h16v11M2 9h20M7 9V5h10v4M9 13.5h6",
  knowledge: "M5 4h6.4v16H5zM12.6 4H19v16h-6.4zM7.2 8h2M14.8 8h2",
  learning: "M3 20h18M6 20v-5M11 20v-9M16 20V7M5 9l5-4 4 2 6-5",
  theme: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
  out: "M10 4H4v16h6M9 12h12M17 8l4 4-4 4",
  copy: "M8 8h12v12H8zM4 16V4h12",
  down: "M12 3v12M7 10.5l5 5 5-5M4 20h16",
  cross: "M5 5l14 14M19 5L5 19",
  plus: "M12 4v16M4 12h16",
};

/** A drawn mark; decoration only, the words stand beside it. */
export function icon(name) {
  const solid = name === "gate";
  return h("svg", { class: solid ? "icon solid" : "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    h("path", { d: PATHS[name] }));
}

/** A random key that no other question will carry. */
export function freshKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
