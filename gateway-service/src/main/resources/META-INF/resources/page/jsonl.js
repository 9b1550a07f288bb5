/** Reading a passages file line by line, before anything is sent: what is good, and what is wrong on which line. */

const REQUIRED = ["id", "instrument", "locator", "language", "jurisdiction", "text"];
const KNOWN = [...REQUIRED, "title", "specialty", "validFrom", "validTo"];
const LANGUAGES = ["en", "ja", "zh", "de"];
const SPECIALTIES = ["banking", "securities", "insurance", "general"];
export const PASSAGE_CHARS_MAX = 100_000;
const BATCH_MAX = 500;
const BATCH_BYTES_MAX = 6 * 1024 * 1024;
/** A UTF-16 unit takes at most so many bytes in UTF-8. */
const BYTES_PER_UNIT_MAX = 3;

/** @returns {{good: {line: number, passage: object}[], bad: {line: number, code: string, field: string}[]}} */
export function readPassages(text) {
  const good = [];
  const bad = [];
  const seen = new Map();
  text.replace(/^\ufeff/, "").split(/\r?\n/).forEach((raw, i) => {
    if (raw.trim() === "") return;
    const line = i + 1;
    const passage = parsed(raw);
    const wrong = passage === null ? { code: "json", field: "" } : troubleOf(passage) ?? repeated(passage, seen, line);
    if (wrong) bad.push({ line, ...wrong });
    else good.push({ line, passage });
  });
  return { good, bad };
}

function parsed(raw) {
  try {
    const value = JSON.parse(raw);
    return value !== null && typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** The first thing wrong with a passage; null if the door may take it. */
function troubleOf(passage) {
  for (const field of REQUIRED) {
    if (typeof passage[field] !== "string" || passage[field].trim() === "") return { code: "missing", field };
  }
  const strange = Object.keys(passage).find((field) => !KNOWN.includes(field));
  if (strange) return { code: "unknown-field", field: strange };
  if (/[/\\?#%]/.test(passage.id)) return { code: "id", field: "id" };
  if (!LANGUAGES.includes(passage.language)) return { code: "language", field: "language" };
  if (passage.specialty && !SPECIALTIES.includes(passage.specialty)) return { code: "specialty", field: "specialty" };
  if ([...passage.text].length > PASSAGE_CHARS_MAX) return { code: "too-long", field: "text" };
  for (const field of ["validFrom", "validTo"]) {
    if (passage[field] !== undefined && passage[field] !== null && !isDay(passage[field])) return { code: "day", field };
  }
  return passage.validFrom && passage.validTo && passage.validTo < passage.validFrom ? { code: "order", field: "validTo" } : null;
}

function repeated(passage, seen, line) {
  if (seen.has(passage.id)) return { code: "repeated", field: "id" };
  seen.set(passage.id, line);
  return null;
}

function isDay(value) {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
}

/** Batches the door accepts at once, by number and by size. */
export function batchesOf(list) {
  const batches = [];
  let bytes = 0;
  for (const one of list) {
    const more = BYTES_PER_UNIT_MAX * JSON.stringify(one.passage).length;
    if (batches.length === 0 || batches.at(-1).length === BATCH_MAX || bytes + more > BATCH_BYTES_MAX) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1).push(one);
    bytes += more;
  }
  return batches;
}
