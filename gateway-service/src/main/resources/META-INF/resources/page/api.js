/** The one way to the server: same-origin cookies, strict replies, and every trouble told as a {@link Problem}. */

/** What went wrong, after RFC 9457; `code` is stable, `status` 0 means that nothing came back. */
export class Problem extends Error {
  constructor({ status = 0, code, title = "", detail = "", errors = [], retryAfter = null }) {
    super(title || code);
    Object.assign(this, { status, code, title, detail, errors, retryAfter });
  }
}

const SIGNED_OUT = new Set([401, 499]);

/**
 * Calls the server. A file goes as its bytes, anything else as JSON.
 *
 * @returns {{status: number, body: any, location: string|null}} body is null where there is none
 * @throws {Problem} for every status from 400, no network, or a reply that is not JSON
 */
export async function call(method, path, { body, headers = {}, signal } = {}) {
  const response = await reach(method, path, { body, headers, signal });
  const text = await response.text();
  if (!response.ok) throw problemOf(response, text);
  return { status: response.status, body: parse(text), location: response.headers.get("Location") };
}

/** GET, the body only. */
export async function get(path, signal) {
  return (await call("GET", path, { signal })).body;
}

/** POST, the body only. */
export async function post(path, body = {}, headers = {}) {
  return (await call("POST", path, { body, headers })).body;
}

/** The raw reply, for streams; signed-out replies are already turned into a problem. */
export async function reach(method, path, { body, headers = {}, signal } = {}) {
  const options = {
    method, signal, credentials: "same-origin", redirect: "manual", cache: "no-store",
    headers: { Accept: "application/json", "X-Requested-With": "sekisho", ...headers },
  };
  if (body instanceof Blob) {
    options.headers["Content-Type"] = "application/octet-stream";
    options.body = body;
  } else if (body !== undefined) {
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
  }
  const response = await send(path, options);
  if (SIGNED_OUT.has(response.status) || response.type === "opaqueredirect") {
    throw new Problem({ status: 401, code: "signed-out" });
  }
  return response;
}

async function send(path, options) {
  try {
    return await fetch(path, options);
  } catch (trouble) {
    if (trouble.name === "AbortError") throw trouble;
    throw new Problem({ code: navigator.onLine ? "unreachable" : "offline" });
  }
}

function problemOf(response, text) {
  const told = soft(text);
  const after = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  return new Problem({
    status: response.status,
    code: typeof told?.code === "string" ? told.code : `http-${response.status}`,
    title: words(told?.title), detail: words(told?.detail),
    errors: Array.isArray(told?.errors) ? told.errors : [],
    retryAfter: Number.isFinite(after) ? after : null,
  });
}

function parse(text) {
  if (text.trim() === "") return null;
  const value = soft(text);
  if (value === undefined) throw new Problem({ code: "malformed-reply" });
  return value;
}

function soft(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function words(value) {
  return typeof value === "string" ? value : "";
}

/** Goes to the sign-in page and comes back to the same place; twice in ten seconds would be a loop, then false. */
export function signIn() {
  const now = Date.now();
  const last = Number(remembered("sekisho.signing-in") ?? 0);
  if (now - last < 10_000) return false;
  remember("sekisho.signing-in", String(now));
  remember("sekisho.place", location.hash);
  location.assign("/login");
  return true;
}

/** The place to come back to after signing in, once. */
export function placeBeforeSignIn() {
  const place = remembered("sekisho.place");
  forget("sekisho.place");
  return place && place.startsWith("#/") ? place : null;
}

function remembered(key) {
  try { return sessionStorage.getItem(key); } catch { return null; }
}

function remember(key, value) {
  try { sessionStorage.setItem(key, value); } catch { /* storage may be forbidden */ }
}

function forget(key) {
  try { sessionStorage.removeItem(key); } catch { /* storage may be forbidden */ }
}
