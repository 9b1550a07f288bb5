package sekisho.gateway.document;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import sekisho.gateway.knowledge.Published;

/**
 * Publishes the concepts of a vocabulary that was read, batch by batch from where an earlier try has got to, and withdraws
 * those it holds no longer.
 */
public final class PublishingVocabulary {

    private static final int BATCH_MAX = 1_000;

    /** Of a vocabulary's concepts, so many may be withdrawn without being asked for; more look like a mistake. */
    private static final double WITHDRAWN_UNASKED_MAX = 0.1;

    private final Imports imports;
    private final Shelf shelf;
    private final Concepts concepts;
    private final Clock clock;

    public PublishingVocabulary(Imports imports, Shelf shelf, Concepts concepts, Clock clock) {
        this.imports = imports;
        this.shelf = shelf;
        this.concepts = concepts;
        this.clock = clock;
    }

    /** The import as it ended; empty if it had to stop. */
    Optional<Import> publish(Import document, BooleanSupplier mayGoOn) {
        Optional<Import> refused = document.progress().processed() == 0 ? refused(document) : Optional.empty();
        if (refused.isPresent()) {
            return refused;
        }
        Optional<Shelf.Contents<ConceptForm>> read = shelf.concepts(document.id());
        if (read.isEmpty()) {
            return Optional.of(
                    document.failed("bytes-lost", "What was read of it is gone; send it again.", clock.instant()));
        }
        Import at = document;
        Set<String> seen = new HashSet<>();
        try (Shelf.Contents<ConceptForm> contents = read.get()) {
            int toSkip = document.progress().processed();
            for (Batch batch = batch(contents, toSkip); batch.size() > 0; batch = batch(contents, BATCH_MAX)) {
                seen.addAll(batch.labels().keySet());
                if (toSkip > 0) {
                    toSkip = 0;
                    continue;
                }
                if (!mayGoOn.getAsBoolean()) {
                    return Optional.empty();
                }
                at = keep(at, batch);
            }
        }
        return withdraw(at, seen, mayGoOn);
    }

    /** Nobody changes what another place has published, and nobody empties a vocabulary by mistake. */
    private Optional<Import> refused(Import document) {
        String vocabulary = document.declaration().vocabulary();
        Concepts.Owner asking = new Concepts.Owner(document.librarian(), Set.copyOf(document.regions()));
        if (!concepts.owner(vocabulary, asking).lets(asking)) {
            return Optional.of(document.refused(
                    "vocabulary-of-another",
                    "It was published by a librarian of another region; name another vocabulary.",
                    clock.instant()));
        }
        Set<String> held = concepts.idsOf(vocabulary);
        return tooManyGone(document, held.size() - kept(document, held), held.size());
    }

    private Optional<Import> tooManyGone(Import document, long gone, int held) {
        return !document.declaration().mayWithdraw() && gone > WITHDRAWN_UNASKED_MAX * held
                ? Optional.of(document.refused(
                        "would-withdraw",
                        "It would withdraw " + gone + " of " + held
                                + " concepts; if that is meant, send it again and say so (withdraw=yes).",
                        clock.instant()))
                : Optional.empty();
    }

    /** How many of these the file still holds; all of them if it cannot be read any more, which is told elsewhere. */
    private long kept(Import document, Set<String> held) {
        Optional<Shelf.Contents<ConceptForm>> read = shelf.concepts(document.id());
        if (read.isEmpty()) {
            return held.size();
        }
        Set<String> kept = new HashSet<>();
        try (Shelf.Contents<ConceptForm> contents = read.get()) {
            for (ConceptForm next = contents.next(); next != null; next = contents.next()) {
                if (next.usable() && held.contains(next.id())) {
                    kept.add(next.id());
                }
            }
        }
        return kept.size();
    }

    private record Batch(int size, Map<String, Map<String, List<String>>> labels) {}

    private static Batch batch(Shelf.Contents<ConceptForm> contents, int most) {
        Map<String, Map<String, List<String>>> labels = new LinkedHashMap<>();
        int size = 0;
        while (size < (most == 0 ? BATCH_MAX : most)) {
            ConceptForm next = contents.next();
            if (next == null) {
                break;
            }
            size++;
            if (next.usable()) {
                labels.put(next.id(), next.labels());
            }
        }
        return new Batch(size, labels);
    }

    private Import keep(Import at, Batch batch) {
        Import[] after = {at};
        concepts.change(at.declaration().vocabulary(), batch.labels(), changed -> {
            Published.Done done = new Published.Done(changed, batch.labels().size() - changed, List.of());
            after[0] = at.published(batch.size(), done);
            imports.save(after[0]);
        });
        return after[0];
    }

    /** Counts once more what would go: between the first look and now days may lie. */
    private Optional<Import> withdraw(Import document, Set<String> seen, BooleanSupplier mayGoOn) {
        Set<String> held = concepts.idsOf(document.declaration().vocabulary());
        List<String> gone =
                held.stream().filter(id -> !seen.contains(id)).sorted().toList();
        Optional<Import> refused = tooManyGone(document, gone.size(), held.size());
        if (refused.isPresent()) {
            return refused;
        }
        Import[] at = {document};
        for (int from = 0; from < gone.size(); from += BATCH_MAX) {
            if (!mayGoOn.getAsBoolean()) {
                return Optional.empty();
            }
            Map<String, Map<String, List<String>>> nameless =
                    gone.subList(from, Math.min(gone.size(), from + BATCH_MAX)).stream()
                            .collect(Collectors.toMap(id -> id, _ -> Map.of()));
            Import before = at[0];
            concepts.change(document.declaration().vocabulary(), nameless, changed -> {
                at[0] = before.over(changed);
                imports.save(at[0]);
            });
        }
        return Optional.of(at[0].done(clock.instant()));
    }
}
