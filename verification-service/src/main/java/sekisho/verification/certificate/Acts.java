package sekisho.verification.certificate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sekisho.contracts.Digests;
import sekisho.verification.ledger.Entry;

/** What the ledger says about the gate itself: that it closed, and who wanted it open again. */
final class Acts {

    private Acts() {}

    static Entry closing(Alarm alarm) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("kind", "gate-closed-1");
        fields.put("alarm", alarm.id());
        fields.put("time", alarm.raisedAt().toString());
        fields.put("watch", alarm.epoch());
        fields.put("audits", alarm.audits());
        fields.put("wrong", alarm.wrong());
        fields.put("stake", alarm.stake());
        return new Entry(alarm.id(), fields);
    }

    /** @param id of the act; the reason is people's own words, so the ledger holds its digest only */
    static Entry opening(String id, Alarm alarm, Consent consent, boolean open) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("kind", open ? "gate-opened-1" : "gate-opening-wanted-1");
        fields.put("alarm", alarm.id());
        fields.put("time", consent.at().toString());
        fields.put("by", people(List.of(consent)));
        fields.put("reasonDigest", Digests.sha256(String.valueOf(consent.reason())));
        return new Entry(id, fields);
    }

    static List<Map<String, Object>> people(List<Consent> consents) {
        return consents.stream()
                .map(consent -> Map.<String, Object>of("person", consent.person(), "role", consent.role()))
                .toList();
    }
}
