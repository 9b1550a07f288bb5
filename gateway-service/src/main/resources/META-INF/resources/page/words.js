/** The page's words in four languages, and how numbers, days and spans are written in them. */

export const LANGUAGES = [
  { code: "en", tag: "en", name: "English" },
  { code: "ja", tag: "ja", name: "日本語" },
  { code: "zh", tag: "zh-Hans", name: "简体中文" },
  { code: "de", tag: "de", name: "Deutsch" },
];
const CHOSEN = "sekisho.language";

let words = {};
let current = LANGUAGES[0];

/** The language chosen before, else the first one the browser prefers that we speak, else English. */
export function preferredLanguage() {
  let chosen = null;
  try { chosen = localStorage.getItem(CHOSEN); } catch { /* storage may be forbidden */ }
  const wishes = [chosen, ...(navigator.languages ?? [navigator.language])].filter(Boolean);
  for (const wish of wishes) {
    const known = LANGUAGES.find(({ code }) => code === wish.toLowerCase().split("-")[0]);
    if (known) return known.code;
  }
  return "en";
}

/** Loads the words of a language and writes it into the document. */
export async function speak(code, remember = false) {
  const language = LANGUAGES.find((known) => known.code === code) ?? LANGUAGES[0];
  const response = await fetch(`/page/words/${language.code}.json`, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`no words for ${language.code}`);
  words = await response.json();
  current = language;
  document.documentElement.lang = language.tag;
  if (!remember) return;
  try { localStorage.setItem(CHOSEN, language.code); } catch { /* storage may be forbidden */ }
}

/** Code of the language the page speaks now. */
export function spoken() {
  return current.code;
}

/** The BCP 47 tag for a `lang` attribute; null where the server told none. */
export function tagOf(code) {
  return LANGUAGES.find((known) => known.code === code)?.tag ?? (typeof code === "string" ? code : null);
}

/** The words for a key, `{name}` replaced. A missing key shows itself. */
export function t(key, values = {}) {
  const text = words[key];
  if (text === undefined) return key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** The words for `prefix.code`, or the bare code where the server knows more than the page. */
export function told(prefix, code) {
  if (code === null || code === undefined || code === "") return "";
  return words[`${prefix}.${code}`] ?? String(code);
}

/** Why the gate or an expert decided so; a failed check says what it objected to. */
export function reasonOf(code) {
  const bare = String(code ?? "").split(":").at(-1);
  for (const prefix of ["reason", "objection", "refusal", "check"]) {
    for (const name of [code, bare]) if (knows(prefix, name)) return words[`${prefix}.${name}`];
  }
  return String(code ?? "");
}

/** True if the page has words for this code. */
export function knows(prefix, code) {
  return `${prefix}.${code}` in words;
}

export function number(value, options) {
  return Number.isFinite(value) ? new Intl.NumberFormat(current.tag, options).format(value) : "–";
}

/** A share 0..1 as per cent with one digit. */
export function percent(value) {
  return number(value, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Milliseconds as seconds with two digits; from a minute on in minutes, hours or days. */
export function seconds(ms) {
  const long = [["day", 86_400_000], ["hour", 3_600_000], ["minute", 60_000]].find(([, size]) => ms >= size);
  if (long) return number(ms / long[1], { style: "unit", unit: long[0], unitDisplay: "narrow", maximumFractionDigits: 1 });
  return number(ms / 1000, { style: "unit", unit: "second", unitDisplay: "narrow", minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A promised span, written out: two seconds. */
export function span(ms) {
  return number(ms / 1000, { style: "unit", unit: "second", unitDisplay: "long", maximumFractionDigits: 1 });
}

/** A day, written out; empty where there is none or it cannot be read. */
export function day(iso) {
  const date = new Date(typeof iso === "string" && iso.length === 10 ? `${iso}T00:00:00` : iso ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? "" : new Intl.DateTimeFormat(current.tag, { dateStyle: "medium" }).format(date);
}

/** A moment in the reader's own time zone. */
export function moment(iso) {
  const date = new Date(iso ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return "";
  return new Intl.DateTimeFormat(current.tag, { dateStyle: "medium", timeStyle: "short" }).format(date);
}

/** How long ago, or how long still, in the largest fitting unit. */
export function ago(iso, now = Date.now()) {
  const at = new Date(iso ?? Number.NaN).getTime();
  if (Number.isNaN(at)) return "";
  const away = (at - now) / 1000;
  const format = new Intl.RelativeTimeFormat(current.tag, { numeric: "auto" });
  const size = Math.abs(away);
  if (size < 60) return format.format(Math.round(away), "second");
  if (size < 3600) return format.format(Math.round(away / 60), "minute");
  if (size < 86_400) return format.format(Math.round(away / 3600), "hour");
  return format.format(Math.round(away / 86_400), "day");
}

/** Days in force, written for people. */
export function validity(from, to) {
  if (!from && !to) return t("validity.unknown");
  if (from && to) return t("validity.between", { from: day(from), to: day(to) });
  return from ? t("validity.from", { from: day(from) }) : t("validity.until", { to: day(to) });
}

/** A jurisdiction by name and code. */
export function jurisdiction(code) {
  const name = told("jurisdiction", code);
  return name === code ? code : name;
}
