/** Questions an expert has: when one is settled, the asker is told wherever on the page they are. */

import { get } from "./api.js";
import { badge, may } from "./frame.js";
import { isLawNews } from "./law.js";
import { toast } from "./notice.js";
import { hrefOf } from "./router.js";
import { t } from "./words.js";

const EVERY_MS = 8000;
/** While nothing waits for an expert, only every so many rounds are made: law changes rarely. */
const QUIET_ROUNDS = 15;
let rounds = 0;
const waiting = new Set();
const settled = new Set();
const changed = new Map();

/** Remembers what a list or an answer says about a question, and notices when an expert settled it. */
export function noteState(question) {
  const { id, state } = question;
  if (isLawNews(question)) changed.set(id, question);
  if (state === "escalated") waiting.add(id);
  else if (waiting.delete(id) && (state === "released" || state === "refused")) {
    settled.add(id);
    return true;
  }
  return false;
}

/** True while a settled answer has not been opened. */
export function isNews(id) {
  return settled.has(id);
}

/** The answer was opened. */
export function seen(id) {
  settled.delete(id);
  show();
}

function show() {
  const news = [...changed.values()].filter(isLawNews);
  badge("history", new Set([...settled, ...news.map(({ id }) => id)]).size, t("history.news"));
}

/** Looks for settlements while something waits and the page is in sight. */
export function watchPending(me) {
  if (!may(me, "auditor", "app")) return;
  look();
  setInterval(() => {
    rounds++;
    if ((waiting.size > 0 || rounds % QUIET_ROUNDS === 0) && !document.hidden && navigator.onLine) look();
  }, EVERY_MS);
}

/** The newest questions, and every one whose law has changed, however old it is. */
async function theirs() {
  const items = (await get("/v1/questions"))?.items ?? [];
  if (rounds % QUIET_ROUNDS !== 0) return items;
  const all = new Map(items.map((item) => [item.id, item]));
  let cursor = "";
  do {
    const page = await get(`/v1/questions?lawChanged=true&limit=100${cursor}`);
    for (const item of page?.items ?? []) all.set(item.id, item);
    cursor = page?.nextCursor ? `&cursor=${encodeURIComponent(page.nextCursor)}` : "";
  } while (cursor);
  return all.values();
}

async function look() {
  try {
    for (const item of await theirs()) {
      const known = changed.has(item.id);
      if (isLawNews(item) && !known && rounds > 0) toast(t("history.law-changed"), { href: hrefOf("q", item.id), text: t("history.open") });
      if (!noteState(item)) continue;
      document.dispatchEvent(new Event("settled"));
      if (location.hash === hrefOf("q", item.id)) settled.delete(item.id);
      else toast(t("history.settled"), { href: hrefOf("q", item.id), text: t("history.open") });
    }
    show();
  } catch {
    // The next look may reach the server again; the list itself tells the trouble when it is opened.
  }
}
