/**
 * Building elements. Text only ever becomes a text node: there is no way in for markup, and the page's policy
 * (trusted types) forbids any other way.
 */

const SVG = "http://www.w3.org/2000/svg";
const DRAWN = new Set(["svg", "use"]);

/** An element with attributes, `on…` listeners and children; null and false children are left out. */
export function h(tag, props, ...children) {
  const element = DRAWN.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  if (tag === "button") element.type = "button";
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

/** A drawn mark from the page's own sheet; decoration only, the words stand beside it. */
export function icon(name) {
  return h("svg", { class: name === "gate" ? "icon solid" : "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    h("use", { href: `#mark-${name}` }));
}

/** A random key that no other question will carry. */
export function freshKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
