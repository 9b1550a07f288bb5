package sekisho.documents.xml;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import sekisho.documents.structure.Validity;

/**
 * When parts of an Akoma Ntoso document are in force: an element names a group of times, the group its interval, the
 * interval the events it begins and ends with, the event its day. An interval ends on the day of its end event, so the
 * last day in force is the one before.
 */
final class AknTimes {

    private final Map<String, LocalDate> events = new HashMap<>();
    private final Map<String, Validity> groups = new HashMap<>();

    /** Takes in the metadata of a document. */
    void learn(Twig meta) {
        meta.find("lifecycle")
                .ifPresent(lifecycle -> lifecycle
                        .all("eventRef")
                        .forEach(event ->
                                Dates.iso(event.attribute("date")).ifPresent(day -> events.put(id(event), day))));
        meta.find("temporalData")
                .ifPresent(data -> data.all("temporalGroup")
                        .forEach(group -> group.first("timeInterval")
                                .ifPresent(interval -> groups.put(id(group), between(interval)))));
    }

    private Validity between(Twig interval) {
        LocalDate from = events.get(target(interval.attribute("start")));
        LocalDate end = events.get(target(interval.attribute("end")));
        return new Validity(from, end == null ? null : end.minusDays(1));
    }

    /** Of an element with that {@code period}; untold when it names none that is known. */
    Validity of(String period) {
        return groups.getOrDefault(target(period), Validity.UNTOLD);
    }

    private static String id(Twig twig) {
        return twig.attribute("eId").isEmpty() ? twig.attribute("id") : twig.attribute("eId");
    }

    private static String target(String reference) {
        return reference.startsWith("#") ? reference.substring(1) : reference;
    }
}
