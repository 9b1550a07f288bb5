/** Ending the validity of a provision, or of all provisions of a document: in force up to a day, and no longer. */

import { post } from "./api.js";
import { h } from "./dom.js";
import { toast, whileBusy } from "./notice.js";
import { day, t } from "./words.js";

/** The form; `of` is "passage" or "document", `path` is what ends, and the view is drawn anew afterwards. */
export function endingForm(of, path, min = null) {
  const place = h("div");
  const send = h("button", { type: "submit", class: "button" }, t("passage.end.send"));
  const form = h("form", { class: "publish ending", "data-test": "end" }, h("h2", {}, t(`${of}.end`)), h("p", { class: "quiet" }, t(`${of}.end.means`)),
    h("label", {}, t("passage.end.day"), h("input", { name: "validTo", type: "date", required: true, min })), h("p", { class: "row" }, send), place);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const validTo = String(new FormData(form).get("validTo"));
    whileBusy(send, place, async () => {
      await post(`${path}/end`, { validTo });
      toast(t("passage.ended", { day: day(validTo) }));
      dispatchEvent(new HashChangeEvent("hashchange"));
    });
  });
  return form;
}
