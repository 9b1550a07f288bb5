package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Certificates and the watch as lines for people. */
final class GatePrint {

    private GatePrint() {}

    static List<String> current(JsonNode current) {
        List<String> lines = new ArrayList<>();
        for (JsonNode region : current.path("regions")) {
            String why = region.hasNonNull("why")
                    ? " (" + why(region.get("why").asText()) + ")"
                    : region.hasNonNull("certificateId")
                            ? " by " + region.get("certificateId").asText()
                            : "";
            lines.add("%-10s %s%s"
                    .formatted(
                            region.path("region").asText(), region.path("mode").asText(), why));
        }
        lines.add("policy     " + current.path("policyHash").asText("none has judged yet"));
        lines.addAll(watch(current.path("watch")));
        if (current.hasNonNull("certificate")) {
            lines.add("");
            lines.addAll(certificate(current.get("certificate")));
        }
        return lines;
    }

    static List<String> watch(JsonNode watch) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "watch %d    %d audited, %d wrong, stake %.3f of %.0f",
                watch.path("watch").asInt(),
                watch.path("audits").asInt(),
                watch.path("wrong").asInt(),
                watch.path("stake").asDouble(),
                watch.path("alarmAt").asDouble()));
        if (watch.path("closed").asBoolean()) {
            JsonNode alarm = watch.path("alarm");
            lines.add("THE GATE IS CLOSED since " + alarm.path("raisedAt").asText() + ": everything goes to experts.");
            lines.add(
                    alarm.path("consents").isEmpty()
                            ? "Two people of different roles open it: ./sekisho gate reopen --reason …"
                            : alarm.path("consents").size()
                                    + " person wants it open; another one of another role is needed.");
        } else {
            lines.add("The gate is open.");
        }
        return lines;
    }

    static List<String> certificate(JsonNode certificate) {
        List<String> lines = new ArrayList<>();
        lines.add("certificate %s: %s"
                .formatted(
                        certificate.path("id").asText(),
                        certificate.path("state").asText()));
        lines.add(String.format(
                Locale.ROOT,
                "  states     at most %s %% wrong at %s %%, until %s",
                number(certificate.at("/promise/error").asDouble() * 100),
                number(100 - certificate.at("/promise/doubt").asDouble() * 100),
                certificate.path("expiresAt").asText()));
        for (JsonNode stratum : certificate.path("strata")) {
            lines.add(stratum(stratum));
        }
        lines.add("  rests on   %d judged answers (%s), digest %s"
                .formatted(
                        certificate.path("items").asInt(),
                        "house".equals(certificate.path("source").asText()) ? "the house's audits" : "a file",
                        certificate.path("itemsDigest").asText()));
        lines.add("  bound to   policy " + certificate.path("policyHash").asText());
        if (certificate.path("consentsMissing").asInt() > 0) {
            lines.add("One more person of another role has to agree: ./sekisho gate consent "
                    + certificate.path("id").asText());
        }
        return lines;
    }

    /** What a report of the gate says about an answer's title; the rule's name where there is no certificate. */
    static String title(JsonNode gate) {
        JsonNode assurance = gate.path("assurance");
        if (!"certified".equals(gate.path("mode").asText()) || assurance.isMissingNode()) {
            return "provisional";
        }
        return String.format(
                Locale.ROOT,
                "certified: ≤ %s %% wrong at %s %%, n = %d (%s)",
                number(assurance.path("error").asDouble() * 100),
                number(100 - assurance.path("doubt").asDouble() * 100),
                assurance.path("n").asInt(),
                assurance.path("stratum").asText());
    }

    private static String stratum(JsonNode stratum) {
        return "open".equals(stratum.path("kind").asText())
                ? String.format(
                        Locale.ROOT,
                        "  %-10s open from %.4f: n = %d, wrong %d, bound %.5f, coverage %.3f, high risk %d of %d",
                        stratum.path("name").asText(),
                        stratum.path("threshold").asDouble(),
                        stratum.path("n").asInt(),
                        stratum.path("wrong").asInt(),
                        stratum.path("bound").asDouble(),
                        stratum.path("coverage").asDouble(),
                        stratum.path("highRisk").asInt(),
                        stratum.path("n").asInt())
                : String.format(
                        Locale.ROOT,
                        "  %-10s closed, %s: n = %d, wrong %d, needed %d with none wrong",
                        stratum.path("name").asText(),
                        stratum.path("reason").asText(),
                        stratum.path("n").asInt(),
                        stratum.path("wrong").asInt(),
                        stratum.path("needed").asInt());
    }

    private static String why(String code) {
        return switch (code) {
            case "none" -> "no certificate";
            case "expired" -> "the certificate has expired";
            case "other-policy" -> "the certificate is bound to another policy";
            case "other-corpus" -> "the law has changed since the certificate";
            default -> code;
        };
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
