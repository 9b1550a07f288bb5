package sekisho.inference.lucene;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sekisho.inference.knowledge.Instruments;
import sekisho.inference.knowledge.Locators;
import sekisho.inference.knowledge.Locators.Mention;

/** How well each candidate is the provision a question names. */
final class Places {

    /** What a place without its instrument is worth: laws share their numbers. */
    private static final double ALONE = 0.1;

    /** What it is worth where the instrument is named elsewhere in the question. */
    private static final double NAMED_APART = 0.8;

    /** A part of the place that is named, and the whole it belongs to, stand behind the place itself. */
    private static final double PART = 0.97;

    private static final double WHOLE = 0.94;

    private static final int REMEMBERED_MAX = 1_024;

    private static final Map<String, List<String>> NAMES =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
                    return size() > REMEMBERED_MAX;
                }
            });

    private final Asked asked;
    private final List<Pool.Entry> entries;

    private Places(Asked asked, List<Pool.Entry> entries) {
        this.asked = asked;
        this.entries = entries;
    }

    /** One worth per candidate, 0..1: 1 for the very place in the law named beside it, 0 where none is named. */
    static double[] of(Asked asked, List<Pool.Entry> entries) {
        return asked.mentions().isEmpty() ? new double[entries.size()] : new Places(asked, entries).worths();
    }

    private double[] worths() {
        double[] worths = new double[entries.size()];
        for (Mention mention : asked.mentions()) {
            double[] there = entries.stream()
                    .mapToDouble(entry -> there(entry, mention.path()))
                    .toArray();
            boolean[] beside = new boolean[there.length];
            boolean owned = false;
            for (int i = 0; i < there.length; i++) {
                beside[i] = there[i] > 0 && Instruments.beside(mention, namesOf(entries.get(i)));
                owned |= beside[i];
            }
            for (int i = 0; i < there.length; i++) {
                double law = beside[i] ? 1 : !owned && there[i] > 0 && named(entries.get(i)) ? NAMED_APART : ALONE;
                worths[i] = Math.max(worths[i], there[i] * law);
            }
        }
        return worths;
    }

    private static double there(Pool.Entry entry, String named) {
        return entry.paths().stream()
                .mapToDouble(held -> held.equals(named)
                        ? 1
                        : held.startsWith(named + ".") ? PART : Locators.covers(held, named) ? WHOLE : 0)
                .max()
                .orElse(0);
    }

    private boolean named(Pool.Entry entry) {
        return Instruments.named(asked.folded(), namesOf(entry));
    }

    private List<String> namesOf(Pool.Entry entry) {
        return namesOf(entry.instrument());
    }

    /** The names of an instrument; those of the instruments met last are remembered. */
    static List<String> namesOf(String instrument) {
        List<String> known = NAMES.get(instrument);
        if (known == null) {
            known = Instruments.names(instrument);
            NAMES.put(instrument, known);
        }
        return known;
    }

    /** True if anything was named that is there. */
    static boolean any(double[] worths) {
        return Arrays.stream(worths).anyMatch(worth -> worth > 0);
    }
}
