/** Places of the page, written behind the hash so that a reload and a bookmark come back to them. */

const ROUTES = [
  { pattern: /^$/, name: "ask" },
  { pattern: /^q\/([^/]+)$/, name: "question" },
  { pattern: /^history$/, name: "history" },
  { pattern: /^desk(?:\/(mine|deputised))?$/, name: "desk" },
  { pattern: /^desk\/me$/, name: "deskMe" },
  { pattern: /^desk\/case\/([^/]+)$/, name: "case" },
  { pattern: /^knowledge$/, name: "knowledge" },
  { pattern: /^knowledge\/documents$/, name: "documents" },
  { pattern: /^knowledge\/new(?:\/(passage|vocabulary))?$/, name: "newPassage" },
  { pattern: /^knowledge\/import\/([^/]+)$/, name: "import" },
  { pattern: /^knowledge\/passage\/([^/]+)$/, name: "passage" },
  { pattern: /^knowledge\/of\/([^/]+)$/, name: "instrument" },
  { pattern: /^audits$/, name: "audits" },
  { pattern: /^assurance$/, name: "assurance" },
  { pattern: /^learning$/, name: "learning" },
  { pattern: /^learning\/desk$/, name: "deskQuality" },
  { pattern: /^learning\/round\/([^/]+)$/, name: "round" },
];

/** The place the address names: `{name, param}`; name is "lost" for none we know. */
export function placeOf(hash) {
  const path = hash.replace(/^#\/?/, "").replace(/\/$/, "");
  for (const { pattern, name } of ROUTES) {
    const match = pattern.exec(path);
    if (match) return { name, param: decoded(match[1]) };
  }
  return { name: "lost", param: null };
}

function decoded(part) {
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a place, each part encoded. */
export function hrefOf(...parts) {
  return `#/${parts.map((part) => encodeURIComponent(part)).join("/")}`;
}

/** Goes there. */
export function go(...parts) {
  location.hash = hrefOf(...parts);
}
