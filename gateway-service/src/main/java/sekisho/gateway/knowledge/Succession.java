package sekisho.gateway.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sekisho.contracts.Passage;
import sekisho.contracts.Setting;

/**
 * Decides how versions of a passage follow each other. On no day more than one of them is in force.
 *
 * <ul>
 *   <li>A publication wins the days it claims: from its first day to its stated last day; without one, until the next
 *       version that begins later, or the next edition of its document, whether the passage stands in that one or not.
 *       So the order in which the editions of a law arrive does not matter.
 *   <li>An end that lies ahead stands: only a stated last day, or a publication that begins after it, goes beyond. An end
 *       that has passed keeps nobody from saying anew that the passage is in force.
 *   <li>What others lose is cut from them, before and after; what is left of one behind the claim goes on as a version of
 *       its own, and one that is left no day is withdrawn.
 *   <li>A publication without a first day says nothing about the past: the first one of a passage holds always, a repeated
 *       one changes nothing, and a change begins today.
 *   <li>Words that are in force already on every day claimed change nothing; a stated last day ends them.
 *   <li>A passage that differs in its setting only is told again under its number: the setting helps to find the words and
 *       is not part of them, so nothing that cites them has changed.
 * </ul>
 */
final class Succession {

    private Succession() {}

    /**
     * What to publish when this passage is published.
     *
     * @param versions all versions there are
     * @param today begins a change that names no day
     * @param editions of the document the passage is published with
     * @return versions that change and new ones, in the order to tell them; nothing when all is said already
     */
    static List<Passage> follow(List<Passage> versions, Passage next, LocalDate today, Editions editions) {
        List<Passage> live = live(versions);
        Span claim = claim(live, next, today, editions);
        List<Passage> saidAlready = live.stream()
                .filter(version -> sameWords(version, next) && Span.of(version).meets(claim))
                .toList();
        return covered(claim, saidAlready)
                ? said(saidAlready, next)
                : paint(live, dated(next, claim), highest(versions));
    }

    /**
     * Whether words published without any day are not those in force today, even once they are published: an older wording
     * of which nobody knows whether it is to come back.
     *
     * @param after what publishing them changes
     */
    static boolean outdated(List<Passage> versions, List<Passage> after, Passage next, LocalDate today) {
        Set<Integer> changed = after.stream().map(Passage::version).collect(Collectors.toSet());
        return next.validFrom() == null
                && next.validTo() == null
                && Stream.concat(
                                versions.stream().filter(version -> !changed.contains(version.version())),
                                after.stream())
                        .noneMatch(version -> version.inForceOn(today) && sameWords(version, next));
    }

    /**
     * The passage is in force until this day and no longer, whatever was to follow; also one that had ended before.
     *
     * @return what changes, the version in force on that day last; empty when none has begun by then
     */
    static Optional<List<Passage>> end(List<Passage> versions, LocalDate lastDay) {
        List<Passage> live = live(versions);
        Optional<Passage> last = live.stream()
                .filter(version -> !Span.of(version).first().isAfter(lastDay))
                .reduce((_, later) -> later);
        return last.map(holder -> {
            List<Passage> changes = new ArrayList<>(live.stream()
                    .filter(version -> Span.of(version).first().isAfter(lastDay))
                    .map(Succession::withdrawn)
                    .toList());
            changes.add(dated(holder, new Span(Span.of(holder).first(), lastDay)));
            return changes;
        });
    }

    /** No version is in force after this day. What has ended by then stays as it is: a repeal brings nothing back. */
    static List<Passage> repeal(List<Passage> versions, LocalDate lastDay) {
        return live(versions).reversed().stream()
                .filter(version -> Span.of(version).last().isAfter(lastDay))
                .map(version -> Span.of(version).first().isAfter(lastDay)
                        ? withdrawn(version)
                        : dated(version, new Span(Span.of(version).first(), lastDay)))
                .toList();
    }

    /**
     * The passage has no place in the edition in force from this day: what is in force then ends the day before, and goes
     * on where the next edition begins.
     */
    static List<Passage> cease(List<Passage> versions, LocalDate firstDay, Editions editions) {
        Span gone = new Span(firstDay, editions.lastDay(firstDay));
        int number = highest(versions) + 1;
        return live(versions).stream()
                .filter(version -> Span.of(version).holds(firstDay))
                .flatMap(version -> without(version, gone, number))
                .toList();
    }

    private static Stream<Passage> without(Passage version, Span gone, int number) {
        Optional<Span> before = Span.of(version).before(gone);
        Optional<Span> after = Span.of(version).after(gone);
        Passage rest = before.or(() -> after).map(span -> dated(version, span)).orElseGet(() -> withdrawn(version));
        return before.isPresent() && after.isPresent()
                ? Stream.of(rest, with(version, number, after.get(), version.setting()))
                : Stream.of(rest);
    }

    /** The version that speaks for the passage: the one that begins last, whether it has begun or not. */
    static Optional<Passage> current(List<Passage> versions) {
        List<Passage> live = live(versions);
        return live.isEmpty()
                ? versions.stream().max(Comparator.comparingInt(Passage::version))
                : Optional.of(live.getLast());
    }

