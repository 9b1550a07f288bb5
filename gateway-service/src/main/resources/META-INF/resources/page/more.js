/** Lists that go on: one page of items, and a button for the next while the server names a cursor. */

import { get } from "./api.js";
import { fill, h } from "./dom.js";
import { actionButton } from "./notice.js";
import { listOf } from "./reading.js";
import { t } from "./words.js";

/** The items of a reply, however the list is wrapped. */
export function itemsOf(reply) {
  return Array.isArray(reply) ? reply : listOf(reply?.items ?? reply?.rounds ?? reply?.releases ?? reply?.reviews);
}

/** The cursor of the next page; null at the end. */
export function nextOf(reply) {
  return (reply && !Array.isArray(reply) && (reply.nextCursor ?? reply.next ?? reply.cursor)) || null;
}

/**
 * A list that loads its next page on demand.
 *
 * @param {string} path address of the first page
 * @param {(item: object) => Node} row draws one item
 * @param {{tag?: string, list?: Element, empty: () => Node, signal: AbortSignal}} options
 */
export async function pagedList(path, row, { list = h("ul", { class: "rows" }), empty, signal }) {
  const place = h("div");
  const foot = h("p", { class: "more" });
  const box = h("div", {}, list, foot, place);
  const load = async (cursor) => {
    const reply = await get(cursor ? `${path}${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}` : path, signal);
    const items = itemsOf(reply);
    const shown = list.children.length;
    list.append(...items.map(row));
    const next = nextOf(reply);
    fill(foot, next && actionButton(t("more"), place, () => load(next)));
    if (cursor) list.children[shown]?.querySelector("a, summary")?.focus();
    return items.length;
  };
  const count = await load(null);
  return count === 0 ? empty() : box;
}


/** What stands where nothing is yet. */
export function emptyBox(text, link) {
  return h("div", { class: "empty" }, h("p", {}, text), link && h("p", {}, h("a", { class: "button", href: link.href }, link.text)));
}
