/**
 * Reading what the server sent, fail closed: an answer is shown only when it is whole. A released answer without claims,
 * or a claim without words or citations, is a broken answer and is not shown in part.
 */

/** The answer, whole; null if it is broken or was not released. */
export function answerOf(question) {
  return question?.state === "released" ? whole(question.answer) : null;
}

/** The second answer for a choice, whole; null if there is none or it is broken. */
export function alternativeOf(question) {
  return question?.state === "released" && question.alternative ? whole(question.alternative) : null;
}

function whole(answer) {
  const claims = listOf(answer?.claims);
  if (claims.length === 0) return null;
  const sound = claims.every((claim) => filled(claim?.text) && listOf(claim.citations).length > 0
    && claim.citations.every((citation) => filled(citation?.passageId) && filled(citation.quote)));
  return sound ? { ...answer, claims, caveats: listOf(answer.caveats) } : null;
}

/** The list, or an empty one. */
export function listOf(value) {
  return Array.isArray(value) ? value : [];
}

function filled(value) {
  return typeof value === "string" && value.trim() !== "";
}

/** Sources in the order they are first cited, each once; the number of a citation is its source's place. */
export function sourcesOf(claims) {
  const sources = [];
  const numbers = new Map();
  for (const citation of claims.flatMap((claim) => listOf(claim.citations))) {
    const key = sourceKey(citation);
    if (numbers.has(key)) continue;
    sources.push(citation);
    numbers.set(key, sources.length);
  }
  return { sources, numberOf: (citation) => numbers.get(sourceKey(citation)) };
}

function sourceKey({ passageId, version }) {
  return `${passageId}@${version ?? ""}`;
}

/** The provisions an answer rests on. */
export function passageIdsOf(answer) {
  return [...new Set(answer.claims.flatMap((claim) => claim.citations.map(({ passageId }) => passageId)))];
}

/** An answer as plain text with numbered citations, for the clipboard. */
export function asText(question, answer, { of, validity, receipt }) {
  const { sources, numberOf } = sourcesOf(answer.claims);
  const claims = answer.claims.map((claim) =>
    `${claim.text} ${[...new Set(claim.citations.map(numberOf))].map((n) => `[${n}]`).join("")}`);
  const list = sources.map((source, i) =>
    `[${i + 1}] ${of(source)} (${source.jurisdiction}; ${validity(source.validFrom, source.validTo)}): “${source.quote}”`);
  const caveats = answer.caveats.map((caveat) => caveat.text ?? caveat.code ?? "").filter(Boolean);
  return [question?.question?.text, "", ...claims, "", ...list, "", ...caveats, receipt].filter((line) => line !== undefined && line !== null).join("\n");
}