    /** Those in force on some day, in the order of their days. */
    static List<Passage> live(List<Passage> versions) {
        return versions.stream()
                .filter(version -> !Passage.NEVER.equals(version.validTo()))
                .sorted(Comparator.comparing(
                                (Passage version) -> Span.of(version).first())
                        .thenComparing(Passage::version))
                .toList();
    }

    /** The same in everything but number, days and setting. */
    static boolean sameWords(Passage one, Passage other) {
        return plain(one).equals(plain(other));
    }

    private static Span claim(List<Passage> live, Passage next, LocalDate today, Editions editions) {
        LocalDate first = firstDay(live, next, today);
        if (next.validTo() != null) {
            return new Span(first, next.validTo());
        }
        Stream<LocalDate> beforeNext = live.stream()
                .map(version -> Span.of(version).first())
                .filter(begin -> begin.isAfter(first))
                .map(begin -> begin.minusDays(1));
        Stream<LocalDate> endsAhead = live.stream()
                .filter(version -> endedForGood(version, live))
                .map(Passage::validTo)
                .filter(end -> !end.isBefore(today) && !end.isBefore(first));
        return new Span(
                first,
                Stream.of(beforeNext, endsAhead, Stream.of(editions.lastDay(first)))
                        .flatMap(days -> days)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static LocalDate firstDay(List<Passage> live, Passage next, LocalDate today) {
        if (next.validFrom() != null) {
            return next.validFrom();
        }
        boolean past = next.validTo() != null && next.validTo().isBefore(today);
        boolean repeated = live.stream()
                .anyMatch(version ->
                        version.validFrom() == null && sameWords(version, next) && !endedForGood(version, live));
        if (live.isEmpty() || past || repeated) {
            return LocalDate.MIN;
        }
        return live.stream()
                .filter(version -> version.inForceOn(today) && sameWords(version, next))
                .map(version -> Span.of(version).first())
                .findFirst()
                .orElse(today);
    }

    private static boolean endedForGood(Passage version, List<Passage> live) {
        return version.validTo() != null
                && live.stream()
                        .noneMatch(other -> version.validTo().plusDays(1).equals(other.validFrom()));
    }

    private static boolean covered(Span claim, List<Passage> saidAlready) {
        Optional<Span> open = Optional.of(claim);
        for (Passage version : saidAlready) {
            Span said = Span.of(version);
            if (open.isPresent() && open.get().first().isBefore(said.first())) {
                return false;
            }
            open = open.flatMap(rest -> rest.after(said));
        }
        return open.isEmpty();
    }

    /** Nothing new but perhaps the setting, or the day these words end. */
    private static List<Passage> said(List<Passage> versions, Passage next) {
        return versions.stream()
                .map(version -> new Change(version, restated(version, next)))
                .filter(change -> !change.after().equals(change.before()))
                .map(Change::after)
                .toList();
    }

    private record Change(Passage before, Passage after) {}

    private static Passage restated(Passage version, Passage next) {
        LocalDate last = Span.of(version).last();
        boolean ends = next.validTo() != null && last.isAfter(next.validTo());
        Span span = new Span(Span.of(version).first(), ends ? next.validTo() : last);
        return with(version, version.version(), span, next.setting());
    }

    private static List<Passage> paint(List<Passage> live, Passage next, int highest) {
        Span claim = Span.of(next);
        List<Passage> changes = new ArrayList<>();
        List<Passage> goOn = new ArrayList<>();
        int number = highest + 1;
        for (Passage version : live) {
            Span span = Span.of(version);
            if (!span.meets(claim)) {
                continue;
            }
            Optional<Span> before = span.before(claim);
            boolean endsToo = next.validTo() != null && sameWords(version, next);
            Optional<Span> after = endsToo ? Optional.empty() : span.after(claim);
            changes.add(before.or(() -> after).map(rest -> dated(version, rest)).orElseGet(() -> withdrawn(version)));
            if (before.isPresent() && after.isPresent()) {
                goOn.add(with(version, number + 1 + goOn.size(), after.get(), version.setting()));
            }
        }
        changes.add(with(next, number, claim, next.setting()));
        changes.addAll(goOn);
        return changes;
    }

    private static int highest(List<Passage> versions) {
        return versions.stream().mapToInt(Passage::version).max().orElse(0);
    }

    private static Passage withdrawn(Passage version) {
        return dated(version, new Span(Passage.NEVER, Passage.NEVER));
    }

    private static Passage dated(Passage passage, Span span) {
        return with(passage, passage.version(), span, passage.setting());
    }

    private static Passage plain(Passage passage) {
        return with(passage, 1, new Span(LocalDate.MIN, LocalDate.MAX), Setting.NONE);
    }

    private static Passage with(Passage passage, int version, Span span, Setting setting) {
        return new Passage(
                passage.id(),
                version,
                passage.instrument(),
                passage.locator(),
                passage.title(),
                passage.language(),
                passage.jurisdiction(),
                passage.specialty(),
                passage.text(),
                passage.digest(),
                span.validFrom(),
                span.validTo(),
                setting);
    }
}
