/** What is certified apart, in words. */

import { jurisdiction, told } from "./words.js";

/** Language and jurisdictions of a stratum such as `en/EU+GB`, by name. */
export function stratumName(stratum) {
  const [language, places = ""] = String(stratum ?? "").split("/");
  const names = places.split("+").filter(Boolean).map(jurisdiction).join(" + ");
  return names ? `${told("language", language)} · ${names}` : told("language", language);
}
