/** The stages of a question as they happen (server-sent events), resumed after every break. */

import { Problem, reach } from "./api.js";

const FINAL = new Set(["released", "refused"]);
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Follows a question until it is released or refused, or until the signal aborts. With `stay` it goes on after that, for what
 * becomes of the cited law.
 *
 * @param {string} id the question
 * @param {(stage: string, told: object) => void} onStage called once per stage
 * @param {AbortSignal} signal
 * @param {(connected: boolean) => void} [onLink] told when the stream breaks and when it stands again
 * @param {{stay?: boolean, after?: string}} [more] `after` is the last event that need not be told
 */
export async function follow(id, onStage, signal, onLink = () => {}, { stay = false, after = null } = {}) {
  let lastId = after;
  let pause = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    try {
      const headers = { Accept: "text/event-stream", ...(lastId === null ? {} : { "Last-Event-ID": lastId }) };
      const response = await reach("GET", `/v1/questions/${encodeURIComponent(id)}/events${stay ? "?stay=true" : ""}`, { headers, signal });
      if (response.status === 204) return;
      if (!response.ok) throw new Problem({ status: response.status, code: `http-${response.status}` });
      onLink(true);
      for await (const event of eventsOf(response.body)) {
        pause = FIRST_PAUSE_MS;
        if (event.id !== null) lastId = event.id;
        if (event.name === "message" || event.name === "") continue;
        onStage(event.name, event.data);
        if (FINAL.has(event.name) && !stay) return;
      }
    } catch (trouble) {
      if (signal.aborted) return;
      if (trouble instanceof Problem && trouble.status >= 400 && trouble.status < 500 && trouble.status !== 429) throw trouble;
      onLink(false);
    }
    await resting(pause * (0.5 + Math.random()), signal);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}

/** The last event a question has before anything is told about the cited law. */
const SETTLED = "6";

/** Hears of changes of the cited law while the page is in sight; a hidden page holds no connection. */
export function followLaw(id, onChange, signal) {
  let open = null;
  const turn = () => {
    if (signal.aborted || document.hidden) {
      open?.abort();
      open = null;
    } else if (open === null) {
      open = new AbortController();
      follow(id, (name, told) => name === "law-changed" && onChange(told), open.signal, () => {}, { stay: true, after: SETTLED }).catch(() => {});
    }
  };
  document.addEventListener("visibilitychange", turn, { signal });
  signal.addEventListener("abort", turn, { once: true });
  turn();
}

/** Reads the event-stream format; comments (heartbeats) are dropped. */
async function* eventsOf(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let event = blank();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const lines = (rest + value).split("\n");
      rest = lines.pop();
      for (const line of lines.map((raw) => raw.replace(/\r$/, ""))) {
        if (line !== "") {
          take(event, line);
          continue;
        }
        if (event.name !== "" || event.data.length > 0) yield { ...event, data: payload(event.data) };
        event = blank();
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function blank() {
  return { id: null, name: "", data: [] };
}

function take(event, line) {
  const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line);
  if (field === "id") event.id = value;
  if (field === "event") event.name = value;
  if (field === "data") event.data.push(value);
}

function payload(data) {
  try {
    const value = JSON.parse(data.join("\n"));
    return value && typeof value === "object" ? value : {};
  } catch {
    return {};
  }
}

/** Waits, or returns early when the signal aborts. */
export function resting(ms, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}
