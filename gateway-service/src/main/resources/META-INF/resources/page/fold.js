/**
 * Finding quoted words in a passage the way the gate does: after NFKC, with white space, hyphens, quotation marks and
 * old forms of kanji folded. Positions always lead back to the passage as it is written.
 */

const OLD_FORMS = pairsOf("國国學学會会圓円廣広當当權権證証價価應応關関經経濟済營営險険實実條条萬万號号續続讀読發発變変對対團団");
const DASHES = /[\u2010-\u2015\u2212\ufe63]/u;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b`\u00b4]/u;
const DOUBLE_QUOTES = /[\u201c-\u201f\u00ab\u00bb\u301d\u301e]/u;
const clusters = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The folded text and, for each of its characters, where it came from. */
export function fold(text) {
  const folded = [];
  const origin = [];
  for (const { segment, index } of clusters.segment(text)) {
    for (const sign of segment.normalize("NFKC")) {
      if (/[\s\p{Cf}]/u.test(sign)) continue;
      for (const unit of plain(sign)) {
        folded.push(unit);
        origin.push({ start: index, end: index + segment.length });
      }
    }
  }
  return { text: folded.join(""), origin };
}

function plain(sign) {
  if (DASHES.test(sign)) return "-";
  if (SINGLE_QUOTES.test(sign)) return "'";
  if (DOUBLE_QUOTES.test(sign)) return '"';
  return (OLD_FORMS.get(sign) ?? sign).split("");
}

/** Where the quote stands in the passage, as `{start, end}` of the written text; null if it does not stand there. */
export function find(passage, quote) {
  const wanted = fold(quote).text;
  if (wanted === "") return null;
  const { text, origin } = fold(passage);
  const at = text.indexOf(wanted);
  return at < 0 ? null : { start: origin[at].start, end: origin[at + wanted.length - 1].end };
}

/** The places of several quotes, in order, overlapping ones joined. */
export function findAll(passage, quotes) {
  const found = quotes.map((quote) => find(passage, quote)).filter(Boolean).sort((a, b) => a.start - b.start);
  const joined = [];
  for (const range of found) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

function pairsOf(signs) {
  const pairs = new Map();
  const all = [...signs];
  for (let i = 0; i < all.length; i += 2) pairs.set(all[i], all[i + 1]);
  return pairs;
}
